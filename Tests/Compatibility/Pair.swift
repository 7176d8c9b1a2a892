import BinderyBindings
import BinderySpecDiff
import Foundation

/// Two versions of a document.
struct Pair: Sendable {
    let name: String
    let old: URL
    let new: URL

    /// The cases of two folders of cases: what changes in Swift, and what changes on the wire.
    static let cases: [Pair] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("SpecDiffTests")
        return ["SwiftCases", "Cases"].flatMap { folder in
            let root = tests.appendingPathComponent(folder)
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted()
            return names.compactMap { name -> Pair? in
                func document(_ version: String) -> URL? {
                    ["yaml", "json"].map { root.appendingPathComponent("\(name)/\(version).\($0)") }.first { FileManager.default.fileExists(atPath: $0.path) }
                }
                guard let old = document("old"), let new = document("new") else { return nil }
                return Pair(name: "\(folder)/\(name)", old: old, new: new)
            }
        }
    }()
}
