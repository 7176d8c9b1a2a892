import BinderyBindingEmitters
import BinderyBindings
import BinderyOpenAPI
import BinderySpecDiff
import BinderySpecTree

/// The pipeline: a document becomes files.
struct BindingGenerator {
    /// What came out of a document.
    struct Result {
        let files: [GeneratedFile]
        let operationCount: Int
        let typeCount: Int

        /// What could not be expressed and was left out.
        let omissions: [String]

        /// How many parts have no effect, though they could have one; the log says which.
        let ignoredCount: Int

        /// The document and every file it refers to, in the order they were read.
        let sources: [SourceFile]

        /// To be compared with another version of the document; nil where nobody is going to.
        let version: DocumentVersion?
    }

    let options: PlanningOptions

    /// The files that documents may refer to.
    var references: any DocumentFiles = NoFiles()

    /// Whether what comes out is going to be compared with another version.
    var keepsVersion = false

    /// Told of each stage.
    var willBegin: (Stage) -> Void = { _ in }

    /// - Returns: Nil when the document cannot be understood at all; the log says why.
    func generate(from source: SourceFile, log: inout DiagnosticLog) -> Result? {
        guard let resolved = resolve(source, log: &log) else { return nil }
        let bindings = plan(resolved, of: source, log: &log)
        willBegin(.writing)
        let files = BindingEmitter().files(for: bindings)
        return Result(
            files: files, operationCount: bindings.operationCount, typeCount: bindings.typeCount,
            omissions: bindings.omissions, ignoredCount: log.diagnostics.count(where: \.saysIgnored), sources: [source] + resolved.files,
            version: keepsVersion ? DocumentVersion(name: source.path, document: resolved, bindings: bindings) : nil)
    }

    /// Says all that is known of a document: what `generate` says, and facts that do not change what is generated.
    ///
    /// - Returns: The document and every file it refers to, in the order they were read.
    func lint(_ source: SourceFile, log: inout DiagnosticLog) -> [SourceFile] {
        guard let resolved = resolve(source, log: &log) else { return [source] }
        // Of what has errors the rest is not to be trusted: a misspelt reference makes an unused component.
        willBegin(.linting)
        if !log.hasErrors { DocumentLinter().lint(resolved, log: &log) }
        _ = plan(resolved, of: source, log: &log)
        return [source] + resolved.files
    }

    /// A document and the bindings it gives, to be compared with another version of it.
    ///
    /// - Returns: The version, nil when the document has errors; and the document with every file it refers to.
    func version(of source: SourceFile, revision: String?, log: inout DiagnosticLog) -> (version: DocumentVersion?, sources: [SourceFile]) {
        guard let resolved = resolve(source, log: &log) else { return (nil, [source]) }
        let sources = [source] + resolved.files
        guard !log.hasErrors else { return (nil, sources) }
        // What Swift cannot express is compared on the wire all the same, and others have complained of it.
        var planningLog = DiagnosticLog()
        let bindings = plan(resolved, of: source, log: &planningLog)
        return (DocumentVersion(name: source.path, revision: revision, document: resolved, bindings: bindings), sources)
    }

    private func plan(_ resolved: ResolvedDocument, of source: SourceFile, log: inout DiagnosticLog) -> Bindings {
        willBegin(.planning)
        return BindingPlanner(options: options).plan(resolved, documentName: Path(source.path).name, log: &log)
    }

    private func resolve(_ source: SourceFile, log: inout DiagnosticLog) -> ResolvedDocument? {
        willBegin(.parsing)
        guard let tree = SpecParser().parse(source, log: &log) else { return nil }
        willBegin(.reading)
        guard let document = DocumentReader(files: references).read(tree, log: &log) else { return nil }
        willBegin(.resolving)
        let resolved = ReferenceResolver(files: references).resolve(document, log: &log)
        willBegin(.validating)
        DocumentValidator().validate(resolved, log: &log)
        return resolved
    }
}
