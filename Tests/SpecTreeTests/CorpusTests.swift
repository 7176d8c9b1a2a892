import BinderySpecTree
import Foundation
import Testing

/// Tries the parsers on published documents, where the variable names a folder of them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BINDERY_CORPUS"].map { FileManager.default.fileExists(atPath: $0) } ?? false))
struct CorpusTests {
    @Test("every published document is read without an error")
    func documents() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["BINDERY_CORPUS"])
        let paths = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        let documents = paths.filter { path in [".json", ".yaml", ".yml"].contains { path.hasSuffix($0) } }
        #expect(!documents.isEmpty)
        for path in documents.sorted() {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path)))
            let document = ParsedDocument(bytes: bytes, path: path)
            #expect(document.root != nil, "\(path): \(document.findings)")
        }
    }
}
