/// A pattern of names and paths: `*` stands for any text without a `/`, `**` between slashes for any number of segments.
///
/// `/pets/*` → `/pets/{id}`; `/pets/**` → `/pets`, `/pets/{id}`, `/pets/{id}/toys`
struct GlobPattern {
    private let segments: [[Character]]

    init(_ text: String) {
        segments = Self.segments(of: text)
    }

    func matches(_ text: String) -> Bool {
        Self.matches(segments, Self.segments(of: text), isWildcard: { $0 == ["*", "*"] }) { pattern, segment in
            Self.matches(pattern, segment, isWildcard: { $0 == "*" }, fits: ==)
        }
    }

    private static func segments(of text: String) -> [[Character]] {
        text.split(separator: "/", omittingEmptySubsequences: false).map { Array($0) }
    }

    /// Only the last wildcard ever has to take more: what stands before it has been matched with as little as possible.
    private static func matches<Element>(
        _ pattern: [Element], _ text: [Element], isWildcard: (Element) -> Bool, fits: (Element, Element) -> Bool
    ) -> Bool {
        var (place, position) = (0, 0)
        var wildcard: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, isWildcard(pattern[place]) {
                wildcard = (place, position)
                place += 1
            } else if place < pattern.count, fits(pattern[place], text[position]) {
                place += 1
                position += 1
            } else if let last = wildcard {
                wildcard = (last.place, last.position + 1)
                place = last.place + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy(isWildcard)
    }
}
