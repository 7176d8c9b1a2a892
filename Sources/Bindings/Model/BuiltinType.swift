/// The types of Swift, Foundation and the runtime that a schema can become.
package enum BuiltinType: String, Sendable, Hashable, CaseIterable {
    case string = "String"
    case int = "Int"
    case int64 = "Int64"
    case uint64 = "UInt64"
    case double = "Double"
    case float = "Float"
    case decimal = "Decimal"
    case bool = "Bool"
    case date = "Date"
    case calendarDate = "CalendarDate"
    case uuid = "UUID"
    case data = "Data"
    case jsonValue = "JSONValue"
    case jsonNull = "JSONNull"

    /// A body as it is on the wire.
    case body = "HTTPBody"

    /// A body that says which media type it is of.
    case typedBody = "TypedBody"
}
