/// A value of which some are known, each a static member, and any other is as good.
///
/// ```swift
/// public struct Color: ExtensibleEnum {
///     public static let red = Self(rawValue: "red")
///     public static let allCases = [red]
///     public let rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
/// }
/// ```
///
/// Unlike an ``OpenEnum``, a value that becomes known later does not change: `Color(rawValue: "blue")` equals `.blue` from the day there is one.
public typealias ExtensibleEnum = ExtensibleEnumeration & Codable & Hashable & Sendable

/// What a structure needs for ``ExtensibleEnum`` to follow.
public protocol ExtensibleEnumeration: JSONModel, RawRepresentable, CaseIterable, CustomStringConvertible
where RawValue: JSONReadable & JSONWritable & Hashable & Sendable {
    init(rawValue: RawValue)
}

extension ExtensibleEnumeration {
    public var description: String { "\(rawValue)" }

    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    public init(from json: inout JSONReader) throws(JSONError) { self.init(rawValue: try RawValue(from: &json)) }

    public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}
