import BinderyOpenAPI
import BinderySpecTree
import Testing

/// A document taken through the whole of reading, with what was said about it.
struct Outcome {
    let document: Document?
    let resolved: ResolvedDocument?
    let log: DiagnosticLog

    /// - Parameter files: Texts by the path of their file.
    init(_ text: String, files: [String: String] = [:]) {
        let files = MemoryFiles(texts: files.merging(["spec.yaml": text]) { $1 })
        var log = DiagnosticLog()
        let tree = SpecParser().parse(SourceFile(path: "spec.yaml", bytes: Array(text.utf8)), log: &log)
        document = tree.flatMap { DocumentReader(files: files).read($0, log: &log) }
        resolved = document.map { ReferenceResolver(files: files).resolve($0, log: &log) }
        if let resolved { DocumentValidator().validate(resolved, log: &log) }
        self.log = log
    }

    /// `rest` begins on line 3, after the version and the info object.
    static func of(_ version: String = "3.1.0", _ rest: String, files: [String: String] = [:]) -> Outcome {
        Outcome("openapi: \(version)\ninfo: {title: Pets, version: '1'}\n" + rest, files: files)
    }

    /// Each diagnostic as `error undefined-reference 7:15`, by place; of other files `error unknown-type pet.yaml:1:7`.
    var findings: [String] {
        log.sorted.map { diagnostic in
            let file = diagnostic.location.path == "spec.yaml" ? "" : diagnostic.location.path + ":"
            return "\(diagnostic.severity.rawValue) \(diagnostic.id) \(file)\(diagnostic.location.line):\(diagnostic.location.column)"
        }
    }

    func message(_ id: String) throws -> String {
        try #require(log.diagnostics.first { $0.id == id }).message
    }

    func schema(_ name: String) throws -> Schema {
        let components = try #require(document).components
        return try #require(components.schemas.first { $0.name == name }).value
    }

    func item(_ path: String) throws -> PathItem {
        let paths = try #require(document).paths
        let entry = try #require(paths.first { $0.path == path })
        let resolved = try #require(resolved)
        return try #require(resolved.value(entry.item))
    }

    /// The first operation of a path.
    func operation(_ path: String) throws -> BinderyOpenAPI.Operation {
        let operations = try item(path).operations
        return try #require(operations.first)
    }
}
