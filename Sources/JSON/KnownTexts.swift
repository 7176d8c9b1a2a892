/// A table of texts that finds the index of a text without making a `String` of it.
@usableFromInline
final class KnownTexts: Sendable {
    /// A text, in the slot of its hash: open addressing, at most half full. An empty slot has the index -1.
    private struct Slot {
        var index = -1
        var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    }

    // Never written to after `init`. Swift's arrays would be retained and released at each look.
    nonisolated(unsafe) private let slots: UnsafeMutableBufferPointer<Slot>
    nonisolated(unsafe) private let bytes: UnsafeMutableBufferPointer<UInt8>

    /// Of equal texts, the first counts.
    init(_ texts: [String]) {
        var size = 4
        while size < 2 * texts.count { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot())
        bytes = .allocate(capacity: texts.reduce(0) { $0 + $1.utf8.count })
        _ = bytes.initialize(from: texts.joined().utf8)
        var start = 0
        for (index, text) in texts.enumerated() {
            let end = start + text.utf8.count
            let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
            var slot = Self.hash(text) & (size - 1)
            while slots[slot].index >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(index: index, text: text)
            start = end
        }
    }

    deinit {
        slots.deallocate()
        bytes.deallocate()
    }

    @inline(__always)
    func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(text) & (slots.count - 1)
        while slots[slot].index >= 0 {
            let known = slots[slot].text
            if known.count == text.count {
                guard let left = known.baseAddress, let right = text.baseAddress else { return slots[slot].index }
                if left.equals(right, count: text.count) { return slots[slot].index }
            }
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
