/// The diagnostics of a run, in the order they were found.
package struct DiagnosticLog: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []

    package init() {}

    package private(set) var errorCount = 0

    package var hasErrors: Bool { errorCount > 0 }

    /// There is nothing in the document but comments and blanks.
    package var isOfEmptyDocument: Bool { diagnostics.map(\.id) == [SyntaxError.emptyDocumentID] }

    /// Sorted by place, then severity, then id, for printing.
    package var sorted: [Diagnostic] {
        diagnostics.sorted { left, right in
            if left.location != right.location { return left.location < right.location }
            if left.severity != right.severity { return left.severity < right.severity }
            return (left.id, left.message) < (right.id, right.message)
        }
    }

    /// Adds a diagnostic once, however often the same fact is met.
    package mutating func report(_ diagnostic: Diagnostic) {
        guard seen.insert(diagnostic).inserted else { return }
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { errorCount += 1 }
    }

    package mutating func error(_ id: String, at location: SourceLocation, _ message: String) {
        report(Diagnostic(id: id, severity: .error, location: location, message: message))
    }

    package mutating func warning(_ id: String, at location: SourceLocation, _ message: String) {
        report(Diagnostic(id: id, severity: .warning, location: location, message: message))
    }
}
