import BinderyBindingEmitters
import BinderyBindings
import BinderyOpenAPI
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
    }

    let options: PlanningOptions

    /// - Returns: Nil when the document cannot be understood at all; the log says why.
    func generate(from source: SourceFile, log: inout DiagnosticLog) -> Result? {
        guard let bindings = plan(source, log: &log) else { return nil }
        return Result(
            files: BindingEmitter().files(for: bindings), operationCount: bindings.operationCount, typeCount: bindings.typeCount,
            omissions: bindings.omissions, ignoredCount: log.diagnostics.count(where: \.saysIgnored))
    }

    /// Says all that is known of a document: what `generate` says, and facts that do not change what is generated.
    func lint(_ source: SourceFile, log: inout DiagnosticLog) {
        guard let resolved = resolve(source, log: &log) else { return }
        // Of what has errors the rest is not to be trusted: a misspelt reference makes an unused component.
        if !log.hasErrors { DocumentLinter().lint(resolved, log: &log) }
        _ = BindingPlanner(options: options).plan(resolved, documentName: Path(source.path).name, log: &log)
    }

    private func plan(_ source: SourceFile, log: inout DiagnosticLog) -> Bindings? {
        resolve(source, log: &log).map { BindingPlanner(options: options).plan($0, documentName: Path(source.path).name, log: &log) }
    }

    private func resolve(_ source: SourceFile, log: inout DiagnosticLog) -> ResolvedDocument? {
        guard let tree = SpecParser().parse(source, log: &log), let document = DocumentReader().read(tree, log: &log) else { return nil }
        let resolved = ReferenceResolver().resolve(document, log: &log)
        DocumentValidator().validate(resolved, log: &log)
        return resolved
    }
}
