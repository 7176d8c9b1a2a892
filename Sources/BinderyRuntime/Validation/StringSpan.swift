/// Where the contents of a JSON string stand, between its quotes.
struct StringSpan {
    let range: Range<Int>
    /// No escape stands in it: the bytes are the string.
    let isPlain: Bool

    /// The number of Unicode code points, which is what JSON Schema calls length (Validation section 6.3.1).
    func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard isPlain else {
            var decoded: [UInt8] = []
            decode(from: bytes, into: &decoded)
            return decoded.withUnsafeBufferPointer { codePoints(in: $0, 0..<$0.count) }
        }
        return codePoints(in: bytes, range)
    }

    func decode(from bytes: UnsafeBufferPointer<UInt8>, into decoded: inout [UInt8]) {
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "\\"), position + 1 < range.upperBound else {
                decoded.append(byte)
                position += 1
                continue
            }
            position += 2
            switch bytes[position - 1] {
            case UInt8(ascii: "b"): decoded.append(0x08)
            case UInt8(ascii: "t"): decoded.append(0x09)
            case UInt8(ascii: "n"): decoded.append(0x0A)
            case UInt8(ascii: "f"): decoded.append(0x0C)
            case UInt8(ascii: "r"): decoded.append(0x0D)
            case UInt8(ascii: "u"): decoded.append(contentsOf: Array(String(scalar(from: bytes, at: &position)).utf8))
            case let other: decoded.append(other)
            }
        }
    }

    func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard !isPlain else { return String(decoding: bytes[range], as: UTF8.self) }
        var decoded: [UInt8] = []
        decode(from: bytes, into: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Every byte but the continuation bytes 10xxxxxx begins a code point.
    private func codePoints(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for position in range where bytes[position] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// RFC 8259 section 7: what lies beyond U+FFFF is written as a surrogate pair; half a pair stands for no character.
    private func scalar(from bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        guard let unit = codeUnit(from: bytes, at: position) else { return replacement }
        position += 4
        guard 0xD800...0xDBFF ~= unit else { return Unicode.Scalar(unit) ?? replacement }
        guard position + 1 < range.upperBound, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
            let low = codeUnit(from: bytes, at: position + 2), 0xDC00...0xDFFF ~= low
        else { return replacement }
        position += 6
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? replacement
    }

    private func codeUnit(from bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32? {
        guard position + 4 <= range.upperBound else { return nil }
        return UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    }
}
