/// An `enum` of known values.
package struct Enumeration: Sendable {
    package enum RawType: Sendable, Hashable {
        case string, integer, number, boolean

        /// Values of several JSON types.
        case mixed
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

    package struct Case: Sendable {
        package let name: Identifier
        package let value: RawValue
        package let documentation: Documentation
    }

    package let rawType: RawType
    package let cases: [Case]

    /// Other values are kept in `unrecognized`; otherwise they are refused.
    package let isOpen: Bool
}
