/// The operations of a document, and what they need.
package struct APIBinding: Sendable {
    /// In the order of the document.
    package let operations: [OperationBinding]

    /// In the order of the document.
    package let securitySchemes: [SecuritySchemeBinding]
    package let servers: [ServerBinding]

    /// The values of server variables.
    package let serverTypes: [TypeDeclaration]
}
