/// Finds the name that was probably meant where one is not known.
///
/// A name is near if about a third of its letters, at most, have to be put in, left out, replaced or exchanged with their neighbour (the restricted
/// Damerau-Levenshtein distance); a letter in the other case costs a quarter of that.
package struct NearestName: Sendable {
    private let candidates: [Candidate]

    package init(among names: some Sequence<String>) {
        candidates = names.map(Candidate.init)
    }

    /// The nearest name other than the one given, the first of equally near ones; nil where none is near.
    package func nearest(to name: String) -> String? {
        let sought = Candidate(name: name)
        guard sought.length > 1, sought.length <= Self.longestName else { return nil }
        let soughtScalars = Array(name.unicodeScalars)
        var nearest: (name: String, distance: Int)?
        var remainingCost = Self.costLimit
        for candidate in candidates {
            let threshold = Self.edit * max(1, max(candidate.length, sought.length) / 3)
            let limit = min(threshold, nearest.map { $0.distance - 1 } ?? threshold)
            guard sought.canBeWithin(limit, of: candidate) else { continue }
            remainingCost -= sought.length * candidate.length
            guard remainingCost >= 0 else { break }
            let distance = distance(soughtScalars, Array(candidate.name.unicodeScalars))
            if distance > 0, distance <= limit { nearest = (candidate.name, distance) }
        }
        return nearest?.name
    }

    /// The end of a message about an unknown name, `; did you mean 'Pet'?`, or nothing where no name is near.
    package func suggestion(for name: String) -> String {
        nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
    }

    private static let edit = 4
    private static let caseChange = 1
    private static let longestName = 128

    /// How many pairs of letters are compared at most for one name.
    private static let costLimit = 1_000_000

    private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = (0...right.count).map { $0 * Self.edit }
        for row in left.indices {
            var current = [(row + 1) * Self.edit]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                var best = min(last[column + 1], current[column]) + Self.edit
                best = min(best, last[column] + Self.cost(left[row], right[column]))
                if row > 0, column > 0, Self.folded(left[row]) == Self.folded(right[column - 1]), Self.folded(left[row - 1]) == Self.folded(right[column]) {
                    best = min(best, beforeLast[column - 1] + Self.edit)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    private static func cost(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int {
        if left == right { return 0 }
        return folded(left) == folded(right) ? caseChange : edit
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        ("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value
    }
}

extension NearestName {
    private struct Candidate: Sendable {
        let name: String
        let length: Int

        /// A bit for each kind of letter in the name. One edit changes two bits at most, so that most names can be passed over without comparing letters.
        private let letters: UInt64

        init(name: String) {
            self.name = name
            var length = 0
            var letters: UInt64 = 0
            for scalar in name.unicodeScalars {
                length += 1
                letters |= 1 << UInt64(NearestName.folded(scalar) % 64)
            }
            self.length = length
            self.letters = letters
        }

        func canBeWithin(_ distance: Int, of other: Candidate) -> Bool {
            let edits = distance / NearestName.edit
            return distance > 0 && abs(length - other.length) <= edits && (letters ^ other.letters).nonzeroBitCount <= 2 * edits
        }
    }
}
