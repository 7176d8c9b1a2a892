import Foundation

/// A folder of a test's own, gone when the test is over.
final class Workplace: Sendable {
    let folder: URL
    private let root: URL

    /// - Parameter name: The name of the folder; it stands in one that nothing else is in.
    init(_ name: String = "work") throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("bindery-\(UUID().uuidString)")
        folder = root.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func run(
        _ arguments: String..., in subfolder: String? = nil, environment: [String: String]? = nil, input: String = ""
    ) async throws -> Tool.Outcome {
        try await run(arguments, in: subfolder, environment: environment, input: input)
    }

    func run(
        _ arguments: [String], in subfolder: String? = nil, environment: [String: String]? = nil, input: String = ""
    ) async throws -> Tool.Outcome {
        try await Tool.run(arguments, in: subfolder.map(url) ?? folder, environment: environment, input: input)
    }

    func url(_ path: String) -> URL {
        folder.appendingPathComponent(path)
    }

    func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url(path))
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: url(path))
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }

    /// Every file below a folder by its path in it.
    func contents(of path: String = ".") throws -> [String: Data] {
        let root = url(path).path
        var contents: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator() {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            contents[file] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + file))
        }
        return contents
    }

    /// Without hidden ones.
    func paths(in path: String = ".") throws -> [String] {
        try contents(of: path).keys.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
    }

    /// Makes every file below a folder a day old.
    func age(_ path: String) throws {
        for file in try paths(in: path) {
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -86400)], ofItemAtPath: url(path + "/" + file).path)
        }
    }

    /// The files below a folder that were written since it was made old.
    func young(in path: String) throws -> [String] {
        try paths(in: path).filter { file in
            let date = try FileManager.default.attributesOfItem(atPath: url(path + "/" + file).path)[.modificationDate] as? Date
            return (date ?? .distantFuture) > Date(timeIntervalSinceNow: -43200)
        }
    }
}
