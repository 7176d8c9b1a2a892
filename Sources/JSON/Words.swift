// Eight bytes at a time: the inner loops of reading and writing strings.

extension UnsafePointer<UInt8> {
    /// The eight bytes from here on, the first of them lowest.
    @inline(__always)
    var word: UInt64 { UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self)) }

    /// The four bytes from here on, the first of them lowest.
    @inline(__always)
    var halfWord: UInt32 { UInt32(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt32.self)) }

    /// Whether so many bytes from here on are the same as those from there on.
    @inline(__always)
    func equals(_ other: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard count >= 8 else {
            for index in 0..<count where self[index] != other[index] { return false }
            return true
        }
        var index = 0
        while index + 8 < count {
            if (self + index).word != (other + index).word { return false }
            index += 8
        }
        // The last eight, some of which may have been seen.
        return (self + (count - 8)).word == (other + (count - 8)).word
    }
}

extension UnsafeMutablePointer<UInt8> {
    @inline(__always)
    func store(_ word: UInt64) {
        UnsafeMutableRawPointer(self).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    /// Copies so many bytes, which must not overlap; calls no function for what is short.
    @inline(__always)
    func copy(_ source: UnsafePointer<UInt8>, count: Int) {
        guard count >= 8 else {
            for index in 0..<count { self[index] = source[index] }
            return
        }
        guard count <= 64 else { return update(from: source, count: count) }
        var index = 0
        while index + 8 < count {
            (self + index).store((source + index).word)
            index += 8
        }
        (self + (count - 8)).store((source + (count - 8)).word)
    }
}

extension UInt64 {
    /// Eight times the same byte.
    @inline(__always)
    init(repeating byte: UInt8) {
        self = UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// The bytes that are zero, each by its highest bit. The lowest one is exact; those above it may be mistaken.
    @inline(__always)
    var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & Self.highBits }

    /// The bytes that cannot stand for themselves in a JSON string (quotation mark, backslash, control characters), each by its highest bit. The lowest
    /// one is exact; those above it may be mistaken.
    @inline(__always)
    var stringSpecials: UInt64 {
        (self ^ UInt64(repeating: UInt8(ascii: "\""))).zeroBytes | (self ^ UInt64(repeating: UInt8(ascii: "\\"))).zeroBytes
            | (self &- UInt64(repeating: 0x20)) & ~self & Self.highBits
    }

    @inline(__always)
    static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// The index of the lowest byte with a bit set; 8 without one.
    @inline(__always)
    var lowestByte: Int { trailingZeroBitCount >> 3 }
}
