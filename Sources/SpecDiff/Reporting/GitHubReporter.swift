import BinderySpecTree

/// A comparison as annotations of a pull request: what is breaking or risky, or breaks Swift, at its line; the rest is counted.
package struct GitHubReporter: Sendable {
    package init() {}

    package func report(_ comparison: Comparison) -> String {
        let annotations = comparison.findings.compactMap { annotation(for: $0, in: comparison) }
        let summary = WorkflowCommand(
            severity: .notice, properties: [("title", "bindery diff")], message: comparison.verdicts.map(\.visible).joined(separator: "\n"))
        return (annotations + [summary]).map { $0.text + "\n" }.joined()
    }

    private func annotation(for finding: Finding, in comparison: Comparison) -> WorkflowCommand? {
        guard let severity = severity(of: finding) else { return nil }
        var place = [(name: "file", value: file(of: comparison.new.version.location, in: comparison))]
        // What is removed stands nowhere in the new document.
        if let location = finding.new?.location {
            place = [("file", file(of: location, in: comparison)), ("line", "\(location.line)"), ("col", "\(location.column)")]
        }
        return WorkflowCommand(
            severity: severity, properties: place + [("title", "\(finding.subject.visible) [\(finding.id)]")], message: message(of: finding))
    }

    private func severity(of finding: Finding) -> WorkflowCommand.Severity? {
        switch (finding.level, finding.effect) {
        case (.breaking, _), (_, .breaking): .error
        case (.risky, _), (_, .switch): .warning
        case (.safe, .deprecation), (.safe, .none): nil
        }
    }

    private func message(of finding: Finding) -> String {
        let values = [finding.old?.value.map { "old: \($0.visible)" }, finding.new?.value.map { "new: \($0.visible)" }]
        let removed = finding.new == nil ? finding.old.map { "it was at \($0.location.text.visible)" } : nil
        let symbols = finding.noticedSymbols.map { "Swift: \($0.effect.verb) \($0.shortSymbol.visible)" }
        return ([finding.message.visible] + (values + [removed]).compactMap(\.self) + symbols).joined(separator: "\n")
    }

    /// A file of a revision is annotated where it is in the pull request.
    private func file(of location: SourceLocation, in comparison: Comparison) -> String {
        guard let revision = comparison.new.revision, location.path.hasPrefix(revision + ":") else { return location.path.visible }
        return String(location.path.dropFirst(revision.count + 1)).visible
    }
}
