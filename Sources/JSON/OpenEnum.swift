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
///
/// It has what `CaseIterable` asks for. Where generic code needs the conformance itself, `extension GradingResult: CaseIterable {}` is all there is to write; every
/// enumeration would pay for it otherwise.
public typealias OpenEnum = OpenEnumeration & Codable & Hashable & Sendable

/// What an enumeration needs for ``OpenEnum`` to follow.
public protocol OpenEnumeration: JSONModel, Sendable {
    associatedtype RawValue
    var rawValue: RawValue { get }
    static var known: KnownValues<Self> { get }
    static func unrecognized(_ value: RawValue) -> Self
}

extension OpenEnumeration {
    /// The known case for the value, or else `unrecognized`.
    public init(rawValue: RawValue) {
        self = Self.known.value(rawValue)
    }

    /// The known cases.
    public static var allCases: [Self] { known.values }
}

extension OpenEnumeration where RawValue: Hashable {
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension OpenEnumeration where RawValue: JSONReadable {
    @inlinable
    public init(from json: inout JSONReader) throws(JSONError) {
        let known = Self.known
        if let index = json.index(in: known.texts) { self = known.values[index] } else { self = known.value(try RawValue(from: &json)) }
    }
}

extension OpenEnumeration where RawValue: JSONWritable {
    @inlinable
    public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}
