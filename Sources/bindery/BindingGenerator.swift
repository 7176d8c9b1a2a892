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

    /// What `lint` does: everything but the text.
    func plan(_ source: SourceFile, log: inout DiagnosticLog) -> Bindings? {
        guard let tree = SpecParser().parse(source, log: &log), let document = DocumentReader().read(tree, log: &log) else { return nil }
        let resolved = ReferenceResolver().resolve(document, log: &log)
        DocumentValidator().validate(resolved, log: &log)
        return BindingPlanner(options: options).plan(resolved, documentName: Path(source.path).name, log: &log)
    }
}
