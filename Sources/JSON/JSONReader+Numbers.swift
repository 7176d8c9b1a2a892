extension JSONReader {
    /// Passes the number that starts at the place (RFC 8259 §6).
    func scanNumber(_ place: UnsafePointer<UInt8>) -> NumberToken? {
        var next = place
        func digit() -> Bool { next < end && next.pointee &- 0x30 < 10 }
        if next < end, next.pointee == UInt8(ascii: "-") { next += 1 }
        guard digit() else { return nil }
        if next.pointee == UInt8(ascii: "0") { next += 1 } else { while digit() { next += 1 } }
        if next < end, next.pointee == UInt8(ascii: ".") {
            next += 1
            guard digit() else { return nil }
            while digit() { next += 1 }
        }
        if next < end, next.pointee | 0x20 == UInt8(ascii: "e") {
            next += 1
            if next < end, next.pointee == UInt8(ascii: "+") || next.pointee == UInt8(ascii: "-") { next += 1 }
            guard digit() else { return nil }
            while digit() { next += 1 }
        }
        return NumberToken(text: UnsafeBufferPointer(start: place, count: next - place))
    }

    /// Passes the number at the reader, or the string that holds nothing but a number if text is coerced.
    ///
    /// - Returns: Nil after a failure.
    mutating func number(expected: StaticString = "a number") -> NumberToken? {
        let isText = coercesText && byte == UInt8(ascii: "\"")
        guard let token = scanNumber(isText ? position + 1 : position), !isText || token.end < end && token.end.pointee == UInt8(ascii: "\"") else {
            fail(expected: "\(expected)")
            return nil
        }
        position = isText ? token.end + 1 : token.end
        return token
    }

    /// Reads the integer at the reader: a number without a fractional part, however it is written.
    ///
    /// - Returns: Nil after a failure.
    @inline(__always)
    mutating func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
        var next = position
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative { next += 1 }
        let first = next
        var magnitude: UInt64 = 0
        while next < end {
            let digit = next.pointee &- 0x30
            guard digit < 10 else { break }
            magnitude = magnitude &* 10 &+ UInt64(digit)
            next += 1
        }
        // Nineteen digits always fit; a leading zero, a fraction or an exponent is looked at more closely.
        let digits = next - first
        if digits > 0, digits < 20, digits == 1 || first.pointee != UInt8(ascii: "0"), next < end, next.pointee | 0x20 != UInt8(ascii: "e"),
            next.pointee != UInt8(ascii: "."), let value = Integer(exactly: magnitude)
        {
            if !isNegative {
                position = next
                return value
            }
            let (negated, overflow) = (0 as Integer).subtractingReportingOverflow(value)
            if !overflow {
                position = next
                return negated
            }
        }
        return unusualInteger()
    }

    @inline(never)
    private mutating func unusualInteger<Integer: FixedWidthInteger>() -> Integer? {
        let first = position
        guard let token = number(expected: "an integer") else { return nil }
        let number = DecimalMagnitude(token.text)
        guard number.isIntegral else {
            fail(expected: "an integer", at: first)
            return nil
        }
        guard let value = Integer(exactly: number) else {
            fail(expected: "an integer from \(Integer.min) to \(Integer.max)", at: first)
            return nil
        }
        return value
    }

    /// Reads the number at the reader, rounded to the nearest `Double`.
    ///
    /// - Returns: Nil after a failure.
    mutating func double() -> Double? {
        let first = position
        guard let token = number() else { return nil }
        guard let value = token.double else {
            fail(expected: "a number from -1.7976931348623157e308 to 1.7976931348623157e308", at: first)
            return nil
        }
        return value
    }

    /// - Returns: Nil after a failure.
    mutating func boolean() -> Bool? {
        switch byte {
        case UInt8(ascii: "t") where stands(at: "true"):
            position += 4
            return true
        case UInt8(ascii: "f") where stands(at: "false"):
            position += 5
            return false
        case UInt8(ascii: "\"") where coercesText && stands(at: #""true""#):
            position += 6
            return true
        case UInt8(ascii: "\"") where coercesText && stands(at: #""false""#):
            position += 7
            return false
        default:
            fail(expected: "a boolean")
            return nil
        }
    }

    /// Passes null, if it is what stands at the reader. Where text is coerced, the text "null" is null too.
    public mutating func readNull() -> Bool {
        if byte == UInt8(ascii: "n"), stands(at: "null") {
            position += 4
            return true
        }
        if coercesText, stands(at: #""null""#) {
            position += 6
            return true
        }
        return false
    }
}
