import BinderySpecDiff
import Foundation
import Testing

/// Code that uses everything of the old bindings is compiled with the new ones: what the compiler says is what the findings say.
@Suite struct CompatibilityTests {
    /// All in one module, each in a namespace of its own.
    @Test("every error is foretold, and everything foretold is an error: in every case")
    func cases() async throws {
        let comparisons = try Pair.cases.enumerated().map { try PairComparison($1, namespace: "C\($0)") }
        let agreement = try await agreement(of: comparisons)
        print("\(comparisons.count) cases: \(agreement.summary)")
        #expect(agreement.falseAlarms == [])
        #expect(agreement.misses == [])
        #expect(agreement.confirmedFindings == agreement.findings)
    }

    @Test("how much is foretold of what becomes of published documents", arguments: Pair.published)
    func published(_ pair: Pair) async throws {
        let agreement = try await agreement(of: [PairComparison(pair, namespace: nil)])
        print("\(pair.name): \(agreement.summary)")
        #expect(agreement.falseAlarms == [])
        #expect(agreement.misses == [])
        #expect(agreement.confirmedFindings == agreement.findings)
    }

    private func agreement(of comparisons: [PairComparison]) async throws -> Agreement {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("compatibility-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let compiler = try SwiftCompiler()
        let old = try await emit(comparisons.map(\.old), as: "old", in: folder, compiler)
        let new = try await emit(comparisons.map(\.new), as: "new", in: folder, compiler)
        let client = try Client(comparisons.flatMap(\.uses), named: "Client", module: PlannedVersion.module, in: folder)
        let servers = try Client(comparisons.flatMap(\.servers), named: "Servers", module: PlannedVersion.module, in: folder)

        let before = try await compiler.check(client.files, importing: old)
        #expect(before.filter { $0.severity == .error } == [], "the client does not compile with the bindings it was written for")
        let known = Set(before)
        let after = try await compiler.check(client.files, importing: new).filter { !known.contains($0) }
        return Agreement(comparisons.flatMap(\.findings), [(after, client), (try await compiler.check(servers.files, importing: new), servers)])
    }

    private func emit(_ versions: [PlannedVersion], as name: String, in folder: URL, _ compiler: SwiftCompiler) async throws -> URL {
        let module = folder.appendingPathComponent(name)
        var files: [URL] = []
        for generated in versions.flatMap(\.files) {
            let file = module.appendingPathComponent(generated.path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(generated.text.utf8).write(to: file)
            files.append(file)
        }
        try await compiler.emitModule(PlannedVersion.module, of: files, into: module)
        return module
    }
}

extension Pair: CustomTestStringConvertible {
    var testDescription: String { name }

    /// Two documents of the environment: those of `make compatibility OLD=… NEW=…`
    static let published: [Pair] = {
        let environment = ProcessInfo.processInfo.environment
        guard let old = environment["BINDERY_OLD"], let new = environment["BINDERY_NEW"], !old.isEmpty, !new.isEmpty else { return [] }
        return [Pair(name: "\(old) → \(new)", old: URL(fileURLWithPath: old), new: URL(fileURLWithPath: new))]
    }()
}
