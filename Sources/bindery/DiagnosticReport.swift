import BinderySpecTree

/// What is said about a document: its diagnostics by place, and how many there are.
struct DiagnosticReport {
    let log: DiagnosticLog

    /// The document, and the files it refers to.
    let sources: [SourceFile]

    /// More than this nobody reads; errors come before warnings then.
    static let limit = 1000

    /// Without warnings and notes.
    var onlyErrors: DiagnosticReport {
        var errors = DiagnosticLog()
        for diagnostic in log.diagnostics where diagnostic.severity == .error { errors.report(diagnostic) }
        return DiagnosticReport(log: errors, sources: sources)
    }

    /// Nil when there is nothing to say.
    func text(excerpt: Bool, color: Bool) -> String? {
        let printer = DiagnosticPrinter(files: mentioned, excerpt: excerpt, color: color)
        guard let summary = printer.summary(of: log) else { return nil }
        let hidden = log.diagnostics.count - Self.limit
        let rest = hidden > 0 ? " (\(hidden) of them not shown)" : ""
        return printer.text(for: shown) + "\(sources.first?.path ?? ""): \(summary)\(rest)"
    }

    private var mentioned: [SourceFile] {
        let files = Set(log.diagnostics.map(\.location.file))
        return sources.filter { files.contains(SourcePath($0.path)) }
    }

    private var shown: DiagnosticLog {
        guard log.diagnostics.count > Self.limit else { return log }
        let sorted = log.sorted
        var shown = DiagnosticLog()
        for diagnostic in (sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }).prefix(Self.limit) { shown.report(diagnostic) }
        return shown
    }
}
