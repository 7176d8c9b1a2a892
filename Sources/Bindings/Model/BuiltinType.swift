import BinderyOpenAPI

/// The types that need no declaration: those of Swift, Foundation and the runtime, and those the user names for a format.
package enum BuiltinType: Sendable, Hashable {
    case string, int, int64, uint64, double, float, decimal, bool, date, calendarDate, uuid, url, data, jsonValue, jsonNull

    /// A body as it is on the wire.
    case body

    /// A body that says which media type it is of.
    case typedBody

    /// A part of a multipart body: a file.
    case multipartPart

    /// A type of the user's that conforms to `JSONCodable`.
    case custom(String)

    /// - Parameter name: As it is written in Swift.
    package init(name: String) {
        let known: [BuiltinType] = [
            .string, .int, .int64, .uint64, .double, .float, .decimal, .bool, .date, .calendarDate, .uuid, .url, .data, .jsonValue,
        ]
        self = known.first { $0.name == name } ?? .custom(name)
    }

    /// As it is written in Swift.
    package var name: String {
        switch self {
        case .string: "String"
        case .int: "Int"
        case .int64: "Int64"
        case .uint64: "UInt64"
        case .double: "Double"
        case .float: "Float"
        case .decimal: "Decimal"
        case .bool: "Bool"
        case .date: "Date"
        case .calendarDate: "CalendarDate"
        case .uuid: "UUID"
        case .url: "URL"
        case .data: "Data"
        case .jsonValue: "JSONValue"
        case .jsonNull: "JSONNull"
        case .body: "HTTPBody"
        case .typedBody: "TypedBody"
        case .multipartPart: "MultipartPart"
        case .custom(let name): name
        }
    }

    /// Every value of the JSON types, of which null is not one, can be one of the type.
    func reads(_ types: JSONTypes?) -> Bool {
        let types = (types ?? []).subtracting(.null)
        return switch self {
        case .string, .date, .calendarDate, .uuid, .url, .data: types == .string
        case .int, .int64, .uint64: types == .integer
        case .double, .float, .decimal: !types.isEmpty && types.isSubset(of: [.integer, .number])
        case .bool: types == .boolean
        case .jsonValue: !types.isEmpty
        case .custom: !types.isEmpty && types.isSubset(of: [.string, .integer, .number, .boolean])
        case .jsonNull, .body, .typedBody, .multipartPart: false
        }
    }
}
