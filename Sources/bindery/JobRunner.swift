import BinderyBindingEmitters
import BinderySpecTree

/// Carries out the jobs of a command.
struct JobRunner {
    let files: FileSystem
    let console: Console
    let options: Options

    func generate(_ jobs: [Job]) -> ExitStatus {
        let start = ContinuousClock.now
        let outcomes = jobs.map(outcome)
        let hasFailed = outcomes.contains(where: \.hasFailed)
        // One document with errors keeps all from being written, so that what is on disk is always of one piece.
        if hasFailed, !options.keepGoing {
            console.error("nothing was written")
            return .failure
        }
        let updates = updates(for: outcomes)
        if let obstacle = updates.lazy.compactMap({ $0.folder.obstacle(to: $0.change) }).first {
            console.error("error: \(obstacle)\nnothing was written")
            return .failure
        }
        do {
            for update in updates { try update.folder.apply(update.change) }
        } catch {
            console.error("error: \(error)")
            return .failure
        }
        for outcome in outcomes { for omission in outcome.omissions { console.error(omission) } }
        for outcome in outcomes { console.print(summary(of: outcome)) }
        let parts = [
            Self.count(updates.map(\.files.count).reduce(0, +), "file"),
            "\(updates.map(\.change.writes.count).reduce(0, +)) written",
            Self.some(updates.map(\.change.removals.count).reduce(0, +), "removed"),
        ]
        console.print(
            "\(Self.count(jobs.count, "document")): \(parts.compactMap(\.self).joined(separator: ", ")) in \(Self.seconds(ContinuousClock.now - start))")
        return hasFailed || isTooLax(outcomes) ? .failure : .success
    }

    func check(_ jobs: [Job]) -> ExitStatus {
        let outcomes = jobs.map(outcome)
        if outcomes.contains(where: \.hasFailed) { return .failure }
        let updates = updates(for: outcomes)
        let stale = updates.flatMap { update in
            update.change.writes.map { "\(update.folder.path)/\($0.path): \(update.change.missing.contains($0.path) ? "missing" : "different")" }
                + update.change.removals.map { "\(update.folder.path)/\($0): left over" }
        }
        let total = updates.map(\.files.count).reduce(0, +)
        guard !stale.isEmpty else {
            console.print("\(Self.count(total, "file")) up to date")
            return isTooLax(outcomes) ? .failure : .success
        }
        for file in stale { console.print(file) }
        console.error("error: \(Self.count(stale.count, "stale file")); run: bindery generate\(regeneration)")
        return .failure
    }

    func lint(_ jobs: [Job]) -> ExitStatus {
        var status = ExitStatus.success
        for job in jobs {
            guard let source = source(of: job) else {
                status = .failure
                continue
            }
            var log = DiagnosticLog()
            let sources = generator(for: job).lint(source, log: &log)
            console.report(DiagnosticReport(log: log, sources: sources))
            if log.hasErrors || (options.isStrict && log.diagnostics.contains(where: \.saysIgnored)) { status = .failure }
        }
        if status == .success { console.print("\(Self.count(jobs.count, "document")) without errors") }
        return status
    }

    /// `github.json: 612 operations, 843 types, 0 dropped`
    private func summary(of outcome: Outcome) -> String {
        guard let result = outcome.result else { return "\(outcome.job.document): dropped" }
        let parts = [
            Self.count(result.operationCount, "operation"), Self.count(result.typeCount, "type"), "\(outcome.omissions.count) dropped",
            Self.some(result.ignoredCount, "ignored"),
        ]
        return "\(outcome.job.document): \(parts.compactMap(\.self).joined(separator: ", "))"
    }

    /// What a warning says may pass, unless everything is to be expressed.
    private func isTooLax(_ outcomes: [Outcome]) -> Bool {
        options.isStrict && outcomes.contains { !$0.omissions.isEmpty || ($0.result?.ignoredCount ?? 0) > 0 }
    }

    private struct Outcome {
        let job: Job

        /// What is to be written; nil when there is nothing.
        let result: BindingGenerator.Result?
        let hasFailed: Bool

        var omissions: [String] {
            (result?.omissions ?? ["the whole document"]).map { "\(job.document): left out: \(VisibleText($0.unicodeScalars).text)" }
        }
    }

    private func outcome(of job: Job) -> Outcome {
        guard let source = source(of: job) else { return Outcome(job: job, result: nil, hasFailed: true) }
        var log = DiagnosticLog()
        let result = generator(for: job).generate(from: source, log: &log)
        console.report(DiagnosticReport(log: log, sources: result?.sources ?? [source]))
        return Outcome(job: job, result: result, hasFailed: log.hasErrors || result == nil)
    }

    private func generator(for job: Job) -> BindingGenerator {
        BindingGenerator(options: job.options, references: ReferencedFiles(document: job.document, options: job.references, files: files))
    }

    private struct Update {
        let folder: OutputFolder
        let files: [GeneratedFile]
        let change: OutputFolder.Change
    }

    /// One a folder: the documents of a target share theirs.
    private func updates(for outcomes: [Outcome]) -> [Update] {
        var folders: [String] = []
        var generated: [String: [GeneratedFile]] = [:]
        for outcome in outcomes {
            guard let result = outcome.result, let output = outcome.job.output else { continue }
            if generated[output] == nil { folders.append(output) }
            generated[output, default: []] += result.files
        }
        return folders.map { path in
            let folder = OutputFolder(path: path, files: files)
            let files = GeneratedFile.joined(generated[path] ?? [])
            return Update(folder: folder, files: files, change: folder.change(to: files))
        }
    }

    private func source(of job: Job) -> SourceFile? {
        do {
            return SourceFile(path: job.document, bytes: try files.read(job.document))
        } catch {
            console.error("error: \(error)")
            return nil
        }
    }

    /// What has to be said again to mend what is stale.
    private var regeneration: String {
        var words = options.documents
        if let configuration = options.configuration { words += ["--config", configuration] }
        if let target = options.target { words += ["--target", target] }
        if let output = options.output { words += ["--output", output] }
        if let module = options.module { words += ["--module", module] }
        if let access = options.access { words += ["--access", access.rawValue] }
        words += options.settings.words
        for mapping in options.references.mappings { words += ["--map", "\(mapping.url)=\(mapping.path)"] }
        if options.references.allowsOutside { words.append("--allow-outside") }
        return words.map { " " + Self.quoted($0) }.joined()
    }

    /// `My Files` → `'My Files'`, as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "/._-".utf8.contains(byte)
            }
        }
        return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func some(_ number: Int, _ words: String) -> String? {
        number == 0 ? nil : "\(number) \(words)"
    }

    /// `0.07s`, wherever the machine is.
    private static func seconds(_ duration: Duration) -> String {
        let hundredths = duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)s"
    }
}
