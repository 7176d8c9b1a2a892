import BinderySpecTree

/// A comparison as one page that needs nothing else: it fetches nothing, and runs no script but its own.
package struct HTMLReporter: Sendable {
    package init() {}

    package func report(_ comparison: Comparison) -> String {
        let operations = comparison.operations
        let numbers = Dictionary(operations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = FindingGroup.groups(of: comparison.findings).map { group in
            section(group.heading, group.heading.operations.compactMap { numbers[$0] }, group.findings.map { article($0, in: group.heading) })
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title(of: comparison))): \(escaped(comparison.summary))</title>
            <style>\(HTMLPageStyle.css)</style>
            </head>
            <body>
            \(header(of: comparison))
            \(filters(operations))
            <main class="frame">
            \(groups.joined(separator: "\n"))
            <p id="nothing" class="nothing"\(comparison.findings.isEmpty ? "" : " hidden")>Nothing to show.</p>
            \(setAside(comparison))
            </main>
            <script>\(HTMLPageScript.javaScript)</script>
            </body>
            </html>

            """
    }

    /// Should text of a document ever become markup, it could load nothing and do nothing. The hashes are those of ``HTMLPageStyle`` and ``HTMLPageScript``.
    private static let policy = """
        default-src 'none'; base-uri 'none'; form-action 'none'; \
        style-src 'sha256-cVQnm68HkYzF0F4C47ujA7Iw1T0uoHo1rEzBSxzPp7c='; \
        script-src 'sha256-IME9AnrZFwT/Lb0WY+rAgf5g10aerYyxR+X/pz+y/18='
        """

    // MARK: Head

    private func header(of comparison: Comparison) -> String {
        let versions = [comparison.old.version.value, comparison.new.version.value].map { $0.map(escaped) ?? "?" }.joined(separator: " → ")
        let swift = comparison.count(withEffect: .breaking) + comparison.count(withEffect: .switch)
        let tiles = [Level.breaking, .risky, .safe].map { tile($0.rawValue, comparison.count(of: $0), $0.title) } + [tile("swift", swift, "Break Swift")]
        let verdicts = [comparison.apiVerdict, comparison.swiftVerdict, comparison.setAsideSummary].compactMap(\.self)
        return """
            <header class="frame top">
            <p class="eyebrow">Two versions of an API</p>
            <h1>\(escaped(title(of: comparison))) <span class="versions">\(versions)</span></h1>
            <p class="documents"><code>\(escaped(comparison.old.name))</code> → <code>\(escaped(comparison.new.name))</code></p>
            </header>
            <section class="frame" aria-label="Verdict">
            <ul class="tiles">\(tiles.joined())</ul>
            <ul class="verdicts">\(verdicts.map { "<li>\(escaped($0))</li>" }.joined())</ul>
            </section>
            """
    }

    private func tile(_ kind: String, _ count: Int, _ title: String) -> String {
        "<li class=\"tile \(kind)\(count == 0 ? " zero" : "")\"><strong>\(count)</strong><span>\(title)</span></li>"
    }

    private func filters(_ operations: [String]) -> String {
        let levels = [("breaking", "Breaking"), ("risky", "Risky"), ("safe", "Safe"), ("swift", "Only in Swift")].map { level, title in
            "<label class=\"chip \(level)\"><input type=\"checkbox\" name=\"level\" value=\"\(level)\" checked><span>\(title)</span></label>"
        }
        let axes = [("", "All"), ("wire", "Wire"), ("swift", "Swift")].map { axis, title in
            "<label class=\"chip\"><input type=\"radio\" name=\"axis\" value=\"\(axis)\"\(axis.isEmpty ? " checked" : "")><span>\(title)</span></label>"
        }
        let options = operations.enumerated().map { "<option value=\"\($0)\">\(escaped($1))</option>" }
        return """
            <div id="bar" class="bar" hidden>
            <form id="filters" class="frame filters" aria-label="Filters">
            <fieldset><legend>Level</legend>\(levels.joined())</fieldset>
            <fieldset><legend>Axis</legend>\(axes.joined())</fieldset>
            <label class="field">Operation <select name="operation"><option value="">All</option>\(options.joined())</select></label>
            <label class="field">Search <input type="search" name="words" autocomplete="off"></label>
            <button type="reset">Reset</button>
            <output id="shown"></output>
            </form>
            </div>
            """
    }

    // MARK: Findings

    private func section(_ heading: FindingGroup.Heading, _ operations: [Int], _ articles: [String]) -> String {
        let words = heading.title.split(separator: " ", maxSplits: 1).map(String.init)
        let title =
            switch heading {
            case .operation(_) where words.count == 2: "<span class=\"method\">\(escaped(words[0]))</span> \(escaped(words[1]))"
            case .operation(let operation): escaped(operation)
            case .shared(let name, _): escaped(name)
            case .outsideOperations, .onlyInSwift: "<span class=\"words\">\(escaped(heading.title))</span>"
            }
        return """
            <section class="group" data-operations="\(operations.map(String.init).joined(separator: " "))">
            <h2>\(title)</h2>\(reach(of: heading))
            \(articles.joined(separator: "\n"))
            </section>
            """
    }

    private func article(_ finding: Finding, in heading: FindingGroup.Heading) -> String {
        let level = finding.isOnlyInSwift ? "swift" : finding.level.rawValue
        let axes = [finding.isOnlyInSwift ? nil : "wire", finding.isOnlyInSwift || finding.effect > .none ? "swift" : nil].compactMap(\.self)
        let parts = [
            "<article class=\"finding \(level)\" data-level=\"\(level)\" data-axes=\"\(axes.joined(separator: " "))\">",
            head(of: finding, in: heading),
            "<p class=\"message\">\(escaped(finding.message))</p>",
            sides(of: finding),
            symbols(of: finding),
            "</article>",
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    private func head(of finding: Finding, in heading: FindingGroup.Heading) -> String {
        let badge = "<span class=\"badge\">\(finding.isOnlyInSwift ? "Only in Swift" : finding.level.title)</span>"
        let isNoticed = !finding.isOnlyInSwift && finding.effect >= .switch
        let swift = isNoticed ? "<span class=\"badge swift\">Breaks Swift</span>" : ""
        let id = "<code class=\"id\" title=\"fingerprint \(finding.fingerprint.text)\">\(escaped(finding.id))</code>"
        return "<header>\(badge)\(swift)<h3>\(escaped(heading.subject(of: finding) ?? finding.subject))</h3>\(id)</header>"
    }

    private func sides(of finding: Finding) -> String {
        let values = ValueDifference(old: finding.old?.value, new: finding.new?.value)
        return "<div class=\"sides\">\(side("old", "Old", finding.old, values.old))\(side("new", "New", finding.new, values.new))</div>"
    }

    private func side(_ kind: String, _ title: String, _ side: Finding.Side?, _ value: ValueDifference.Parts?) -> String {
        guard let side else { return "<div class=\"side \(kind)\"><h4>\(title)</h4><span class=\"absent\">not there</span></div>" }
        let place = "<h4>\(title) <span class=\"place\">\(escaped(side.location.text))</span></h4>"
        let text = value.map { parts in
            let changed = parts.changed.isEmpty ? "" : "<mark>\(escaped(parts.changed))</mark>"
            return "<pre>\(escaped(parts.before))\(changed)\(escaped(parts.after))</pre>"
        }
        return "<div class=\"side \(kind)\">\(place)\(text ?? "")</div>"
    }

    private func symbols(of finding: Finding) -> String? {
        guard !finding.symbols.isEmpty else { return nil }
        let items = finding.symbols.map { symbol in
            let lines = [("old", symbol.old), ("new", symbol.new)].map { kind, text in text.map { "<pre class=\"\(kind)\">\(escaped($0))</pre>" } ?? "" }
            return "<li>\(symbol.effect.verb) <code>\(escaped(symbol.shortSymbol))</code>\(lines.joined())</li>"
        }
        let title = "Swift: \(items.count) declaration\(items.count == 1 ? "" : "s")"
        return "<details><summary>\(title)</summary><ul class=\"symbols\">\(items.joined())</ul></details>"
    }

    private func reach(of heading: FindingGroup.Heading) -> String {
        guard case .shared(_, let operations) = heading else { return "" }
        let items = operations.map { "<li><code>\(escaped($0))</code></li>" }
        return "<details class=\"reach\"><summary>Reached by \(operations.count) operations</summary><ul>\(items.joined())</ul></details>"
    }

    private func setAside(_ comparison: Comparison) -> String {
        guard let summary = comparison.setAsideSummary else { return "" }
        let items = comparison.setAside.map { aside in
            let note = if case .accepted(let note?) = aside.reason { " <em>\(escaped(note))</em>" } else { "" }
            return "<li><code>\(escaped(aside.finding.subject))</code>: \(escaped(aside.finding.message))\(note)</li>"
        }
        return "<details class=\"aside\"><summary>\(escaped(summary))</summary><ul>\(items.joined())</ul></details>"
    }

    private func title(of comparison: Comparison) -> String { comparison.new.title ?? comparison.old.title ?? "API" }

    private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}

extension Comparison {
    /// Every operation that a finding concerns, in the order of the findings.
    fileprivate var operations: [String] {
        var seen: Set<String> = []
        return findings.flatMap(\.operations).filter { seen.insert($0).inserted }
    }
}
