import Foundation

/// The tools that are measured, and a folder for what they make.
struct Workshop {
    /// The generator, optimised.
    let tool: String

    /// The loop over libyaml's events.
    let events: String

    /// Where the modules of the runtime are, for debugging and optimised.
    let debugModules: String
    let releaseModules: String

    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("bindery-benchmarks-\(UUID().uuidString)")

    /// A folder that nothing has been in: where files have just been removed, some file systems are slow to make new ones.
    func newFolder() -> URL {
        scratch.appendingPathComponent(UUID().uuidString)
    }

    /// A document of which something is dropped counts as well.
    func generate(_ document: URL, into folder: URL) throws -> Cost {
        let command = [tool, "generate", document.path, "--keep-going", "--color", "never", "--module", "Generated", "--output", folder.path]
        return try ChildProcess(command: command, accepted: [0, 1]).run()
    }

    /// What is found is no failure.
    func compare(_ old: URL, with new: URL) throws -> Cost {
        try ChildProcess(command: [tool, "diff", old.path, new.path, "--color", "never"], accepted: [0, 1]).run()
    }

    func readEvents(of document: URL) throws -> Cost {
        try ChildProcess(command: [events, document.path]).run()
    }

    /// The Swift files in a folder, by path.
    static func swiftFiles(in folder: URL) -> [URL] {
        files(in: folder).filter { $0.pathExtension == "swift" }
    }

    /// The bytes of the files in a folder that have an extension.
    static func size(of kind: String, in folder: URL) -> Int {
        files(in: folder).filter { $0.pathExtension == kind }
            .reduce(0) { $0 + ((try? $1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) ?? 0) }
    }

    static func size(of document: URL) -> Int {
        (try? document.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) ?? 0
    }

    private static func files(in folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])
        return (all?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
    }
}
