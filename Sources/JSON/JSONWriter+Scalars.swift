#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension JSONWriter {
    public mutating func null() { word(0x6C6C_756E, length: 4) }

    public mutating func write(_ value: Bool) {
        if value { word(0x6575_7274, length: 4) } else { word(0x65_736C_6166, length: 5) }
    }

    public mutating func write(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        digits(UInt64(value.magnitude))
    }

    /// Writes the shortest decimal that is read back as the same number. NaN and the infinities have no JSON form (RFC 8259 §6).
    public mutating func write(_ value: Double) {
        let magnitude = value.magnitude
        if magnitude < 0x1p53, magnitude.rounded() == magnitude {
            if value.sign == .minus, magnitude > 0 || !isComparing { append(UInt8(ascii: "-")) }
            digits(UInt64(magnitude))
        } else if value.isFinite || isComparing {
            if !shortFraction(value) { ascii(value.description) }
        } else {
            fail(expected: "a finite number", found: value.description)
        }
    }

    /// Writes the instant as of RFC 3339, in UTC, with milliseconds and as many more digits as it takes to read the same back. (Only within a second of
    /// 2001-01-01T00:00:00Z is `Double` finer than what is written, which is exact to a tenth of a femtosecond.) Instants outside the years 0 to 9999 have
    /// no such form.
    public mutating func write(_ value: Date) {
        let seconds = value.timeIntervalSinceReferenceDate
        if let text = DateTimeText(seconds) {
            text.write(to: &self)
        } else if isComparing {
            ascii(seconds.description)
        } else {
            fail(expected: "a date in the years 0 to 9999", found: "one that is \(seconds) seconds from 2001")
        }
    }

    public mutating func write(_ value: String) {
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { quote($0) }
        if isWritten == nil { Array(value.utf8).withUnsafeBufferPointer { quote($0) } }
    }

    /// Writes text that is JSON already.
    mutating func ascii(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Writes an integer.
    @inline(__always)
    mutating func digits(_ value: UInt64) {
        reserve(20)
        var length = 1
        var bound: UInt64 = 10
        while length < 20, value >= bound {
            length += 1
            (bound, _) = bound.multipliedReportingOverflow(by: 10)
            if length == 20 { break }
        }
        padded(value, length)
    }

    /// Writes so many of the lowest digits.
    @inline(__always)
    mutating func padded(_ value: UInt64, _ length: Int) {
        reserve(length)
        var rest = value
        var index = length
        while index > 0 {
            index -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            position[index] = UInt8(truncatingIfNeeded: digit) + 0x30
            rest = quotient
        }
        position += length
    }

    /// Writes up to eight characters, the first of which is lowest.
    @inline(__always)
    private mutating func word(_ characters: UInt64, length: Int) {
        reserve(8)
        position.store(characters)
        position += length
    }

    /// Writes a number that has at most four decimals. No other decimal with at most 15 digits is the same number.
    @inline(__always)
    private mutating func shortFraction(_ value: Double) -> Bool {
        guard value.magnitude < 1e9, value.magnitude >= 1e-4 else { return false }
        var scale = 10.0
        for decimals in 1...4 {
            let scaled = (value.magnitude * scale).rounded()
            if scaled / scale == value.magnitude {
                let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: UInt64(scale))
                if value < 0 { append(UInt8(ascii: "-")) }
                digits(whole)
                append(UInt8(ascii: "."))
                padded(fraction, decimals)
                return true
            }
            scale *= 10
        }
        return false
    }

    @inline(__always)
    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        let count = text.count
        reserve(count + 2)
        position.pointee = UInt8(ascii: "\"")
        if let source = text.baseAddress {
            let target = position + 1
            var index = 0
            if count >= 8 {
                while index + 8 <= count {
                    let word = (source + index).word
                    if word.stringSpecials != 0 { return quote(text, from: index) }
                    (target + index).store(word)
                    index += 8
                }
                // The last eight bytes, some of which may have been seen.
                let word = (source + (count - 8)).word
                if word.stringSpecials != 0 { return quote(text, from: index) }
                (target + (count - 8)).store(word)
            } else {
                while index < count {
                    let byte = source[index]
                    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return quote(text, from: index) }
                    target[index] = byte
                    index += 1
                }
            }
        }
        position[count + 1] = UInt8(ascii: "\"")
        position += count + 2
    }

    /// Writes a text that must be escaped from the index on; what comes before is written already.
    @inline(never)
    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        position += 1 + start
        for (index, byte) in text[start...].enumerated() {
            // One byte becomes six at most.
            if index & 15 == 0 { reserve(16 * 6 + 1) }
            switch byte {
            case UInt8(ascii: "\""): escape(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): escape(UInt8(ascii: "\\"))
            case UInt8(ascii: "\n"): escape(UInt8(ascii: "n"))
            case UInt8(ascii: "\r"): escape(UInt8(ascii: "r"))
            case UInt8(ascii: "\t"): escape(UInt8(ascii: "t"))
            case 0..<0x20:
                word(0x3030_755C, length: 4)
                append(0x30 + byte >> 4)
                append(byte & 15 < 10 ? 0x30 + byte & 15 : UInt8(ascii: "a") - 10 + byte & 15)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private mutating func escape(_ character: UInt8) {
        append(UInt8(ascii: "\\"))
        append(character)
    }
}
