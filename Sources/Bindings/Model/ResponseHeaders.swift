/// A `struct` of the documented headers of a response.
package struct ResponseHeaders: Sendable, Hashable {
    package struct Header: Sendable, Hashable {
        package let name: Identifier

        /// The name on the wire.
        package let key: String

        /// As declared: optional when the header is.
        package let type: TypeReference

        /// Described by the one media type it is written in, which is JSON.
        package let isJSON: Bool
        package let explode: Bool
        package let members: ParameterBinding.Members
        package let isDeprecated: Bool
        package let documentation: Documentation
        package let origin: Origin

        package var isRequired: Bool { !type.isOptional }
    }

    package let headers: [Header]
}
