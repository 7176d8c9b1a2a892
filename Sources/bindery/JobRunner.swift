import BinderyBindingEmitters
import BinderySpecTree
import Foundation

/// Carries out the jobs of a command.
struct JobRunner {
    let files: FileSystem
    let console: Console
    let options: Options

    func generate(_ jobs: [Job]) -> ExitStatus {
        let clock = ContinuousClock()
        let start = clock.now
        let outcomes = jobs.map(outcome)
        var status = ExitStatus.success
        if outcomes.contains(where: \.hasFailed) { status = .failure }
        // One document with errors keeps all from being written, so that what is on disk is always of one piece.
        guard status == .success || options.keepGoing else {
            console.error("nothing was written")
            return .failure
        }
        var written = 0
        var removed = 0
        var total = 0
        do {
            for outcome in outcomes {
                guard let result = outcome.result else { continue }
                guard let output = outcome.job.output else {
                    console.error("error: \(outcome.job.document): '--output' is missing: the folder the files go to")
                    return .usage
                }
                let folder = OutputFolder(path: output, files: files)
                let change = folder.change(to: result.files)
                try folder.apply(change)
                written += change.writes.count
                removed += change.removals.count
                total += result.files.count
                for omission in result.omissions { console.error("\(outcome.job.document): left out: \(omission)") }
            }
        } catch {
            console.error("error: \(error)")
            return .failure
        }
        let results = outcomes.compactMap(\.result)
        let removals = removed == 0 ? "" : ", \(removed) removed"
        console.print(
            "\(Self.count(jobs.count, "document")), \(Self.count(results.map(\.operationCount).reduce(0, +), "operation")), "
                + "\(Self.count(results.map(\.typeCount).reduce(0, +), "type")): \(Self.count(total, "file")), \(written) written\(removals) "
                + "in \(Self.seconds(clock.now - start))")
        return status
    }

    func check(_ jobs: [Job]) -> ExitStatus {
        var stale: [String] = []
        var total = 0
        for outcome in jobs.map(outcome) {
            guard !outcome.hasFailed, let result = outcome.result else { return .failure }
            guard let output = outcome.job.output else {
                console.error("error: \(outcome.job.document): '--output' is missing: the folder the files are in")
                return .usage
            }
            total += result.files.count
            let change = OutputFolder(path: output, files: files).change(to: result.files)
            stale += change.writes.map { "\(output)/\($0.path): \(change.missing.contains($0.path) ? "missing" : "different")" }
            stale += change.removals.map { "\(output)/\($0): left over" }
        }
        guard !stale.isEmpty else {
            console.print("\(Self.count(total, "file")) up to date")
            return .success
        }
        for file in stale { console.print(file) }
        console.error("error: \(Self.count(stale.count, "file")) of \(total) stale; run 'bindery generate\(regeneration)'")
        return .failure
    }

    func lint(_ jobs: [Job]) -> ExitStatus {
        var status = ExitStatus.success
        for job in jobs {
            var log = DiagnosticLog()
            guard let source = source(of: job) else {
                status = .failure
                continue
            }
            _ = BindingGenerator(options: job.options).plan(source, log: &log)
            report(log, source)
            if log.hasErrors { status = .failure }
        }
        if status == .success { console.print("\(Self.count(jobs.count, "document")) without errors") }
        return status
    }

    private struct Outcome {
        let job: Job

        /// What is to be written; nil when there is nothing.
        let result: BindingGenerator.Result?
        let hasFailed: Bool
    }

    private func outcome(of job: Job) -> Outcome {
        guard let source = source(of: job) else { return Outcome(job: job, result: nil, hasFailed: true) }
        var log = DiagnosticLog()
        let result = BindingGenerator(options: job.options).generate(from: source, log: &log)
        report(log, source)
        return Outcome(job: job, result: result, hasFailed: log.hasErrors || result == nil)
    }

    private func source(of job: Job) -> SourceFile? {
        do {
            return SourceFile(path: job.document, bytes: try files.read(job.document))
        } catch {
            console.error("error: \(error)")
            return nil
        }
    }

    private func report(_ log: DiagnosticLog, _ source: SourceFile) {
        guard let summary = DiagnosticPrinter(files: [source], excerpt: console.isTerminal, color: showsColor).summary(of: log) else { return }
        let printer = DiagnosticPrinter(files: [source], excerpt: console.isTerminal, color: showsColor)
        console.error(printer.text(for: log) + "\(source.path): \(summary)")
    }

    private var showsColor: Bool {
        switch options.color {
        case .auto: console.showsColor
        case .always: true
        case .never: false
        }
    }

    /// What has to be said again to mend what is stale.
    private var regeneration: String {
        var words = options.documents
        if let configuration = options.configuration { words += ["--config", configuration] }
        if let output = options.output { words += ["--output", output] }
        if let module = options.module { words += ["--module", module] }
        if let access = options.access { words += ["--access", access.rawValue] }
        return words.map { " " + $0 }.joined()
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func seconds(_ duration: Duration) -> String {
        duration.formatted(.units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2)))
    }
}
