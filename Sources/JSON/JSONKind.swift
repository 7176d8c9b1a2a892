/// The kinds of JSON value that a choice between types can be made by.
public enum JSONKind: Hashable, Sendable {
    case null
    case boolean
    /// A number without a fractional part, however it is written: `3`, `3.0` and `30e-1`.
    case integer
    case number
    case string
    case array
    case object

    /// "a string": for error messages.
    var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
