/// Finds what paths lead to. Paths are divided as they stand, before decoding, so that "%2F" is no slash.
struct RouteTree<Target: Sendable>: Sendable {
    private var endings: [Ending] = []
    private var literals: [String: RouteTree] = [:]
    private var patterns: [(pattern: SegmentPattern, tree: RouteTree)] = []

    struct Match {
        let target: Target
        /// Still encoded.
        let variables: [String: String]
    }

    private struct Ending: Sendable {
        let target: Target
        let variables: [String]
    }

    mutating func insert(_ target: Target, at template: PathTemplate) {
        insert(target, template.segments[...], variables: [])
    }

    /// Every target whose template the path fits; templates with literal segments stand before those with variables in the same place.
    func matches(_ path: String) -> [Match] {
        let segments = path.dropFirst(path.utf8.first == UInt8(ascii: "/") ? 1 : 0).parts(separatedBy: "/")
        // RFC 3986 §5.2.4: dot segments, encoded or not, are nobody's value.
        guard !segments.contains(where: { [".", ".."].contains(PercentEncoding.decode($0)) }) else { return [] }
        var matches: [Match] = []
        collect(segments[...], values: [], into: &matches)
        return matches
    }

    private mutating func insert(_ target: Target, _ segments: ArraySlice<[PathTemplate.Piece]>, variables: [String]) {
        guard let segment = segments.first else {
            endings.append(Ending(target: target, variables: variables))
            return
        }
        let names = segment.compactMap { if case .variable(let name) = $0 { name } else { nil } }
        if names.isEmpty {
            let text = segment.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
            literals[PercentEncoding.decode(text) ?? text, default: RouteTree()].insert(target, segments.dropFirst(), variables: variables)
            return
        }
        // Templates that differ in the names of their variables only lead to one place.
        let pattern = SegmentPattern(pieces: segment.map { if case .variable = $0 { .variable("") } else { $0 } })
        let index = patterns.firstIndex { $0.pattern == pattern } ?? insert(pattern)
        patterns[index].tree.insert(target, segments.dropFirst(), variables: variables + names)
    }

    /// Patterns with more literals come first.
    private mutating func insert(_ pattern: SegmentPattern) -> Int {
        let index = patterns.firstIndex { $0.pattern.literalLength < pattern.literalLength } ?? patterns.count
        patterns.insert((pattern, RouteTree()), at: index)
        return index
    }

    private func collect(_ segments: ArraySlice<Substring>, values: [String], into matches: inout [Match]) {
        guard let segment = segments.first else {
            for ending in endings {
                matches.append(Match(target: ending.target, variables: Dictionary(zip(ending.variables, values)) { first, _ in first }))
            }
            return
        }
        if let text = PercentEncoding.decode(segment), let tree = literals[text] {
            tree.collect(segments.dropFirst(), values: values, into: &matches)
        }
        for (pattern, tree) in patterns {
            guard let found = pattern.match(segment) else { continue }
            tree.collect(segments.dropFirst(), values: values + found, into: &matches)
        }
    }
}

extension SegmentPattern {
    fileprivate var literalLength: Int {
        pieces.reduce(0) { if case .literal(let text) = $1 { $0 + text.count } else { $0 } }
    }
}
