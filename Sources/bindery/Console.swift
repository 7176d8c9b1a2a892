import Foundation

/// Standard output and standard error.
struct Console {
    let color: Options.Color

    init(color: Options.Color = .auto) {
        self.color = color
    }

    func print(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    func error(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    /// What is wrong with a document, with the lines in question where people look at it.
    func report(_ report: DiagnosticReport) {
        if let text = report.text(excerpt: isTerminal || color == .always, color: showsColor) { error(text) }
    }

    private var showsColor: Bool {
        switch color {
        case .auto: isTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
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
