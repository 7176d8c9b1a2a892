import Foundation

/// The tool while it runs.
final class RunningTool {
    private let process = Process()
    private let output: URL
    private let error: URL

    init(_ arguments: [String], in workplace: Workplace) throws {
        output = workplace.url(".output")
        error = workplace.url(".error")
        try Data().write(to: output)
        try Data().write(to: error)
        guard let executable = Tool.executable else { throw Tool.NotBuilt() }
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = workplace.folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// All it has said so far.
    func said() throws -> (output: String, error: String) {
        (try String(contentsOf: output, encoding: .utf8), try String(contentsOf: error, encoding: .utf8))
    }

    /// Waits until something is so, and gives up after two minutes.
    func wait(until isSo: () throws -> Bool) async throws -> Bool {
        for _ in 0..<2400 {
            if try isSo() { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    func send(_ signal: Int32) {
        kill(process.processIdentifier, signal)
    }

    /// - Returns: As a shell says it; nil when it does not end.
    func status() async throws -> Int32? {
        guard try await wait(until: { !process.isRunning }) else { return nil }
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }
}
