/// The operations of a surface, and what they need.
package struct APIBinding: Sendable {
    package let surface: Surface

    /// In the order of the document.
    package let operations: [OperationBinding]

    /// Those that an operation may need, in the order of the document.
    package let securitySchemes: [SecuritySchemeBinding]
    package let servers: [ServerBinding]

    /// The values of server variables.
    package let serverTypes: [TypeDeclaration]

    /// Where calls go when nobody says; nil when the document does not say it, or only relative to itself.
    package var defaultServer: ServerBinding? { servers.first.flatMap { $0.isAbsolute ? $0 : nil } }
}
