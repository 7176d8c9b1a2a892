import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree
import Testing

/// A document as it is planned.
struct PlannedDocument {
    let bindings: Bindings
    let log: DiagnosticLog

    /// - Parameter schemas: The lines of `components/schemas`.
    init(schemas: String) throws {
        let lines = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        try self.init("paths: {}\ncomponents:\n  schemas:\n" + lines)
    }

    /// - Parameter text: What follows `openapi` and `info`.
    init(_ text: String) throws {
        let document = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n" + text + "\n"
        var log = DiagnosticLog()
        let tree = try #require(SpecParser().parse(SourceFile(path: "test.yaml", bytes: [UInt8](document.utf8)), log: &log))
        let read = try #require(DocumentReader().read(tree, log: &log))
        let resolved = ReferenceResolver().resolve(read, log: &log)
        bindings = BindingPlanner(options: PlanningOptions(module: "Test")).plan(resolved, documentName: "test.yaml", log: &log)
        self.log = log
        try #require(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    /// The declaration at the end of a path of names: `Pet.Request`
    func declaration(_ path: String) throws -> TypeDeclaration {
        var declarations = bindings.types
        var found: TypeDeclaration?
        for name in path.split(separator: ".") {
            let next: TypeDeclaration = try #require(declarations.first(where: { $0.name.name == name }), "no type \(name) in \(declarations.map(\.name.name))")
            found = next
            declarations = next.nested
        }
        return try #require(found)
    }

    func structure(_ path: String) throws -> Structure {
        guard case .structure(let structure) = try declaration(path).kind else { throw Unexpected("\(path) is no structure") }
        return structure
    }

    func union(_ path: String) throws -> Union {
        guard case .union(let union) = try declaration(path).kind else { throw Unexpected("\(path) is no union") }
        return union
    }

    func enumeration(_ path: String) throws -> Enumeration {
        guard case .enumeration(let enumeration) = try declaration(path).kind else { throw Unexpected("\(path) is no enumeration") }
        return enumeration
    }
}

struct Unexpected: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
