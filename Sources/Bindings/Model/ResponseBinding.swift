/// A documented answer of an operation.
package struct ResponseBinding: Sendable, Hashable {
    package enum Status: Sendable, Hashable {
        case code(Int)

        /// `range(4)` is 400 to 499.
        case range(Int)

        /// Every status that is not documented otherwise.
        case other
    }

    package let status: Status

    /// `ok`, `notFound`, `clientError`: its case where there are several.
    package let name: Identifier

    /// Nil without a body.
    package let payload: Payload?

    /// The type of its ``ResponseHeaders``; nil without headers.
    package let headers: TypeReference?
    package let documentation: Documentation
    package let origin: Origin

    /// Where it stands itself, which may be among the components.
    package let definition: Origin
}
