/// A path segment with variables: `{id}`, `{name}.{extension}`, `v{version}`.
struct SegmentPattern: Hashable, Sendable {
    let pieces: [PathTemplate.Piece]

    /// The variables' values, in order and still encoded; nil when the segment does not fit. A variable before a literal takes as little as it can, the last one
    /// what is left; no variable takes nothing.
    func match(_ segment: Substring) -> [String]? {
        var values: [String] = []
        var rest = segment
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .variable:
                guard let end = end(ofVariableAt: index, in: rest), end > rest.startIndex else { return nil }
                values.append(String(rest[..<end]))
                rest = rest[end...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    private func end(ofVariableAt index: Int, in rest: Substring) -> Substring.Index? {
        guard index + 1 < pieces.count, let second = rest.indices.dropFirst().first else { return rest.isEmpty ? nil : rest.endIndex }
        switch pieces[index + 1] {
        case .literal(let literal) where index + 2 == pieces.count:
            return rest.hasSuffix(literal) ? rest.index(rest.endIndex, offsetBy: -literal.count) : nil
        case .literal(let literal):
            return rest[second...].firstRange(of: literal)?.lowerBound
        case .variable:
            // Only the styles `matrix` and `label` can follow another variable at once, and begin with these.
            return rest[second...].firstIndex(of: ";") ?? rest[second...].firstIndex(of: ".")
        }
    }
}
