import Foundation

/// What a run takes that has nothing to do: all documents are listed in one configuration, and have been generated before.
struct RepetitionBenchmark {
    let workshop: Workshop
    let rounds: Int

    func run(_ documents: [URL]) throws {
        let folder = workshop.newFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let entries = documents.enumerated().map { ["document": $1.path, "module": "Module\($0)", "output": "Module\($0)"] }
        let configuration = folder.appendingPathComponent("bindery.yaml")
        try JSONSerialization.data(withJSONObject: ["documents": entries], options: .prettyPrinted).write(to: configuration)
        let table = Table(["nothing has changed", "documents", "Swift", "wall: least", "median"])
        _ = try time(["generate", "--keep-going"], configuration)
        for command in [["--version"], ["check"], ["generate", "--keep-going"]] {
            let times = try (0..<rounds * 10).map { _ in try time(command, configuration) }.sorted()
            let size = Workshop.size(of: "swift", in: folder).megabytes
            table.row(["`bindery \(command[0])`", String(documents.count), size, times[0].milliseconds, times[times.count / 2].milliseconds])
        }
    }

    /// In seconds.
    private func time(_ command: [String], _ configuration: URL) throws -> Double {
        let more = command == ["--version"] ? [] : ["--config", configuration.path]
        return try ChildProcess(command: [workshop.tool] + command + more, accepted: [0, 1]).run().wall
    }
}
