import BinderySwiftSource

/// The keys of an object as one literal, with a separator that none of them holds.
struct KeyTable {
    let keys: [String]

    /// `"id name"`, or `"id|first name", separator: "|"`
    var arguments: [SwiftSource] {
        let separator = self.separator
        let literal = SwiftSource(literal: keys.joined(separator: separator))
        return separator == " " ? [literal] : [literal, "separator: \(literal: separator)"]
    }

    private var separator: String {
        // A key that is empty, or a lone key with blanks, needs no blank for separator either.
        let candidates = [" ", "|", ",", ";", "\t", "\n", "\u{1F}", "\u{1E}", "\u{1D}", "\u{1C}"]
        return candidates.first { candidate in !keys.contains { $0.contains(candidate) } } ?? "\u{0}"
    }
}
