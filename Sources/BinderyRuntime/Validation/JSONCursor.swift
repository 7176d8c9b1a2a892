/// Walks over JSON text (RFC 8259) without building anything.
///
/// It never leaves the text, whatever stands there, but leaves it to whoever reads the value to find every offence against the grammar.
struct JSONCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0
    private(set) var isMalformed = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The byte a value or a punctuator begins with; 0, which begins nothing, at the end.
    mutating func peek() -> UInt8 {
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return byte
            }
        }
        return 0
    }

    /// Moves behind `{` to the first member's value, then from behind one value to the next, and behind `}` in the end.
    mutating func nextMember(_ isFirst: inout Bool) -> StringSpan? {
        guard separates(isFirst, opening: UInt8(ascii: "{"), closing: UInt8(ascii: "}")) else { return nil }
        isFirst = false
        guard peek() == UInt8(ascii: "\""), let name = string() else {
            fail()
            return nil
        }
        guard peek() == UInt8(ascii: ":") else {
            fail()
            return nil
        }
        offset += 1
        return name
    }

    /// Moves behind `[` to the first item, then from behind one item to the next, and behind `]` in the end.
    mutating func nextItem(_ isFirst: inout Bool) -> Bool {
        guard separates(isFirst, opening: UInt8(ascii: "["), closing: UInt8(ascii: "]")) else { return false }
        isFirst = false
        return true
    }

    /// The contents of the string that begins here; nil when it does not end.
    mutating func string() -> StringSpan? {
        let start = offset + 1
        var position = start
        var isPlain = true
        while let special = firstQuoteOrBackslash(from: position) {
            if bytes[special] == UInt8(ascii: "\"") {
                offset = special + 1
                return StringSpan(range: start..<special, isPlain: isPlain)
            }
            isPlain = false
            position = special + 2
        }
        fail()
        return nil
    }

    /// The text of the number that begins here.
    mutating func number() -> Range<Int> {
        let start = offset
        while offset < bytes.count, isNumberByte(bytes[offset]) { offset += 1 }
        return start..<offset
    }

    mutating func skipValue() {
        switch peek() {
        case UInt8(ascii: "\""): _ = string()
        case UInt8(ascii: "{"), UInt8(ascii: "["): skipContainer()
        case UInt8(ascii: "t"), UInt8(ascii: "n"): advance(by: 4)
        case UInt8(ascii: "f"): advance(by: 5)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = number()
        default: fail()
        }
    }

    /// Gives up: from here on there is only the end of the text.
    mutating func fail() {
        isMalformed = true
        offset = bytes.count
    }

    private mutating func separates(_ isFirst: Bool, opening: UInt8, closing: UInt8) -> Bool {
        if isFirst {
            guard peek() == opening else {
                fail()
                return false
            }
            offset += 1
            guard peek() == closing else { return true }
            offset += 1
            return false
        }
        switch peek() {
        case UInt8(ascii: ","):
            offset += 1
            return true
        case closing: offset += 1
        default: fail()
        }
        return false
    }

    /// Brackets are counted, not matched; nothing recurs, so depth costs nothing.
    private mutating func skipContainer() {
        var depth = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                guard string() != nil else { return }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                offset += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                offset += 1
                if depth == 0 { return }
            default: offset += 1
            }
        }
        fail()
    }

    private mutating func advance(by length: Int) {
        guard offset + length <= bytes.count else { return fail() }
        offset += length
    }

    /// Eight bytes at a time: `(x - 0x01…) & ~x & 0x80…` has the high bit of the lowest byte that is zero in `x`.
    private func firstQuoteOrBackslash(from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count else { return nil }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        var position = start
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
            let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            let found = ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & highBits
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "\\") { return position }
            position += 1
        }
        return nil
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: false
        }
    }
}
