/// The query that a path of the document has, though it should have none: `/rest?method=find&page={page}`.
struct PathQuery: Sendable {
    private let pairs: [Pair]

    private struct Pair: Sendable {
        /// Decoded.
        let name: String
        let key: String
        let value: [PathTemplate.Piece]
    }

    var isEmpty: Bool { pairs.isEmpty }

    init(_ text: Substring?) {
        pairs = (text ?? "").split(separator: "&").map { pair in
            let (key, value) = pair.cut(at: "=")
            let pieces = PathTemplate.pieces(of: value ?? "")
            return Pair(name: PercentEncoding.decode(key, plusIsSpace: true) ?? String(key), key: String(key), value: pieces)
        }
    }

    /// - Parameter values: encoded, by the name of the variable; a pair with another is left to a query parameter.
    func expand(_ values: [String: String]) -> [String] {
        pairs.compactMap { pair in
            var text = PercentEncoding.encode(pair.key, keeping: Self.kept) + "="
            for piece in pair.value {
                switch piece {
                case .literal(let literal): text += PercentEncoding.encode(literal, keeping: Self.kept)
                case .variable(let name):
                    guard let value = values[name] else { return nil }
                    text += value
                }
            }
            return text
        }
    }

    /// What a request's query has for the variables, still encoded, and how many of the other pairs it has.
    ///
    /// - Returns: Nil when one of these is missing.
    func match(_ query: QueryPairs) -> (variables: [String: String], agreements: Int)? {
        var variables: [String: String] = [:]
        var agreements = 0
        for pair in pairs {
            let values = query.values(pair.name)
            let names = pair.value.compactMap { if case .variable(let name) = $0 { name } else { nil } }
            if !names.isEmpty {
                guard let found = values.lazy.compactMap({ SegmentPattern(pieces: pair.value).match($0) }).first else { continue }
                variables.merge(zip(names, found)) { first, _ in first }
            } else {
                let literal = pair.value.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
                let expected = PercentEncoding.decode(literal, plusIsSpace: true) ?? literal
                guard values.contains(where: { PercentEncoding.decode($0, plusIsSpace: true) == expected }) else { return nil }
                agreements += 1
            }
        }
        return (variables, agreements)
    }

    private static let kept = ":@!$'()*+,;=%/?[]"
}
