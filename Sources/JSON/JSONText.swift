/// The inside of JSON strings (RFC 8259 §7).
enum JSONText {
    /// The text that the bytes between two quotation marks stand for. Faults are replaced by U+FFFD.
    static func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> String {
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        // No escape sequence is shorter than what it stands for.
        let bytes = [UInt8](unsafeUninitializedCapacity: raw.count + 3) { bytes, count in
            var index = 0
            while index < raw.count {
                guard raw[index] == UInt8(ascii: "\\") else {
                    bytes[count] = raw[index]
                    count += 1
                    index += 1
                    continue
                }
                let (scalar, length) = escape(UnsafeBufferPointer(rebasing: raw[index...]))
                for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter where count < bytes.count {
                    bytes[count] = byte
                    count += 1
                }
                index += length
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The scalar that the escape sequence at the start of the bytes stands for, and how many bytes it takes; without a scalar, how many bytes are at fault.
    static func escape(_ bytes: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar?, length: Int) {
        guard bytes.count >= 2 else { return (nil, 1) }
        switch bytes[1] {
        case UInt8(ascii: "\""): return ("\"", 2)
        case UInt8(ascii: "\\"): return ("\\", 2)
        case UInt8(ascii: "/"): return ("/", 2)
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{C}", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "u"):
            guard let first = codeUnit(bytes, at: 0) else { return (nil, 6) }
            if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
            // Half of a surrogate pair (RFC 8259 §8.2) stands for nothing without the other.
            guard UTF16.isLeadSurrogate(first), let second = codeUnit(bytes, at: 6), UTF16.isTrailSurrogate(second) else { return (nil, 6) }
            return (UTF16.decode(UTF16.EncodedScalar([first, second])), 12)
        default: return (nil, 2)
        }
    }

    /// At most 60 of the bytes, for an error message.
    static func excerpt(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let limit = 60
        guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
        // Not through the middle of a character.
        let first = bytes.prefix(limit)
        let rest = bytes.dropFirst(limit).first ?? 0
        let whole = rest & 0xC0 == 0x80 ? Array(first.reversed().drop { $0 & 0xC0 == 0x80 }.dropFirst().reversed()) : Array(first)
        return String(decoding: whole, as: UTF8.self) + "…"
    }

    private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
        guard bytes.count >= index + 6, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt16 = 0
        for byte in bytes[index + 2..<index + 6] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }
}
