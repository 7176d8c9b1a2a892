/// What the tool has to say about one place of a document.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable, Comparable {
        case error, warning, note

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    /// A stable kebab-case name of the kind of diagnostic, such as `undefined-reference`.
    package let id: String
    package let severity: Severity
    package let location: SourceLocation

    /// One sentence without a final full stop: what is wrong, and what to do about it.
    package let message: String

    package init(id: String, severity: Severity, location: SourceLocation, message: String) {
        self.id = id
        self.severity = severity
        self.location = location.written
        self.message = message
    }
}
