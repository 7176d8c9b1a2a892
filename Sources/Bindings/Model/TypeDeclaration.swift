import BinderySpecTree

/// A type to be generated, and the types that stand inside it.
package struct TypeDeclaration: Sendable {
    package enum Kind: Sendable, Hashable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
        case tuple(Tuple)

        /// A `struct` around one value, for a type that contains itself with nothing but arrays and dictionaries in between.
        case wrapper(TypeReference)

        /// A body of one of several media types.
        case contentChoice(ContentChoice)

        /// The answers of an operation.
        case responseChoice(ResponseChoice)

        /// The headers of an answer.
        case responseHeaders(ResponseHeaders)

        /// The parts of a body.
        case multipart(Multipart)

        /// Another name of a type.
        case alias(TypeReference)
    }

    package let id: TypeID
    package let name: Identifier
    package let documentation: Documentation
    package let isDeprecated: Bool
    package let kind: Kind

    /// In the order of the document.
    package let nested: [TypeDeclaration]

    /// Checked by `validate()`; nil where there is nothing to check.
    package let restrictions: Restrictions?

    /// The protocols the user asks for.
    package let conformances: [String]

    /// Where the schema stands.
    package let location: SourceLocation
}
