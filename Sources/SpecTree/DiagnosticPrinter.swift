/// Turns diagnostics into text for people: `specs/pets.yaml:41:15: error: nothing is named 'Pett' [undefined-reference]`.
///
/// Whatever a document can put into a message is shown so that it cannot act on the terminal.
package struct DiagnosticPrinter: Sendable {
    private let excerpts: [String: SourceExcerpt]
    private let color: Bool

    /// - Parameters:
    ///   - files: The documents the diagnostics are about, for their excerpts.
    ///   - excerpt: Whether the line in question follows each message, with a caret under the place.
    ///   - color: Whether the text has ANSI colours.
    package init(files: [SourceFile] = [], excerpt: Bool = false, color: Bool = false) {
        self.color = color
        excerpts = excerpt ? Dictionary(files.map { ($0.path, SourceExcerpt(lines: SourceLines($0.bytes))) }, uniquingKeysWith: { first, _ in first }) : [:]
    }

    /// All diagnostics, sorted by place, each ending with a line feed.
    package func text(for log: DiagnosticLog) -> String {
        log.sorted.reduce(into: "") { $0 += text(for: $1) + "\n" }
    }

    /// One diagnostic, without a line feed at its end.
    package func text(for diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        let place = VisibleText(location.path.unicodeScalars).text + ":\(location.line):\(location.column):"
        let severity = styled("\(diagnostic.severity.rawValue):", diagnostic.severity.style)
        let message = VisibleText(diagnostic.message.unicodeScalars).text
        let head = "\(styled(place, .bold)) \(severity) \(message) [\(diagnostic.id)]"
        guard let (line, caret) = excerpts[location.path]?.text(line: location.line, column: location.column) else { return head }
        return "\(head)\n    \(line)\n    \(caret)\(styled("^", .caret))"
    }

    /// How much there is of each severity, `2 errors, 1 warning`; nil where there is nothing to sum up.
    package func summary(of log: DiagnosticLog) -> String? {
        let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = log.diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func styled(_ text: String, _ style: TerminalStyle) -> String {
        color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The parameters of the SGR control sequence (ECMA-48 section 8.3.117).
private enum TerminalStyle: String {
    case bold = "1"
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case caret = "1;32"
}

extension Diagnostic.Severity {
    fileprivate var style: TerminalStyle {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
