/// An enumeration of the values that are known, one case each, and `unrecognized` for those that are not known yet: a new value from a server is kept.
///
/// ```swift
/// public enum GradingResult: OpenEnum {
///     case pass
///     case fail
///     case unrecognized(String)
///     public static let known = KnownValues<Self>(.pass, .fail)
///     public var rawValue: String {
///         switch self {
///         case .pass: "PASS"
///         case .fail: "FAIL"
///         case .unrecognized(let value): value
///         }
///     }
/// }
/// ```
public protocol OpenEnum: JSONCodable, RawRepresentable, CaseIterable, CustomStringConvertible
where RawValue: JSONReadable & JSONWritable & Hashable & Sendable {
    static var known: KnownValues<Self> { get }
    static func unrecognized(_ value: RawValue) -> Self
}

extension OpenEnum {
    /// The known case for the value, or else `unrecognized`.
    public init(rawValue: RawValue) {
        self = Self.known.value(rawValue)
    }

    /// The known cases.
    public static var allCases: [Self] { known.values }

    public var description: String { "\(rawValue)" }

    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    // As ``JSONCodable`` has them. Without these the compiler could not choose between that and `RawRepresentable`, and would synthesize its own, with a type of
    // coding keys for every case.
    public init(from decoder: any Decoder) throws { self = try decoder.json() }

    public func encode(to encoder: any Encoder) throws { try encoder.json(self) }

    @inlinable
    public init(from json: inout JSONReader) throws(JSONError) {
        let known = Self.known
        if let index = json.index(in: known.texts) { self = known.values[index] } else { self = known.value(try RawValue(from: &json)) }
    }

    @inlinable
    public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}
