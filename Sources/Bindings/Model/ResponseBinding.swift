/// A documented answer of an operation.
package struct ResponseBinding: Sendable {
    package enum Status: Sendable, Hashable {
        case code(Int)

        /// `range(4)` is 400 to 499.
        case range(Int)

        /// Every status that is not documented otherwise.
        case other
    }

    package struct Header: Sendable {
        package let name: Identifier

        /// The name on the wire.
        package let key: String

        /// As declared: optional when the header is.
        package let type: TypeReference
        package let explode: Bool
        package let isDeprecated: Bool
        package let documentation: Documentation

        package var isRequired: Bool { !type.isOptional }
    }

    package let status: Status

    /// `ok`, `notFound`, `clientError`: its case where there are several.
    package let name: Identifier

    /// Nil without a body.
    package let payload: Payload?
    package let headers: [Header]

    /// The type of the operation's own that holds headers and body together; nil without headers.
    package let envelope: Identifier?
    package let documentation: Documentation
}
