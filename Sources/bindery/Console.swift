import Foundation

/// Standard output and standard error.
final class Console {
    private let color: Options.Color
    private let verbosity: Options.Verbosity
    private var showsProgress = false

    init(color: Options.Color = .auto, verbosity: Options.Verbosity = .normal) {
        self.color = color
        self.verbosity = verbosity
    }

    /// What was asked for.
    func print(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    /// What was done.
    func summarize(_ text: String) {
        if verbosity != .quiet { print(text) }
    }

    func error(_ text: String) {
        hideProgress()
        write(text + "\n", to: .standardError)
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
        guard isTerminal, verbosity == .normal else { return }
        write("\r\u{1B}[K\(progress)", to: .standardError)
        showsProgress = true
    }

    func hideProgress() {
        guard showsProgress else { return }
        write("\r\u{1B}[K", to: .standardError)
        showsProgress = false
    }

    /// See https://no-color.org and https://bixense.com/clicolors.
    private var showsColor: Bool {
        let environment = ProcessInfo.processInfo.environment
        return switch color {
        case .always: true
        case .never: false
        case .auto where !environment["NO_COLOR", default: ""].isEmpty: false
        case .auto: isTerminal || !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""])
        }
    }

    /// Whether what is printed has colours.
    var colorsOutput: Bool {
        switch color {
        case .auto: isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        case .always: true
        case .never: false
        }
    }

    private var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Output that nobody takes is no reason to stop.
    private func write(_ text: String, to file: FileHandle) {
        try? file.write(contentsOf: Data(text.utf8))
    }
}
