import BinderyOpenAPI
import BinderySpecDiff
import BinderySpecTree
import Foundation
import Testing

/// Documents of the world: those of `specs/`, and more when `BINDERY_CORPUS` names a folder that has them.
@Suite("Published documents, compared")
struct PublishedDocumentTests {
    private static let corpus = ProcessInfo.processInfo.environment["BINDERY_CORPUS"].map { URL(fileURLWithPath: $0) }

    private static let specs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../specs").standardizedFileURL

    /// All but the configuration.
    private static let own = ((try? FileManager.default.contentsOfDirectory(atPath: specs.path)) ?? []).filter {
        $0.hasSuffix(".yaml") && $0 != "bindery.yaml"
    }.sorted()

    @Test("a document compared with itself gives nothing", arguments: own)
    func reflexivityOfOwn(name: String) throws {
        let document = try Self.document(at: Self.specs.appendingPathComponent(name))
        #expect(DiffCase.text(of: DocumentComparer().compare(document, with: document)) == "")
    }

    @Test(
        "a large document compared with itself gives nothing", .enabled(if: corpus != nil),
        arguments: [
            "specs/figma.yaml", "specs/discord.json", "specs/openai.yaml", "specs/github.json", "specs/slack.json", "specs/harbor-swagger2.yaml",
            "specs/digitalocean/DigitalOcean-public.v2.yaml", "versions/adyen-checkout-v70.yaml", "versions/adyen-checkout-v71.yaml",
            "versions/adyen-management-v1.yaml", "versions/adyen-management-v3.yaml", "versions/discord-preview.json", "versions/openai-before.yaml",
        ])
    func reflexivity(path: String) throws {
        let document = try Self.document(at: try #require(Self.corpus).appendingPathComponent(path))
        #expect(DiffCase.text(of: DocumentComparer().compare(document, with: document)) == "")
    }

    /// What was counted in the text, descriptions, examples and components that come and go with their uses left aside.
    @Test(
        "there is one finding for each edit", .enabled(if: corpus != nil),
        arguments: [
            ("versions/openai-before.yaml", "specs/openai.yaml", 4), ("specs/discord.json", "versions/discord-preview.json", 5),
            ("versions/adyen-checkout-v70.yaml", "versions/adyen-checkout-v71.yaml", 38),
            ("versions/adyen-management-v1.yaml", "versions/adyen-management-v3.yaml", 56),
        ])
    func edits(old: String, new: String, count: Int) throws {
        let corpus = try #require(Self.corpus)
        let findings = DocumentComparer().compare(
            try Self.document(at: corpus.appendingPathComponent(old)), with: try Self.document(at: corpus.appendingPathComponent(new)))
        #expect(findings.count == count)
        #expect(findings.allSatisfy { !$0.reaches.isEmpty })
    }

    @Test("a small commit in a large document gives exactly its edits", .enabled(if: corpus != nil))
    func smallCommit() throws {
        let corpus = try #require(Self.corpus)
        let findings = DocumentComparer().compare(
            try Self.document(at: corpus.appendingPathComponent("versions/openai-before.yaml")),
            with: try Self.document(at: corpus.appendingPathComponent("specs/openai.yaml")))
        #expect(
            findings.map { "\($0.level.rawValue) \($0.id) \($0.subject) ×\($0.operations.count)" } == [
                "safe response-property-added Project.residency ×5", "risky request-property-removed ProjectCreateRequest.geography ×1",
                "safe request-property-added ProjectCreateRequest.residency ×1", "risky request-property-removed ProjectUpdateRequest.geography ×1",
            ])
    }

    private static func document(at url: URL) throws -> ResolvedDocument {
        let source = SourceFile(path: url.path, bytes: [UInt8](try Data(contentsOf: url)))
        return try ComparedDocument.read(source, files: FolderFiles(), toleratingErrors: true)
    }

    /// Files by their paths on disk.
    private struct FolderFiles: DocumentFiles {
        func path(of reference: String, from path: String) throws(UnavailableFile) -> String {
            URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(reference).standardizedFileURL.path
        }

        func file(at path: String) throws(UnavailableFile) -> SourceFile {
            do {
                return SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
            } catch {
                throw UnavailableFile(id: "missing-file", message: "there is no file '\(path)'")
            }
        }
    }
}
