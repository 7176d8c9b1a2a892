import Foundation

/// The tool as people run it: a process of its own.
enum Tool {
    struct Outcome: CustomStringConvertible {
        let status: Int32
        let output: String
        let error: String

        var description: String { "exit \(status)\n\(output)\(error)" }
    }

    struct NotBuilt: Error {}

    /// - Parameters:
    ///   - environment: All of it; nil for that of the tests.
    ///   - input: What comes from standard input.
    static func run(_ arguments: [String], in folder: URL, environment: [String: String]? = nil, input: String = "") async throws -> Outcome {
        guard let executable else { throw NotBuilt() }
        return try await run(executable, arguments, in: folder, environment: environment, input: input)
    }

    /// Another program, such as a shell.
    static func run(
        _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String]? = nil, input: String = ""
    ) async throws -> Outcome {
        let captured = FileManager.default.temporaryDirectory.appendingPathComponent("bindery-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: captured, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: captured) }
        let output = captured.appendingPathComponent("output")
        let error = captured.appendingPathComponent("error")
        try Data().write(to: output)
        try Data().write(to: error)
        let given = captured.appendingPathComponent("input")
        try Data(input.utf8).write(to: given)
        let handles = try [FileHandle(forReadingFrom: given), FileHandle(forWritingTo: output), FileHandle(forWritingTo: error)]
        // Left alone they stay open with the process, which Foundation keeps; and beyond 1024 of them it notices no process's end (`select` on Linux).
        defer { for handle in handles { try? handle.close() } }
        let status = try await run(
            executable, arguments, in: folder, environment: environment, input: handles[0], output: handles[1], error: handles[2])
        return Outcome(status: status, output: try String(contentsOf: output, encoding: .utf8), error: try String(contentsOf: error, encoding: .utf8))
    }

    /// Standard output is a pipe whose reader has gone.
    static func runIntoClosedPipe(_ arguments: [String], in folder: URL) async throws -> Int32 {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        guard let executable else { throw NotBuilt() }
        return try await run(executable, arguments, in: folder, environment: nil, input: .nullDevice, output: pipe.fileHandleForWriting, error: .nullDevice)
    }

    static func run(
        _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String]?, input: FileHandle = .nullDevice, output: FileHandle,
        error: FileHandle
    ) async throws -> Int32 {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = output
        process.standardError = error
        if let environment { process.environment = environment }
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                // As a shell says it: 128 and the number of the signal.
                continuation.resume(returning: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
            }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }

    /// The build puts the tool beside the tests, which are a bundle some folders deep on macOS and an executable on Linux.
    static let executable: URL? = {
        let places = Bundle.allBundles.map(\.bundlePath) + CommandLine.arguments.filter { $0.hasPrefix("/") }
        for place in places {
            var folder = URL(fileURLWithPath: place)
            for _ in 0..<5 {
                folder.deleteLastPathComponent()
                let candidate = folder.appendingPathComponent("bindery")
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
                if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            }
        }
        return nil
    }()
}
