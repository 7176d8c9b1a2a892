import BinderyBindings
import BinderySpecDiff
import Foundation
import Testing

/// The interface that is compared is the one that is emitted: the compiler is asked what a module offers.
@Suite struct InterfaceTests {
    @Test("every public declaration is listed, and nothing else")
    func completeness() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("interface-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let versions = try documents().enumerated().compactMap { index, file in try PlannedVersion(file, namespace: "N\(index)") }.filter { !$0.hasErrors }
        #expect(versions.count > 150)
        let files = try versions.flatMap(\.files).map { generated in
            let file = folder.appendingPathComponent(generated.path)
            try Data(generated.text.utf8).write(to: file)
            return file
        }
        let compiler = try SwiftCompiler()
        try await compiler.emitModule(PlannedVersion.module, of: files, into: folder)
        let graph = try await SymbolGraph(compiler.symbolGraph(of: PlannedVersion.module, in: folder))

        let listed = versions.flatMap { InterfaceLister(bindings: $0.bindings).interface().declarations }
        let demanded = Demands(listed)
        // A name that begins with an underscore is no one's business, as symbol graphs see it.
        let expected = Set(listed.filter { !demanded.isSynthesized($0) }.map(Self.path)).filter { path in
            !path.contains { $0.split { "(:".contains($0) }.contains { $0.count > 1 && $0.hasPrefix("_") } }
        }
        let offered = Set(graph.symbols.filter { !demanded.covers($0, among: graph) }.map(\.path))
        #expect(offered.subtracting(expected).map { $0.joined(separator: ".") }.sorted() == [])
        #expect(expected.subtracting(offered).map { $0.joined(separator: ".") }.sorted() == [])
    }

    /// The documents of the golden cases, and those of the pairs.
    private func documents() throws -> [URL] {
        let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("GoldenTests/Cases")
        let golden = try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted().map { cases.appendingPathComponent($0 + "/spec.yaml") }
        // Those that begin with an error have no bindings.
        return golden.filter { !$0.path.contains("/error-") && FileManager.default.fileExists(atPath: $0.path) } + Pair.cases.map(\.old)
    }

    /// As symbol graphs have it.
    private static func path(of declaration: Declaration) -> [String] {
        let name = declaration.name.name
        func labelled(_ name: String, _ parameters: [Declaration.Parameter]) -> String {
            "\(name)(\(parameters.map { ($0.label?.name ?? "_") + ":" }.joined()))"
        }
        let last =
            switch declaration.kind {
            case .type, .alias, .property, .stub: name
            case .enumerationCase(let payload): payload.isEmpty ? name : labelled(name, payload)
            case .factory(let parameters, _): labelled(name, parameters)
            case .initializer(let parameters): labelled("init", parameters)
            case .requirement(let call), .call(let call): labelled(name, call.parameters)
            }
        return declaration.container.map(\.name) + [last]
    }
}

/// What conformances demand, which is not listed.
private struct Demands {
    private let members: [[String]: Set<String>]
    private let closed: Set<[Identifier]>

    init(_ declarations: [Declaration]) {
        var members: [[String]: Set<String>] = [:]
        var requirements: [String: Set<String>] = [:]
        var closed: Set<[Identifier]> = []
        for declaration in declarations {
            if case .requirement(let call) = declaration.kind {
                let labels = call.parameters.map { ($0.label?.name ?? "_") + ":" }.joined()
                requirements[declaration.container.map(\.declared).joined(separator: "."), default: []].insert("\(declaration.name.name)(\(labels))")
            }
        }
        for declaration in declarations {
            guard case .type(_, let conformances) = declaration.kind else { continue }
            if conformances.contains("ClosedEnum") { closed.insert(declaration.path) }
            members[declaration.path.map(\.name)] = conformances.reduce(into: []) { demanded, name in
                demanded.formUnion(Self.ofRuntime[name] ?? [])
                demanded.formUnion(requirements[name] ?? [])
            }
        }
        self.members = members
        self.closed = closed
    }

    /// What the protocols of the runtime ask for, where a type has it in its own words.
    private static let ofRuntime: [String: Set<String>] = [
        "JSONCodable": ["init(from:)", "write(to:)"], "Validatable": ["restrictions"], "OpenEnum": ["known"], "ClosedEnum": ["init(rawValue:)"],
        "ExtensibleEnum": ["allCases", "init(rawValue:)"], "ContentChoice": ["mediaTypes", "init(_:)", "content()"],
        "DocumentedResponse": ["init(_:)", "response()"], "DocumentedError": ["init(_:)", "response()"], "ResponseHeaders": ["init(_:)", "write(to:)"],
        "MultipartCodable": ["init(from:)", "write(to:)", "partRestrictions"], "DocumentedOperation": ["operation"], "RequestHandler": ["handle(_:)"],
        "AuthenticationSet": ["credentials", "init(credentials:)"],
    ]

    private static let areStatic: Set<String> = ["restrictions", "known", "allCases", "mediaTypes", "partRestrictions", "operation"]

    func covers(_ symbol: SymbolGraph.Symbol, among graph: SymbolGraph) -> Bool {
        guard let name = symbol.path.last else { return true }
        if symbol.kind != "swift.property" || !Self.areStatic.contains(name), members[Array(symbol.path.dropLast())]?.contains(name) == true { return true }
        // A namespace without anything in it that anybody could use.
        return symbol.kind == "swift.enum" && !graph.symbols.contains { $0.path.count > symbol.path.count && $0.path.starts(with: symbol.path) }
    }

    /// Swift gives an enumeration with raw values the property itself.
    func isSynthesized(_ declaration: Declaration) -> Bool {
        declaration.name.name == "rawValue" && closed.contains(declaration.container)
    }
}
