import BinderySpecDiff
import BinderySpecTree
import BinderyThreads

/// `bindery diff`: compares two versions of a document, and reports what the new one breaks.
struct DiffCommand {
    let files: FileSystem
    let console: Console
    let options: Options

    func run() throws -> ExitStatus {
        guard options.documents.count == 2 else {
            throw UsageError(message: "'diff' compares two documents, an old one and a new one, and \(options.documents.count) are named")
        }
        if options.documents.allSatisfy({ $0 == "-" }) { throw UsageError(message: "only one of the documents can come from standard input") }
        let settings = try DiffSettings(options: options, files: files)
        do {
            guard let comparison = try compare(settings) else { return .usage }
            try write(report(of: comparison))
            return options.failure.contains { $0.isMet(by: comparison) } ? .failure : .success
        } catch let failure as FileSystem.Failure {
            console.error("error: \(failure)")
            return .usage
        }
    }

    /// - Returns: Nil when a document has errors, which have been reported.
    private func compare(_ settings: DiffSettings) throws -> Comparison? {
        let reader = ComparedSourceReader(files: files, settings: settings)
        let sources = try options.documents.map { try reader.read($0) }
        for source in sources {
            if let folder = source.folder { notify("\(folder): '\(source.source.path)' is compared") }
        }
        let planning = try settings.planning(old: sources[0].path, new: sources[1].path)
        let versions = ThreadedWork(inputsPerThread: 1) { (source: ComparedSource) in
            var log = DiagnosticLog()
            let generator = BindingGenerator(options: planning, references: source.references)
            let (version, files) = generator.version(of: source.source, revision: source.revision, log: &log)
            return (version: version, report: DiagnosticReport(log: log, sources: files))
        }.results(for: sources)
        for broken in versions where broken.version == nil { console.report(broken.report) }
        guard let old = versions[0].version, let new = versions[1].version else { return nil }
        for version in [old, new] where !version.bindings.omissions.isEmpty {
            let count = version.bindings.omissions.count
            notify(
                "\(version.name): note: \(count) of its parts cannot be expressed in Swift, and \(count == 1 ? "is" : "are") compared on the wire only")
        }
        var log = DiagnosticLog()
        let comparison = VersionComparer(policy: settings.policy).compare(old, with: new, log: &log)
        console.report(DiagnosticReport(log: log, sources: [settings.source].compactMap(\.self)))
        return comparison
    }

    /// What there is to know beside the report.
    private func notify(_ text: String) {
        if options.verbosity != .quiet { console.error(text) }
    }

    private func report(of comparison: Comparison) -> String {
        switch options.format {
        case .text:
            let color = options.output == nil ? console.colorsOutput : options.color == .always
            return TextReporter(color: color, listsOperations: options.listsOperations, details: options.verbosity == .verbose).report(comparison)
        case .json: return JSONReporter().report(comparison)
        case .markdown: return MarkdownReporter().report(comparison)
        case .html: return HTMLReporter().report(comparison)
        case .github: return GitHubReporter().report(comparison)
        }
    }

    private func write(_ report: String) throws {
        guard let output = options.output else {
            // The console ends the last line.
            console.print(String(report.dropLast()))
            return
        }
        if let obstacle = files.obstacle(to: output) { throw obstacle }
        var staged = StagedFiles(files: files)
        do {
            try staged.write(report, to: output)
            try staged.commit()
        } catch {
            staged.discard()
            throw error
        }
    }
}
