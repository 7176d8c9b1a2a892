/// A server the document names.
package struct ServerBinding: Sendable {
    package struct Variable: Sendable {
        package let name: Identifier

        /// The name in the template.
        package let key: String
        package let defaultValue: String

        /// The enumeration of the values, and the case of the default; nil when any text will do.
        package let type: (id: TypeID, defaultCase: Identifier)?
        package let documentation: Documentation
        package let origin: Origin
    }

    package let name: Identifier

    /// With its `{variables}`.
    package let url: String
    package let variables: [Variable]
    package let documentation: Documentation
    package let origin: Origin

    /// It can be called without knowing where the document came from.
    package var isAbsolute: Bool { url.contains("://") || url.hasPrefix("{") }
}
