import BinderySpecTree

/// One edit of a document, and what it means.
package struct Finding: Sendable, Hashable {
    /// What one of the documents says.
    package struct Side: Sendable, Hashable {
        package let location: SourceLocation

        /// What is written there, in short; nil where there is nothing to show but the place.
        package let value: String?

        package init(location: SourceLocation, value: String?) {
            self.location = location
            self.value = value
        }
    }

    /// A stable kebab-case name of the kind of change: `response-property-enum-widened`, `operation-removed`.
    package let id: String

    /// For the API. ``Level/safe`` where only the Swift notices.
    package let level: Level

    /// What has changed, as people would call it: `Pet.name`, `GET /pets`, `query parameter 'limit' of GET /pets`.
    package let subject: String

    /// One sentence without a final full stop.
    package let message: String

    /// Nil for what was added.
    package let old: Side?

    /// Nil for what was removed.
    package let new: Side?

    /// Everything that leads there, each way once, in the order of the documents; empty for what no operation uses.
    package let reaches: [Reach]

    /// What the change does to the bindings.
    package let symbols: [SymbolChange]

    package init(
        id: String, level: Level, subject: String, message: String, old: Side?, new: Side?, reaches: [Reach], symbols: [SymbolChange] = []
    ) {
        self.id = id
        self.level = level
        self.subject = subject
        self.message = message
        self.old = old
        self.new = new
        self.reaches = reaches
        self.symbols = symbols
    }
}

extension Finding {
    /// What code written against the old bindings notices.
    package var effect: SourceEffect { symbols.map(\.effect).max() ?? .none }

    /// The operations that lead there, each once.
    package var operations: [String] {
        var seen: Set<String> = []
        return reaches.map(\.operation).filter { seen.insert($0).inserted }
    }

    /// Nobody notices on the wire: the edit has been found by what it does to the bindings.
    var isOnlyInSwift: Bool { FindingIDs.onlyInSwift.contains(id) }

    func with(level: Level) -> Finding {
        Finding(id: id, level: level, subject: subject, message: message, old: old, new: new, reaches: reaches, symbols: symbols)
    }

    package func with(symbols: [SymbolChange]) -> Finding {
        Finding(id: id, level: level, subject: subject, message: message, old: old, new: new, reaches: reaches, symbols: symbols)
    }
}
