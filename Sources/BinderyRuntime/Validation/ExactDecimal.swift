/// A JSON number as the decimal that is written: never rounded, whatever its size.
struct ExactDecimal: Sendable {
    private let isNegative: Bool
    private let significand: Significand
    private let exponent: Int

    private enum Significand {
        /// Below 10^18.
        case small(Int64)
        /// Digits 0…9 of a number that does not fit, the first and the last not 0.
        case large([UInt8])
    }

    static let zero = ExactDecimal()

    private init() {
        isNegative = false
        significand = .small(0)
        exponent = 0
    }

    /// Reads a number that follows the grammar of RFC 8259 section 6; of other text, as much as can be taken for one.
    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        var isNegative = false
        var value: Int64 = 0
        var exponent = 0
        var isFraction = false
        if position < range.upperBound, text[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }
        let digits = position
        var isSmall = true
        while position < range.upperBound {
            let byte = text[position]
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if 0x30...0x39 ~= byte {
                if value >= 100_000_000_000_000_000 { isSmall = false }
                if isSmall { value = value * 10 + Int64(byte - 0x30) }
                if isFraction { exponent -= 1 }
            } else {
                break
            }
            position += 1
        }
        let written = Self.writtenExponent(text, (position + 1)..<max(position + 1, range.upperBound))
        self.isNegative = isNegative
        guard !isSmall else {
            significand = .small(value)
            self.exponent = exponent + written
            return
        }
        var all = text[digits..<position].filter { $0 != UInt8(ascii: ".") }.map { $0 - 0x30 }
        while all.last == 0 {
            all.removeLast()
            exponent += 1
        }
        significand = .large(Array(all.drop { $0 == 0 }))
        self.exponent = exponent + written
    }

    /// Has no fraction: 3, 3.0 and 30e-1 have none (JSON Schema Core section 4.2.3).
    var isInteger: Bool {
        exponent >= 0 || normalized.exponent >= 0 || isZero
    }

    /// Negative numbers as 0 and numbers beyond `Int` as its end, for keywords that count; nil for a fraction.
    var count: Int? {
        guard isInteger else { return nil }
        guard !isNegative else { return 0 }
        let (digits, exponent) = normalized
        guard digits.count + exponent <= 18 else { return Int.max }
        return digits.reduce(0) { $0 * 10 + Int($1) } * Int(Self.powerOfTen(max(exponent, 0)))
    }

    /// -1, 0 or 1 as this is less than, equal to or greater than the other.
    func compared(to other: ExactDecimal) -> Int {
        if case .small(let left) = significand, case .small(let right) = other.significand, (-18...18).contains(exponent - other.exponent) {
            let left = Int128(isNegative ? -left : left) * Self.powerOfTen(max(0, exponent - other.exponent))
            let right = Int128(other.isNegative ? -right : right) * Self.powerOfTen(max(0, other.exponent - exponent))
            return (left > right ? 1 : 0) - (left < right ? 1 : 0)
        }
        guard sign == other.sign else { return sign < other.sign ? -1 : 1 }
        return sign * magnitudeCompared(to: other)
    }

    /// Up to 37 significant digits of the divisor; any number is taken for a multiple of one with more.
    func isMultiple(of divisor: ExactDecimal) -> Bool {
        let (digits, exponent) = normalized
        let (divisorDigits, divisorExponent) = divisor.normalized
        guard !digits.isEmpty, !divisorDigits.isEmpty, divisorDigits.count <= 37 else { return true }
        // The last digit is not 0, so ten divides the number no further.
        guard exponent >= divisorExponent else { return false }
        let modulus = divisorDigits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
        var remainder = digits.reduce(UInt128(0)) { ($0 * 10 + UInt128($1)) % modulus }
        // The divisor is below 2^123 and has fewer than 128 factors 2 or 5: further tens change nothing.
        for _ in 0..<min(exponent - divisorExponent, 128) where remainder != 0 {
            remainder = remainder * 10 % modulus
        }
        return remainder == 0
    }

    /// The same bytes for numbers that are equal: 1.50 → `15e-1`, 0.0 → `e0`.
    func appendCanonicalForm(to bytes: inout [UInt8]) {
        let (digits, exponent) = normalized
        if isNegative, !digits.isEmpty { bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: digits.map { $0 + 0x30 })
        bytes.append(UInt8(ascii: "e"))
        bytes.append(contentsOf: String(digits.isEmpty ? 0 : exponent).utf8)
    }

    private var isZero: Bool {
        if case .small(0) = significand { true } else { false }
    }

    private var sign: Int {
        isZero ? 0 : isNegative ? -1 : 1
    }

    /// The digits without zeros at either end, and the power of ten the last one counts.
    private var normalized: (digits: [UInt8], exponent: Int) {
        switch significand {
        case .large(let digits): return (digits, exponent)
        case .small(var rest):
            var exponent = exponent
            while rest != 0, rest % 10 == 0 {
                rest /= 10
                exponent += 1
            }
            var digits: [UInt8] = []
            while rest != 0 {
                digits.append(UInt8(rest % 10))
                rest /= 10
            }
            return (digits.reversed(), exponent)
        }
    }

    private func magnitudeCompared(to other: ExactDecimal) -> Int {
        let (digits, exponent) = normalized
        let (otherDigits, otherExponent) = other.normalized
        let (height, otherHeight) = (digits.count + exponent, otherDigits.count + otherExponent)
        guard height == otherHeight else { return height < otherHeight ? -1 : 1 }
        if digits.lexicographicallyPrecedes(otherDigits) { return -1 }
        return digits == otherDigits ? 0 : 1
    }

    /// Exponents stop at ±10^15, where no text has enough digits to bring the number back.
    private static func writtenExponent(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var value = 0
        for position in range where 0x30...0x39 ~= text[position] {
            value = min(value * 10 + Int(text[position] - 0x30), 1_000_000_000_000_000)
        }
        return range.first.map { text[$0] } == UInt8(ascii: "-") ? -value : value
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
