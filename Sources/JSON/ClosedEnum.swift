/// An enumeration all of whose values are known: `enum Order: String, ClosedEnum { case ascending = "asc" }`. Reading any other value fails.
public typealias ClosedEnum = ClosedEnumeration & Codable & Hashable & Sendable

/// What an enumeration needs for ``ClosedEnum`` to follow.
public protocol ClosedEnumeration: JSONModel, RawRepresentable, CaseIterable where RawValue: JSONReadable & JSONWritable & Hashable {}

extension ClosedEnumeration {
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    // As ``JSONCodable`` has them. Without these the compiler could not choose between that and `RawRepresentable`, and would synthesize its own, with a type of
    // coding keys for every case.
    public init(from decoder: any Decoder) throws { self = try decoder.json() }

    public func encode(to encoder: any Encoder) throws { try encoder.json(self) }

    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        guard let value = Self(rawValue: try RawValue(from: &json)) else {
            let values = Self.allCases.map { String(decoding: (try? JSONWriter.encode($0)) ?? [], as: UTF8.self) }
            throw json.mismatch(expected: (values.count > 1 ? "one of " : "") + values.joined(separator: ", "), at: start)
        }
        self = value
    }

    public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}
