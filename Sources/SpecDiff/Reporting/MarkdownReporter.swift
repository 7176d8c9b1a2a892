import BinderySpecTree

/// A comparison as a changelog, or as a comment on a pull request.
package struct MarkdownReporter: Sendable {
    package init() {}

    package func report(_ comparison: Comparison) -> String {
        let sections = [Level.breaking, .risky, .safe].compactMap { section($0, of: comparison) } + [swiftSection(of: comparison)].compactMap(\.self)
        let verdicts = [comparison.apiVerdict, comparison.swiftVerdict, comparison.setAsideSummary].compactMap(\.self)
        return
            ([heading(of: comparison), "**\(MarkdownText.words(comparison.summary))**"] + sections
            + [verdicts.map { "- \(MarkdownText.words($0))" }.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
    }

    private func heading(of comparison: Comparison) -> String {
        let title = MarkdownText.words(comparison.new.title ?? comparison.old.title ?? "API")
        let versions = [comparison.old, comparison.new].map { MarkdownText.code($0.version.value ?? $0.name) }
        return "## \(title): \(versions.joined(separator: " → "))"
    }

    private func section(_ level: Level, of comparison: Comparison) -> String? {
        section(comparison.findings.filter { $0.level == level && !$0.isOnlyInSwift }, title: level.title, isOpen: level == .breaking)
    }

    private func swiftSection(of comparison: Comparison) -> String? {
        section(comparison.findings.filter(\.isOnlyInSwift), title: "Only in Swift", isOpen: false)
    }

    private func section(_ findings: [Finding], title: String, isOpen: Bool) -> String? {
        guard !findings.isEmpty else { return nil }
        let groups = FindingGroup.groups(of: findings).map(text).joined(separator: "\n\n")
        return "<details\(isOpen ? " open" : "")>\n<summary><b>\(title)</b> (\(findings.count))</summary>\n\n\(groups)\n\n</details>"
    }

    private func text(of group: FindingGroup) -> String {
        let heading =
            switch group.heading {
            case .operation(let operation): MarkdownText.code(operation)
            case .shared(let name, let operations): "\(MarkdownText.code(name)), reached by \(operations.count) operations"
            case .outsideOperations, .onlyInSwift: group.heading.title
            }
        return "#### \(heading)\n\n" + group.findings.map { item($0, in: group.heading) }.joined(separator: "\n")
    }

    private func item(_ finding: Finding, in heading: FindingGroup.Heading) -> String {
        let subject = heading.subject(of: finding).map { MarkdownText.code($0) + ": " } ?? ""
        let values = [finding.old?.value, finding.new?.value].map { $0.map(MarkdownText.code) }
        let change =
            switch (values[0], values[1]) {
            case (let old?, let new?): "\(old) → \(new)"
            case (let value?, nil), (nil, let value?): value
            case (nil, nil): ""
            }
        let places = [finding.old, finding.new].compactMap { $0.map { MarkdownText.code($0.location.text) } }.joined(separator: " → ")
        let symbols = finding.noticedSymbols.map { "Swift: \($0.effect.verb) \(MarkdownText.code($0.shortSymbol))" }
        let lines = ([change, places].filter { !$0.isEmpty } + symbols).map { "  - \($0)" }
        return (["- \(subject)\(MarkdownText.words(finding.message))"] + lines).joined(separator: "\n")
    }
}
