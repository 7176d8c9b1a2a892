extension JSONReader {
    /// Reads the string at the reader.
    ///
    /// - Returns: Nil after a failure.
    mutating func string(expected: StaticString = "a string") -> String? {
        guard let token = stringToken(expected: expected) else { return nil }
        guard let text = token.text else {
            failEncoding(of: token)
            return nil
        }
        return text
    }

    /// Passes the string at the reader and checks it.
    mutating func passString() -> StringToken? {
        guard let token = stringToken(expected: "a string") else { return nil }
        guard token.isValid else {
            failEncoding(of: token)
            return nil
        }
        return token
    }

    /// Passes the string at the reader and checks it, all but its encoding.
    @inline(__always)
    mutating func stringToken(expected: StaticString) -> StringToken? {
        guard byte == UInt8(ascii: "\"") else {
            fail(expected: "\(expected)")
            return nil
        }
        let first = position + 1
        var next = first
        var seen: UInt64 = 0
        while end - next >= 8 {
            let word = next.word
            let specials = word.stringSpecials
            guard specials == 0 else {
                let index = specials.lowestByte
                // The bytes before the special one.
                seen |= word & ~(UInt64.max << (UInt64(index) * 8))
                next += index
                guard next.pointee == UInt8(ascii: "\"") else { break }
                position = next + 1
                return StringToken(content: UnsafeBufferPointer(start: first, count: next - first), isPlain: true, isASCII: seen & UInt64.highBits == 0)
            }
            seen |= word
            next += 8
        }
        return longStringToken(first, from: next, isASCII: seen & UInt64.highBits == 0)
    }

    /// Passes the rest of a string that ends in the document's last bytes, or has escape sequences.
    @inline(never)
    private mutating func longStringToken(_ first: UnsafePointer<UInt8>, from place: UnsafePointer<UInt8>, isASCII: Bool) -> StringToken? {
        var next = place
        var isPlain = true
        var isASCII = isASCII
        while next < end {
            switch next.pointee {
            case UInt8(ascii: "\""):
                position = next + 1
                return StringToken(content: UnsafeBufferPointer(start: first, count: next - first), isPlain: isPlain, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                let (scalar, length) = JSONText.escape(UnsafeBufferPointer(start: next, count: end - next))
                guard scalar != nil else {
                    fail(
                        expected: "an escape sequence of JSON", found: JSONText.excerpt(UnsafeBufferPointer(start: next, count: min(length, end - next))),
                        at: next)
                    return nil
                }
                isPlain = false
                next += length
            case 0x00..<0x20:
                fail(expected: "control characters to be escaped", at: next)
                return nil
            case 0x80...:
                isASCII = false
                next += 1
            default:
                next += 1
            }
            while end - next >= 8, next.word.stringSpecials == 0 {
                if next.word & UInt64.highBits != 0 { isASCII = false }
                next += 8
            }
        }
        fail(expected: "a quotation mark that ends the string", at: end)
        return nil
    }

    @inline(never)
    private mutating func failEncoding(of token: StringToken) {
        guard let start = token.content.baseAddress, let index = UTF8Check.firstFault(in: token.content) else { return }
        fail(expected: "UTF-8", at: start + index)
    }
}
