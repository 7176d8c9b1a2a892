import Foundation

/// The repository that the working folder is in, asked by way of `git`.
struct GitRepository: Sendable {
    /// What `git` cannot do, and why.
    struct Failure: Error {
        let message: String
    }

    /// The working folder from the root of the repository, with a slash at its end: `specs/`, or nothing at the root itself.
    let prefix: String
    private let executable: URL

    init() throws(Failure) {
        let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
        let candidates = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent("git") }
        guard let executable = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Failure(message: "git is not installed")
        }
        self.executable = executable
        prefix = try Self.line(Self.run(executable, ["rev-parse", "--show-prefix"]))
    }

    /// The files of a revision.
    func files(of revision: String) throws(Failure) -> RevisionFileStore {
        // What begins with a hyphen is no name of a revision, but could be an option.
        guard !revision.isEmpty, !revision.hasPrefix("-"), let tree = try? run(["rev-parse", "--verify", "--quiet", revision + "^{tree}"]) else {
            throw Failure(message: "there is no revision '\(revision)' in this repository; in a shallow clone, fetch it first")
        }
        let listing = try run(["ls-tree", "-r", "-z", "-l", "--full-tree", Self.line(tree)])
        let objects = try GitObjectReader(process: Self.process(executable))
        return RevisionFileStore(repository: self, objects: objects, revision: revision, listing: listing)
    }

    private func run(_ arguments: [String]) throws(Failure) -> [UInt8] { try Self.run(executable, arguments) }

    /// No shell takes part, and nothing of the repository is run: none of the commands that are used has hooks or filters.
    private static func process(_ executable: URL) -> Process {
        let process = Process()
        process.executableURL = executable
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"]) { $1 }
        return process
    }

    private static func run(_ executable: URL, _ arguments: [String]) throws(Failure) -> [UInt8] {
        let process = process(executable)
        process.arguments = arguments
        let output = Pipe()
        let errors = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        do {
            try process.run()
            // What git says of an error is far less than a pipe holds.
            let content = try output.fileHandleForReading.readToEnd() ?? Data()
            let message = try errors.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            guard process.terminationReason == .exit, process.terminationStatus == 0 else {
                let lines = String(decoding: message, as: UTF8.self).split(separator: "\n")
                throw Failure(message: lines.first.map { "git: \($0)" } ?? "git has failed")
            }
            return [UInt8](content)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(message: "git cannot be run: \(error.localizedDescription)")
        }
    }

    private static func line(_ output: [UInt8]) -> String {
        String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
