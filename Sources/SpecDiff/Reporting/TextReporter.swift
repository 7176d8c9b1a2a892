import BinderySpecTree

/// A comparison for people at a terminal.
package struct TextReporter: Sendable {
    private let color: Bool
    private let listsOperations: Bool
    private let details: Bool

    /// - Parameters:
    ///   - color: Whether the text has ANSI colours.
    ///   - listsOperations: Whether the operations that share something are listed.
    ///   - details: Whether fingerprints and Swift declarations are shown.
    package init(color: Bool = false, listsOperations: Bool = false, details: Bool = false) {
        self.color = color
        self.listsOperations = listsOperations
        self.details = details
    }

    package func report(_ comparison: Comparison) -> String {
        let groups = FindingGroup.groups(of: comparison.findings).map(text)
        let end = comparison.verdicts.map(\.visible)
        return ([heading(of: comparison)] + groups + [setAside(comparison), advice(comparison), end.joined(separator: "\n")].compactMap(\.self)).joined(
            separator: "\n\n") + "\n"
    }

    private func heading(of comparison: Comparison) -> String {
        func name(_ document: Comparison.Document) -> String {
            [document.name, document.version.value.map { "(\($0))" }].compactMap { $0?.visible }.joined(separator: " ")
        }
        return "\(name(comparison.old)) → \(name(comparison.new))"
    }

    // MARK: Findings

    private func text(of group: FindingGroup) -> String {
        var heading = [styled(group.heading.title.visible, .bold)]
        if case .shared(_, let operations) = group.heading {
            heading[0] += styled(", reached by \(operations.count) operations", .dim)
            if listsOperations { heading += operations.map { styled("  · \($0.visible)", .dim) } }
        }
        return (heading + group.findings.map { text(of: $0, in: group.heading) }).joined(separator: "\n")
    }

    private func text(of finding: Finding, in heading: FindingGroup.Heading) -> String {
        let level = finding.isOnlyInSwift ? ("Swift", TerminalStyle.swift) : (finding.level.rawValue, finding.level.style)
        let subject = heading.subject(of: finding).map { styled($0.visible, .bold) + ": " } ?? ""
        let head = "  \(styled(Self.padded(level.0), level.1))  \(subject)\(finding.message.visible) \(styled("[\(finding.id.visible)]", .dim))"
        let lines = [values(of: finding), places(of: finding).map { styled($0, .dim) }] + swift(of: finding) + [fingerprint(of: finding)]
        return ([head] + lines.compactMap(\.self).map { Self.margin + $0 }).joined(separator: "\n")
    }

    private func values(of finding: Finding) -> String? {
        switch (finding.old?.value, finding.new?.value) {
        case (let old?, let new?): "\(styled(old.visible, .old)) → \(styled(new.visible, .new))"
        case (let old?, nil): styled("- " + old.visible, .old)
        case (nil, let new?): styled("+ " + new.visible, .new)
        case (nil, nil): nil
        }
    }

    private func places(of finding: Finding) -> String? {
        switch (finding.old?.location.text.visible, finding.new?.location.text.visible) {
        case (let old?, let new?): "\(old) → \(new)"
        case (let old?, nil): "\(old), removed"
        case (nil, let new?): "\(new), added"
        case (nil, nil): nil
        }
    }

    private func swift(of finding: Finding) -> [String] {
        if details {
            return finding.symbols.flatMap { symbol in
                [styled("Swift \(symbol.effect.verb) \(symbol.shortSymbol.visible)", .swift)]
                    + [symbol.old.map { styled("  - " + $0.visible, .old) }, symbol.new.map { styled("  + " + $0.visible, .new) }].compactMap(\.self)
            }
        }
        let symbols = finding.noticedSymbols
        return [SourceEffect.breaking, .switch, .deprecation].compactMap { effect in
            var seen: Set<String> = []
            let names = symbols.filter { $0.effect == effect }.map(\.shortSymbol.visible).filter { seen.insert($0).inserted }
            guard !names.isEmpty else { return nil }
            let rest = names.count > Self.shownSymbols ? " and \(names.count - Self.shownSymbols) more" : ""
            return styled("Swift: \(effect.verb) \(names.prefix(Self.shownSymbols).joined(separator: ", "))\(rest)", .swift)
        }
    }

    private func fingerprint(of finding: Finding) -> String? {
        details ? styled("fingerprint \(finding.fingerprint.text)", .dim) : nil
    }

    private func setAside(_ comparison: Comparison) -> String? {
        guard details, !comparison.setAside.isEmpty else { return nil }
        let lines = comparison.setAside.map { aside in
            let reason =
                switch aside.reason {
                case .off: "switched off"
                case .accepted(let note): "accepted" + (note.map { ": " + $0.visible } ?? "")
                }
            return "  \(aside.finding.subject.visible): \(aside.finding.message.visible) [\(aside.finding.id.visible)], \(reason)"
        }
        return ([styled("Set aside", .bold)] + lines).joined(separator: "\n")
    }

    private func advice(_ comparison: Comparison) -> String? {
        guard details, let example = comparison.findings.first?.fingerprint.text else { return nil }
        return
            "A finding that is known and meant is accepted in bindery.yaml by its fingerprint:\n  diff: { accepted: [{ fingerprint: \(example), note: why }] }"
    }

    // MARK: Looks

    private static let margin = String(repeating: " ", count: 12)

    /// More of them are counted only.
    private static let shownSymbols = 3

    private static func padded(_ word: String) -> String {
        word + String(repeating: " ", count: max(0, 8 - word.count))
    }

    private func styled(_ text: String, _ style: TerminalStyle) -> String {
        color && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The parameters of the SGR control sequence (ECMA-48 section 8.3.117).
private enum TerminalStyle: String {
    case bold = "1"
    case dim = "2"
    case breaking = "1;31"
    case risky = "1;33"
    case safe = "32"
    case swift = "35"
    case old = "31"
    case new = "0;32"
}

extension Level {
    fileprivate var style: TerminalStyle {
        switch self {
        case .breaking: .breaking
        case .risky: .risky
        case .safe: .safe
        }
    }
}
