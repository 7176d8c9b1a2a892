import Foundation

/// Standard output and standard error.
struct Console {
    /// Standard error is a terminal that shows colours.
    var showsColor: Bool { isTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty }

    var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    func print(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    func error(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    /// A pipe that nobody reads any more is no reason to crash.
    private func write(_ text: String, to file: FileHandle) {
        try? file.write(contentsOf: Data(text.utf8))
    }
}
