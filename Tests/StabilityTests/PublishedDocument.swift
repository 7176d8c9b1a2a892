import BinderySpecTree
import Foundation
import Testing

/// A document that somebody publishes.
struct PublishedDocument: Sendable, CustomTestStringConvertible {
    let file: URL

    /// In how many ways it is edited: what takes long, in one.
    let seeds: ClosedRange<UInt64>

    var testDescription: String { file.lastPathComponent }

    /// The documents of `specs/`, and of the folder that `BINDERY_CORPUS` names those that are one file and no larger than a test can wait for.
    static let all: [PublishedDocument] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var documents = ["lastmile-autoeval", "llamacloud-evals", "dataherald-finetuning", "datarobot-genai"].map { name in
            PublishedDocument(file: root.appendingPathComponent("specs/\(name).yaml"), seeds: 1...4)
        }
        if let corpus = ProcessInfo.processInfo.environment["BINDERY_CORPUS"] {
            documents += ["specs/figma.yaml", "specs/discord.json", "versions/adyen-management-v1.yaml"].map { path in
                PublishedDocument(file: URL(fileURLWithPath: corpus).appendingPathComponent(path), seeds: 1...1)
            }
        }
        return documents.filter { FileManager.default.fileExists(atPath: $0.file.path) }
    }()

    func value() throws -> SpecValue {
        var log = DiagnosticLog()
        let source = SourceFile(path: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
        guard let tree = SpecParser().parse(source, log: &log) else { throw CocoaError(.fileReadCorruptFile) }
        return SpecValue(tree)
    }
}
