/// A number as the decimal that is written, never rounded: JSON Schema compares and divides numbers by what they mean.
package struct ExactNumber: Sendable, Hashable {
    private let isNegative: Bool

    /// From 0 to 9, neither the first nor the last of them 0; none for zero.
    private let digits: [UInt8]

    /// The power of ten of the last digit.
    private let exponent: Int

    /// - Parameter text: A number of JSON's grammar.
    package init(_ text: String) {
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        let mantissa = parts.first ?? ""
        var digits = mantissa.utf8.filter { 0x30...0x39 ~= $0 }.map { $0 - 0x30 }
        let fraction = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
        // What is written in seven digits and more is as good as infinite.
        var exponent = parts.count > 1 ? max(-Self.limit, min(Self.limit, Int(parts[1]) ?? (parts[1].hasPrefix("-") ? -Self.limit : Self.limit))) : 0
        exponent -= fraction
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        self.digits = Array(digits.drop { $0 == 0 })
        self.exponent = self.digits.isEmpty ? 0 : exponent
        isNegative = text.hasPrefix("-") && !self.digits.isEmpty
    }

    package var isInteger: Bool { exponent >= 0 }

    /// Nil where the work would be out of proportion.
    package func isMultiple(of step: ExactNumber) -> Bool? {
        if digits.isEmpty { return true }
        guard step.digits.count <= 18, !step.digits.isEmpty else { return nil }
        let zeros = exponent - step.exponent
        // The last digit is not 0, so it is no multiple of a higher power of ten.
        guard zeros >= 0 else { return false }
        guard zeros <= 1000 else { return nil }
        let divisor = step.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        return (digits + Array(repeating: 0, count: zeros)).reduce(UInt64(0)) { ($0 * 10 + UInt64($1)) % divisor } == 0
    }

    private static let limit = 1_000_000
}

extension ExactNumber: Comparable {
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        return left.isNegative ? right.magnitudePrecedes(left) : left.magnitudePrecedes(right)
    }

    private func magnitudePrecedes(_ other: ExactNumber) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return !other.digits.isEmpty && digits.isEmpty }
        let (length, otherLength) = (digits.count + exponent, other.digits.count + other.exponent)
        return length == otherLength ? digits.lexicographicallyPrecedes(other.digits) : length < otherLength
    }
}

extension ExactNumber: CustomStringConvertible {
    /// The same for every spelling: `1.50` → `1.5`, `1e2` → `100`
    package var description: String {
        guard !digits.isEmpty else { return "0" }
        var text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        if exponent > 0 {
            text += exponent <= 20 ? String(repeating: "0", count: exponent) : "e\(exponent)"
        } else if exponent < 0 {
            let point = text.count + exponent
            if point > 0 {
                text.insert(".", at: text.index(text.startIndex, offsetBy: point))
            } else {
                text = point > -20 ? "0." + String(repeating: "0", count: -point) + text : text + "e\(exponent)"
            }
        }
        return (isNegative ? "-" : "") + text
    }
}
