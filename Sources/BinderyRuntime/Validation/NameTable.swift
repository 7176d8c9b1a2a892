/// Finds names by their bytes, without making strings.
struct NameTable: Sendable {
    let names: [String]
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]
    /// The first name of each bucket and the next one of the same bucket; -1 for none.
    private let heads: [Int]
    private let next: [Int]

    /// - Parameter names: Different ones.
    init(_ names: [String]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for name in names {
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            ranges.append(start..<bytes.count)
        }
        var size = 8
        while size < names.count * 4 { size *= 2 }
        var heads = Array(repeating: -1, count: names.isEmpty ? 0 : size)
        var next = Array(repeating: -1, count: names.count)
        bytes.withUnsafeBufferPointer { all in
            for (number, range) in ranges.enumerated() {
                let bucket = Self.bucket(of: all, range, size: size)
                next[number] = heads[bucket]
                heads[bucket] = number
            }
        }
        self.names = names
        self.bytes = bytes
        self.ranges = ranges
        self.heads = heads
        self.next = next
    }

    func number(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard !heads.isEmpty else { return nil }
        var candidate = heads[Self.bucket(of: text, range, size: heads.count)]
        while candidate >= 0 {
            if isEqual(ranges[candidate], text, range) { return candidate }
            candidate = next[candidate]
        }
        return nil
    }

    private func isEqual(_ own: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard own.count == range.count else { return false }
        for distance in 0..<own.count where bytes[own.lowerBound + distance] != text[range.lowerBound + distance] { return false }
        return true
    }

    /// The schema's author chooses the names, so nobody can make buckets long who would want to.
    private static func bucket(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, size: Int) -> Int {
        guard !range.isEmpty else { return 0 }
        let first = Int(text[range.lowerBound])
        let middle = Int(text[range.lowerBound + range.count / 2])
        let last = Int(text[range.upperBound - 1])
        return (range.count &* 7 ^ first &* 31 ^ middle &* 17 ^ last) & (size - 1)
    }
}
