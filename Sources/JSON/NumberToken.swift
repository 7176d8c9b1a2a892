/// A number of a document, as it is written.
struct NumberToken {
    let text: UnsafeBufferPointer<UInt8>

    var end: UnsafePointer<UInt8> { UnsafePointer(text.baseAddress.unsafelyUnwrapped + text.count) }

    /// The nearest `Double`; nil when the number is larger than any.
    var double: Double? {
        if let exact { return exact }
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// The nearest `Double` of a number so short that it is the quotient or product of two integers that `Double` holds exactly, which the processor
    /// rounds correctly (Clinger 1990).
    private var exact: Double? {
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        var index = text[0] == UInt8(ascii: "-") ? 1 : 0
        let isNegative = index == 1
        var isFraction = false
        while index < text.count {
            let digit = text[index] &- 0x30
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                // Leading zeros are no digits.
                if mantissa > 0 { digits += 1 }
                if isFraction { exponent -= 1 }
            } else if text[index] == UInt8(ascii: ".") {
                isFraction = true
            } else {
                break
            }
            index += 1
        }
        if index < text.count {
            guard let written = writtenExponent(from: index + 1) else { return nil }
            exponent += written
        }
        guard digits < 20, mantissa <= 1 << 53, -22...22 ~= exponent else { return nil }
        let value = exponent < 0 ? Double(mantissa) / Self.powersOfTen[-exponent] : Double(mantissa) * Self.powersOfTen[exponent]
        return isNegative ? -value : value
    }

    private func writtenExponent(from start: Int) -> Int? {
        var index = start
        let isNegative = text[index] == UInt8(ascii: "-")
        if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
        guard text.count - index <= 3 else { return nil }
        let value = text[index...].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        return isNegative ? -value : value
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
