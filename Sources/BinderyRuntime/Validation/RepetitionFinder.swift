/// Finds what is repeated in a sequence, in n log n steps however it was made up: sorted by a hash with a secret seed, then compared exactly.
struct RepetitionFinder {
    private var canonical: CanonicalJSON
    private var entries: [(hash: Int, range: Range<Int>, ordinal: Int)] = []

    init(depthLimit: Int) {
        canonical = CanonicalJSON(depthLimit: depthLimit)
    }

    /// - Returns: Whether the value could be taken: it is not nested too deeply.
    mutating func insertValue(at cursor: inout JSONCursor) -> Bool {
        let start = canonical.bytes.count
        guard canonical.append(&cursor) else { return false }
        insert(start..<canonical.bytes.count)
        return true
    }

    mutating func insert(_ string: StringSpan, in text: UnsafeBufferPointer<UInt8>) {
        let start = canonical.bytes.count
        canonical.append(string, in: text)
        insert(start..<canonical.bytes.count)
    }

    /// Every member but the last of each group of equal ones, with the next of its group; counted from 0.
    func repetitions() -> [(ordinal: Int, next: Int)] {
        canonical.bytes.withUnsafeBytes { bytes in
            func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
                guard left.count == right.count else { return left.count - right.count }
                return bytes[left].elementsEqual(bytes[right]) ? 0 : bytes[left].lexicographicallyPrecedes(bytes[right]) ? -1 : 1
            }
            let sorted = entries.sorted { left, right in
                guard left.hash == right.hash else { return left.hash < right.hash }
                let order = compare(left.range, right.range)
                return order == 0 ? left.ordinal < right.ordinal : order < 0
            }
            return zip(sorted, sorted.dropFirst()).compactMap { entry, next in
                entry.hash == next.hash && compare(entry.range, next.range) == 0 ? (entry.ordinal, next.ordinal) : nil
            }
        }
    }

    private mutating func insert(_ range: Range<Int>) {
        var hasher = Hasher()
        canonical.bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
        entries.append((hasher.finalize(), range, entries.count))
    }
}
