/// A decimal number of any length in a form that each number has only one of: no zeros at either end of the digits.
struct DecimalMagnitude: Hashable, Comparable, CustomStringConvertible {
    let isNegative: Bool
    /// The significant digits, 0 to 9; none for zero.
    let digits: [UInt8]
    /// The power of ten that the digits, as an integer, are multiplied by.
    let exponent: Int

    /// - Parameter text: a number of JSON's grammar.
    init(_ text: some Collection<UInt8>) {
        var digits: [UInt8] = []
        var pointShift = 0
        var exponent = 0
        var exponentIsNegative = false
        var part = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "."): part = 1
            case UInt8(ascii: "e"), UInt8(ascii: "E"): part = 2
            case UInt8(ascii: "-"), UInt8(ascii: "+"): exponentIsNegative = part == 2 && byte == UInt8(ascii: "-")
            default:
                if part == 2 {
                    // Exponents with more digits than that are all the same to us.
                    exponent = min(exponent * 10 + Int(byte - 0x30), 1 << 50)
                } else {
                    if part == 1 { pointShift -= 1 }
                    if byte != 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
                }
            }
        }
        while digits.last == 0 {
            digits.removeLast()
            pointShift += 1
        }
        isNegative = !digits.isEmpty && text.first == UInt8(ascii: "-")
        self.exponent = digits.isEmpty ? 0 : pointShift + (exponentIsNegative ? -exponent : exponent)
        self.digits = digits
    }

    var isIntegral: Bool { exponent >= 0 }

    var description: String {
        (isNegative ? "-" : "") + (digits.isEmpty ? "0" : String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self))
            + (exponent == 0 ? "" : "e\(exponent)")
    }

    static func < (left: Self, right: Self) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        return left.isNegative ? right.isNearerToZero(than: left) : left.isNearerToZero(than: right)
    }

    private func isNearerToZero(than other: Self) -> Bool {
        guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
        let (length, otherLength) = (digits.count + exponent, other.digits.count + other.exponent)
        return length == otherLength ? digits.lexicographicallyPrecedes(other.digits) : length < otherLength
    }
}

extension FixedWidthInteger {
    /// The number, if it is integral and in range.
    init?(exactly number: DecimalMagnitude) {
        // No integer type has more than 39 digits.
        guard number.isIntegral, number.digits.count + number.exponent <= 39 else { return nil }
        var value: Self = 0
        for index in 0..<number.digits.count + number.exponent {
            let digit = index < number.digits.count ? Self(number.digits[index]) : 0
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = number.isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            guard !overflow, !carry else { return nil }
            value = sum
        }
        self = value
    }
}
