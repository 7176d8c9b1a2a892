import Foundation

/// A command that is run and measured. What it prints is only shown when it fails.
struct ChildProcess {
    let command: [String]

    /// Where the command runs.
    var folder = "."

    /// Exit statuses that are no failure.
    var accepted: Set<Int32> = [0]

    func run() throws -> Cost {
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("bindery-benchmark-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: log) }
        let start = ContinuousClock.now
        let (status, usage) = try wait(for: spawn(log))
        let wall = ContinuousClock.now - start
        guard accepted.contains(status) else {
            throw FailedCommand(command: command, status: status, output: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
        }
        return Cost(
            wall: wall / .seconds(1), cpu: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime), memory: usage.ru_maxrss * Self.unitOfMemory)
    }

    private func spawn(_ log: String) throws -> pid_t {
        let arguments = command.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        // The child begins where we are; nothing else runs here meanwhile.
        let here = FileManager.default.currentDirectoryPath
        guard FileManager.default.changeCurrentDirectoryPath(folder) else { throw FailedCommand(command: command, status: -1, output: "no folder \(folder)") }
        defer { _ = FileManager.default.changeCurrentDirectoryPath(here) }
        var child = pid_t()
        let code = posix_spawnp(&child, command[0], &actions, nil, arguments + [nil], environ)
        guard code == 0 else { throw FailedCommand(command: command, status: code, output: String(cString: strerror(code))) }
        return child
    }

    private func wait(for child: pid_t) throws -> (status: Int32, usage: rusage) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw FailedCommand(command: command, status: errno, output: String(cString: strerror(errno))) }
        }
        // WIFEXITED and WEXITSTATUS are macros, which Swift does not see.
        return (status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F), usage)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }

    #if canImport(Darwin)
        private static let unitOfMemory = 1
    #else
        private static let unitOfMemory = 1024
    #endif
}
