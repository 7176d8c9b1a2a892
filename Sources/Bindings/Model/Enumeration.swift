/// An `enum` of known values.
package struct Enumeration: Sendable, Hashable {
    package enum RawType: Sendable, Hashable {
        case string, integer, number, boolean

        /// Values of several JSON types.
        case mixed

        /// As it is written in Swift.
        package var swiftName: String {
            switch self {
            case .string: BuiltinType.string.name
            case .integer: BuiltinType.int.name
            case .number: BuiltinType.double.name
            case .boolean: BuiltinType.bool.name
            case .mixed: BuiltinType.jsonValue.name
            }
        }
    }

    package enum RawValue: Sendable, Hashable {
        case string(String)
        case integer(String)
        case number(String)
        case boolean(Bool)
        case null

        /// An array or an object, as JSON text.
        case json(String)
    }

    package struct Case: Sendable, Hashable {
        package let name: Identifier
        package let value: RawValue
        package let documentation: Documentation
        package let origin: Origin
    }

    package enum Style: String, Sendable, Hashable, CaseIterable {
        /// An `enum` that keeps other values in `unrecognized`.
        case open

        /// An `enum` that refuses other values.
        case closed

        /// A `struct` around the value, with a static member for each that is known.
        case `struct`
    }

    package let rawType: RawType
    package let cases: [Case]
    package let style: Style
}
