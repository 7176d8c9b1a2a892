#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A number exactly as it is written in JSON (RFC 8259 §6), whatever its length.
///
/// Numbers are equal when their values are: `1.0`, `1` and `10e-1`.
public struct JSONNumber: JSONReadable, JSONWritable, Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// The number's JSON.
    public let text: String

    /// Nil unless the text is a number of JSON's grammar.
    public init?(_ text: String) {
        guard let number = try? JSONReader.read(JSONNumber.self, from: text.utf8), number.text == text else { return nil }
        self = number
    }

    public init(_ value: some FixedWidthInteger) { text = String(value) }

    /// Nil for NaN and the infinities.
    public init?(_ value: Double) {
        guard let bytes = try? JSONWriter.encode(value) else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { text }

    /// The nearest `Double`; infinite when the number is larger than any.
    public var double: Double { Double(text) ?? .nan }

    /// The number, if it is integral and in `Int`'s range.
    public var int: Int? { Int(exactly: magnitude) }

    /// The number to 38 digits; nil when it is out of `Decimal`'s range.
    public var decimal: Decimal? {
        guard let value = Decimal(string: text), value.isFinite else { return nil }
        return value
    }

    /// Whether the number has no fractional part.
    public var isIntegral: Bool { magnitude.isIntegral }

    public init(from json: inout JSONReader) throws(JSONError) {
        guard let token = json.number() else { throw json.mismatch(expected: "a number") }
        text = String(decoding: token.text, as: UTF8.self)
    }

    public func write(to json: inout JSONWriter) {
        json.ascii(json.isComparing ? magnitude.description : text)
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.text == right.text || left.magnitude == right.magnitude
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(magnitude) }

    public static func < (left: Self, right: Self) -> Bool { left.magnitude < right.magnitude }

    var magnitude: DecimalMagnitude { DecimalMagnitude(text.utf8) }
}
