import BinderyBindings
import BinderyOpenAPI
import BinderySpecDiff
import BinderySpecTree
import Foundation
import Testing

/// Two versions of a document, and what code written against the bindings of the first notices.
struct SwiftCase: Sendable, CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    /// All cases, by name.
    static let all: [SwiftCase] = {
        let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("SwiftCases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { SwiftCase(folder: cases.appendingPathComponent($0)) }
    }()

    func old() throws -> PlannedVersion { try version("old.yaml") }

    func new() throws -> PlannedVersion { try version("new.yaml") }

    private func version(_ name: String) throws -> PlannedVersion {
        try PlannedVersion(SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))))
    }

    var expected: String {
        get throws { String(decoding: try Data(contentsOf: expectedFile), as: UTF8.self) }
    }

    func record(_ text: String) throws { try Data(text.utf8).write(to: expectedFile) }

    private var expectedFile: URL { folder.appendingPathComponent("expected.txt") }
}
