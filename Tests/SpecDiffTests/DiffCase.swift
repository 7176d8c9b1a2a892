import BinderyOpenAPI
import BinderySpecDiff
import BinderySpecTree
import Foundation
import Testing

/// A folder with two versions of a document, and what must be found between them.
///
/// A line of `expected.txt` is `level id subject: message [old place → new place] reached by …`; equivalences have none.
struct DiffCase: Sendable, CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    /// All cases, by name.
    static let all: [DiffCase] = {
        let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { DiffCase(folder: cases.appendingPathComponent($0)) }
    }()

    func findings() throws -> [Finding] { DocumentComparer().compare(try document("old"), with: try document("new")) }

    /// The old one and the new one.
    func documents() throws -> [ResolvedDocument] { [try document("old"), try document("new")] }

    func expected() throws -> String { try String(contentsOf: expectedFile, encoding: .utf8) }

    func record(_ findings: [Finding]) throws { try Data(Self.text(of: findings).utf8).write(to: expectedFile) }

    static func text(of findings: [Finding]) -> String { findings.map { FindingLine($0).text + "\n" }.joined() }

    private var expectedFile: URL { folder.appendingPathComponent("expected.txt") }

    private func document(_ name: String) throws -> ResolvedDocument {
        let file = folder.appendingPathComponent(name + ".yaml")
        return try ComparedDocument.read(String(contentsOf: file, encoding: .utf8), path: name + ".yaml")
    }
}
