import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree
import Testing

/// One version of a document, resolved and planned.
struct PlannedVersion {
    let document: ResolvedDocument
    let bindings: Bindings

    init(_ source: SourceFile, options: PlanningOptions = PlanningOptions(module: "Pets")) throws {
        var log = DiagnosticLog()
        let tree = try #require(SpecParser().parse(source, log: &log))
        let read = try #require(DocumentReader().read(tree, log: &log))
        document = ReferenceResolver().resolve(read, log: &log)
        bindings = BindingPlanner(options: options).plan(document, documentName: source.path, log: &log)
        try #require(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    init(text: String) throws {
        try self.init(SourceFile(path: "pets.yaml", bytes: [UInt8](text.utf8)))
    }

    /// - Parameter schemas: The lines of `components/schemas`.
    static func document(schemas: String) -> String {
        let lines = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        return "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + lines + "\n"
    }
}
