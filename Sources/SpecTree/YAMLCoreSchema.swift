/// The core schema of YAML 1.2: what a plain scalar stands for (YAML 1.2.2 section 10.3.2).
///
/// `yes`, `on`, dates and sexagesimal numbers, which YAML 1.1 took for more, are strings.
struct YAMLCoreSchema: Sendable {
    enum Resolution: Hashable {
        case null
        case boolean(Bool)
        /// In JSON's number grammar.
        case number(String)
        case string
        /// One that JSON's data model cannot hold.
        case refused(id: String, reason: String)
    }

    func resolve(_ text: UnsafeBufferPointer<UInt8>) -> Resolution {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return word(text)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return otherRadix(text) ?? number(text) ?? notFinite(text) ?? .string
        default:
            return .string
        }
    }

    private func word(_ text: UnsafeBufferPointer<UInt8>) -> Resolution {
        guard text.count <= 5 else { return .string }
        switch String(decoding: text, as: UTF8.self) {
        case "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: return .string
        }
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    // +1 → 1, 0123 → 123, .5 → 0.5, 1. → 1.0, 1.50 → 1.50
    private func number(_ text: UnsafeBufferPointer<UInt8>) -> Resolution? {
        var rest = text[...]
        let sign = rest.first == UInt8(ascii: "-") ? "-" : ""
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let integer = digits(&rest)
        var fraction: Slice<UnsafeBufferPointer<UInt8>>?
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = digits(&rest)
        }
        guard !integer.isEmpty || fraction?.isEmpty == false else { return nil }
        let exponent = rest
        if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard !digits(&rest).isEmpty else { return nil }
        }
        guard rest.isEmpty else { return nil }

        let significant = integer.drop { $0 == UInt8(ascii: "0") }
        var number = sign + (significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self))
        if let fraction { number += "." + (fraction.isEmpty ? "0" : String(decoding: fraction, as: UTF8.self)) }
        return .number(number + String(decoding: exponent, as: UTF8.self))
    }

    private func digits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest[digits.endIndex...]
        return digits
    }

    // 0o17 → 15, 0xFF → 255
    private func otherRadix(_ text: UnsafeBufferPointer<UInt8>) -> Resolution? {
        guard text.count > 2, text[0] == UInt8(ascii: "0") else { return nil }
        let radix: Int
        switch text[1] {
        case UInt8(ascii: "o"): radix = 8
        case UInt8(ascii: "x"): radix = 16
        default: return nil
        }
        var digits: [Int] = []
        for byte in text[2...] {
            guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else { return nil }
            // The conversion takes the square of the length.
            guard digits.count < 256 else { return .refused(id: "number-too-long", reason: "this number has more than 256 digits; write it in decimal") }
            digits.append(digit)
        }
        return .number(decimal(digits, radix: radix))
    }

    private func decimal(_ digits: [Int], radix: Int) -> String {
        var decimal = [0]
        for digit in digits {
            var carry = digit
            for position in decimal.indices {
                let value = decimal[position] * radix + carry
                decimal[position] = value % 10
                carry = value / 10
            }
            while carry > 0 {
                decimal.append(carry % 10)
                carry /= 10
            }
        }
        return decimal.reversed().map(String.init).joined()
    }

    private func notFinite(_ text: UnsafeBufferPointer<UInt8>) -> Resolution? {
        guard text.count <= 5 else { return nil }
        let word = String(decoding: text, as: UTF8.self)
        let unsigned = word.hasPrefix("-") || word.hasPrefix("+") ? word.dropFirst() : word[...]
        let isInfinity = [".inf", ".Inf", ".INF"].contains(unsigned)
        guard isInfinity || [".nan", ".NaN", ".NAN"].contains(word) else { return nil }
        return .refused(id: "not-a-number", reason: "JSON has no \(isInfinity ? "infinity" : "NaN"); write a number, or put '\(word)' in quotes")
    }
}
