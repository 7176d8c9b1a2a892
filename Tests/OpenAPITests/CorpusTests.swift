import BinderyOpenAPI
import BinderySpecTree
import Foundation
import Testing

/// Published documents, when `BINDERY_CORPUS` names a folder that has them.
@Suite("Published documents", .enabled(if: ProcessInfo.processInfo.environment["BINDERY_CORPUS"] != nil))
struct CorpusTests {
    @Test(
        "are read without an error",
        arguments: [
            "specs/figma.yaml", "specs/discord.json", "specs/openai.yaml", "specs/github.json", "specs/slack.json", "specs/harbor-swagger2.yaml",
            "versions/adyen-checkout-v70.yaml",
            "versions/adyen-checkout-v71.yaml", "versions/adyen-management-v1.yaml", "versions/adyen-management-v3.yaml", "versions/discord-preview.json",
            "versions/openai-before.yaml",
        ])
    func reading(path: String) throws {
        let folder = try #require(ProcessInfo.processInfo.environment["BINDERY_CORPUS"])
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path)))
        var log = DiagnosticLog()
        let tree = try #require(SpecParser().parse(SourceFile(path: path, bytes: bytes), log: &log))
        let document = try #require(DocumentReader().read(tree, log: &log))
        let resolved = ReferenceResolver().resolve(document, log: &log)
        DocumentValidator().validate(resolved, log: &log)
        #expect(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        for schema in resolved.schemas where schema.reference != nil {
            #expect(resolved.target(of: schema) != nil)
        }
    }
}
