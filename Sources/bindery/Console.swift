import Foundation

/// Standard output and standard error.
final class Console {
    private let color: Options.Color
    private let verbosity: Options.Verbosity
    private var showsProgress = false

    /// Something that was printed has not arrived, as on a full disk; that has been said.
    private(set) var hasLostOutput = false

    init(color: Options.Color = .auto, verbosity: Options.Verbosity = .normal) {
        self.color = color
        self.verbosity = verbosity
    }

    /// What was asked for.
    func print(_ text: String) {
        guard !hasLostOutput, let code = write(text + "\n", to: STDOUT_FILENO) else { return }
        // Whoever reads it may stop reading.
        if code == EPIPE { return }
        hasLostOutput = true
        error("error: standard output: cannot be written: \(FileSystem.reason(code))")
    }

    /// What was done.
    func summarize(_ text: String) {
        if verbosity != .quiet { print(text) }
    }

    func error(_ text: String) {
        hideProgress()
        _ = write(text + "\n", to: STDERR_FILENO)
    }

    /// What people look at who want to know how it went.
    func note(_ text: String) {
        if verbosity == .verbose { error(text) }
    }

    /// What is wrong with a document, with the lines in question where people look at it.
    func report(_ report: DiagnosticReport) {
        let report = verbosity == .quiet ? report.onlyErrors : report
        if let text = report.text(excerpt: isTerminal || color == .always, color: showsColor) { error(text) }
    }

    /// What is being done: a line that the next one takes the place of.
    func show(_ progress: String) {
        guard isTerminal, !Self.isDumb, verbosity == .normal else { return }
        _ = write("\r\u{1B}[K\(progress)", to: STDERR_FILENO)
        showsProgress = true
    }

    func hideProgress() {
        guard showsProgress else { return }
        _ = write("\r\u{1B}[K", to: STDERR_FILENO)
        showsProgress = false
    }

    /// See https://no-color.org and https://bixense.com/clicolors.
    private var showsColor: Bool {
        let environment = ProcessInfo.processInfo.environment
        return switch color {
        case .always: true
        case .never: false
        case .auto where !environment["NO_COLOR", default: ""].isEmpty: false
        case .auto: (isTerminal && !Self.isDumb) || !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""])
        }
    }

    /// Whether what is printed has colours.
    var colorsOutput: Bool {
        switch color {
        case .auto: isatty(STDOUT_FILENO) == 1 && !Self.isDumb && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        case .always: true
        case .never: false
        }
    }

    private var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A terminal that shows what it is sent, and takes no orders.
    private static let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"

    /// - Returns: Why not all of it could be written, as `errno` has it.
    private func write(_ text: String, to file: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // Who started the tool has made the pipe one that does not wait.
                var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
