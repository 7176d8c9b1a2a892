/// The body of a request as the argument `body:`.
package struct BodyBinding: Sendable {
    package enum Encoding: Sendable, Hashable {
        case json

        /// Text of any kind.
        case text

        /// Bytes as they are.
        case bytes
    }

    package let name: Identifier

    /// As declared: optional when the body is.
    package let type: TypeReference
    package let contentType: String
    package let encoding: Encoding

    /// What the value must satisfy beyond what its type checks by itself: lists and dictionaries check nothing.
    package let restrictions: Restrictions?
    package let documentation: Documentation

    package var isRequired: Bool { !type.isOptional }

    func restricted(by restrictions: Restrictions?) -> BodyBinding {
        BodyBinding(name: name, type: type, contentType: contentType, encoding: encoding, restrictions: restrictions, documentation: documentation)
    }
}
