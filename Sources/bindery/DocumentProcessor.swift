import BinderyBindings
import BinderySpecTree

/// Turns documents into bindings, unless what is on disk is known to be that.
struct DocumentProcessor {
    let files: FileSystem
    let console: Console

    /// Whether what comes out is going to be compared with another version.
    var keepsVersions = false

    /// Whether a record is believed that says nothing has changed.
    var trustsRecords = Self.trustsRecords

    /// A tool that is being worked on has one version for many generators.
    static let trustsRecords: Bool = {
        #if DEBUG
            false
        #else
            true
        #endif
    }()

    /// - Returns: One for each folder.
    func process(_ jobs: [Job]) -> [FolderOutcome] {
        let progress = Progress(of: jobs, files: files, console: console)
        defer { progress.end() }
        var folders: [String] = []
        for job in jobs { if let output = job.output, !folders.contains(output) { folders.append(output) } }
        return folders.map { folder in
            outcome(of: jobs.filter { $0.output == folder }, in: OutputFolder(path: folder, files: FileSystem()), progress)
        }
    }

    /// Says all that is known of each document.
    ///
    /// - Returns: What was said, of the documents that can be read.
    func lint(_ jobs: [Job]) -> [DiagnosticLog] {
        let progress = Progress(of: jobs, files: files, console: console)
        defer { progress.end() }
        return jobs.compactMap { job in
            guard let source = source(of: job) else { return nil }
            progress.begin(job)
            var log = DiagnosticLog()
            let sources = generator(for: job, progress).lint(source, log: &log)
            progress.endDocument()
            console.report(DiagnosticReport(log: log, sources: sources))
            return log
        }
    }

    private func outcome(of jobs: [Job], in folder: OutputFolder, _ progress: Progress) -> FolderOutcome {
        let sources = jobs.map(source)
        let staleness =
            sources.contains { $0 == nil }
            ? .unknown("a document cannot be read") : Staleness(of: folder, jobs, sources.compactMap(\.self), files: files)
        if trustsRecords, case .upToDate(let record) = staleness {
            console.note("\(folder.path): nothing has changed")
            let outcomes = zip(jobs, record.documents).map { Outcome(job: $0, content: .upToDate($1), hasFailed: false) }
            return FolderOutcome(folder: folder, outcomes: outcomes, staleness: staleness)
        }
        if let reason = staleness.reason { console.note("\(folder.path): \(reason)") }
        return FolderOutcome(folder: folder, outcomes: zip(jobs, sources).map { outcome(of: $0, $1, progress) }, staleness: staleness)
    }

    private func outcome(of job: Job, _ source: SourceFile?, _ progress: Progress) -> Outcome {
        guard let source else { return Outcome(job: job, content: .unreadable, hasFailed: true) }
        progress.begin(job)
        var log = DiagnosticLog()
        let result = generator(for: job, progress).generate(from: source, log: &log)
        progress.endDocument()
        console.report(DiagnosticReport(log: log, sources: result?.sources ?? [source]))
        guard let result else { return Outcome(job: job, content: .nothing, hasFailed: true) }
        for file in result.sources { console.note("read \(file.path), \(Counted.count(file.bytes.count, "byte"))") }
        let record = DocumentRecord(of: result, for: job, messageCount: log.diagnostics.count)
        return Outcome(job: job, content: .generated(result, record), hasFailed: log.hasErrors)
    }

    private func generator(for job: Job, _ progress: Progress) -> BindingGenerator {
        BindingGenerator(
            options: job.options, references: job.referencedFiles(files), keepsVersion: keepsVersions, willBegin: { progress.begin($0) })
    }

    private func source(of job: Job) -> SourceFile? {
        do {
            return SourceFile(path: job.document, bytes: try files.read(job.document))
        } catch {
            if let place = job.place { console.report(place.report("unreadable-document", "\(error)")) } else { console.error("error: \(error)") }
            return nil
        }
    }
}
