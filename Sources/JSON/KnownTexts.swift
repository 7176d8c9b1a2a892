/// A table of texts that finds the index of a text without making a `String` of it.
@usableFromInline
final class KnownTexts: Sendable {
    private let texts: [ContiguousArray<UInt8>]
    /// Where the texts are, by their hashes: open addressing, at most half full; -1 where there is none.
    private let slots: ContiguousArray<Int>

    /// Of equal texts, the first counts.
    init(_ texts: [String]) {
        let all = texts.map { ContiguousArray($0.utf8) }
        var size = 4
        while size < 2 * texts.count { size *= 2 }
        var slots = ContiguousArray(repeating: -1, count: size)
        for (index, text) in all.enumerated() {
            var slot = text.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = index
        }
        self.texts = all
        self.slots = slots
    }

    func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(text) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = slots[slot]
            let isSame = texts[index].withUnsafeBufferPointer { known in
                guard known.count == text.count, let left = known.baseAddress, let right = text.baseAddress else { return known.count == text.count }
                return left.equals(right, count: text.count)
            }
            if isSame { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Of the length, the first eight and the last eight bytes.
    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var words: (first: UInt64, last: UInt64) = (0, 0)
        if text.count >= 8, let start = text.baseAddress {
            words = (start.word, (start + (text.count - 8)).word)
        } else {
            for byte in text { words.first = words.first << 8 | UInt64(byte) }
        }
        let mixed = (words.first ^ (words.last << 29 | words.last >> 35) ^ UInt64(text.count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

extension JSONReader {
    /// Reads the string at the reader if it is in the table; otherwise nothing is read.
    @usableFromInline
    mutating func index(in texts: KnownTexts) -> Int? {
        guard byte == UInt8(ascii: "\"") else { return nil }
        let first = position
        guard let token = stringToken(expected: "a string") else { return nil }
        if token.isPlain, let index = texts.index(of: token.content) { return index }
        position = first
        return nil
    }
}
