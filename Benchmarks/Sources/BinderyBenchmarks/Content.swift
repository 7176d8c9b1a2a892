import BinderyRuntime

/// What a JSON document says, whoever has written it: null and missing are one, numbers are compared by value, instants may have a fraction of zero.
struct Content: Equatable {
    private let value: JSONValue

    init(_ json: some Sequence<UInt8>) throws {
        value = Self.plain(try JSONValue(json: json))
    }

    private static func plain(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .boolean, .number: value
        case .string(let text): .string(text.hasSuffix(".000Z") ? text.dropLast(5) + "Z" : text)
        case .array(let elements): .array(elements.map(plain))
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(plain))
        }
    }
}
