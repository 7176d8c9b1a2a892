import Foundation

/// The files that the bindings of a target are made from: an edit of any of them generates anew.
struct TargetInputs {
    let below: [String]

    /// What the last run of the tool has read, or, before the first, a guess.
    let elsewhere: [String]

    private let lists: InputLists

    /// Writes down what is declared, for the tool to compare with what it reads.
    init(of documents: DocumentFiles, _ lists: InputLists) throws {
        self.lists = lists
        try FileManager.default.createDirectory(atPath: lists.folder, withIntermediateDirectories: true)
        let below = documents.below.map(\.path)
        let known = Set(below)
        if !FileManager.default.fileExists(atPath: lists.read) { try Self.write(documents.elsewhere.map(\.path), to: lists.read) }
        // SwiftPM builds nothing while an input is missing.
        elsewhere = InputLists.paths(in: try String(contentsOfFile: lists.read, encoding: .utf8)).filter {
            !known.contains($0) && FileManager.default.fileExists(atPath: $0)
        }
        self.below = below
        try Self.write(below, to: lists.below)
        try Self.write(elsewhere, to: lists.elsewhere)
    }

    var urls: [URL] { (below + elsewhere + [lists.read]).map { URL(fileURLWithPath: $0) } }

    private static func write(_ paths: [String], to list: String) throws {
        try InputLists.text(of: paths).write(toFile: list, atomically: true, encoding: .utf8)
    }
}
