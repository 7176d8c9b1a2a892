/// A set of small numbers: which names, members or items have been met.
struct OrdinalSet: Sendable {
    private var first: UInt64 = 0
    private var rest: [UInt64] = []

    /// Holds every number there is.
    private(set) var isComplete = false

    func contains(_ ordinal: Int) -> Bool {
        if isComplete { return true }
        guard ordinal >= 64 else { return first & (1 << UInt64(ordinal)) != 0 }
        let word = ordinal / 64 - 1
        return word < rest.count && rest[word] & (1 << UInt64(ordinal % 64)) != 0
    }

    mutating func insert(_ ordinal: Int) {
        guard ordinal >= 64 else {
            first |= 1 << UInt64(ordinal)
            return
        }
        let word = ordinal / 64 - 1
        while rest.count <= word { rest.append(0) }
        rest[word] |= 1 << UInt64(ordinal % 64)
    }

    mutating func insertAll() {
        isComplete = true
    }

    mutating func formUnion(_ other: OrdinalSet) {
        isComplete = isComplete || other.isComplete
        first |= other.first
        while rest.count < other.rest.count { rest.append(0) }
        for (word, bits) in other.rest.enumerated() { rest[word] |= bits }
    }
}
