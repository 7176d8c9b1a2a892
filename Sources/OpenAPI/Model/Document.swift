import BinderySpecTree

/// An OpenAPI document as it is written, references not yet followed.
package struct Document: Sendable {
    package let location: SourceLocation
    package let specificationVersion: SpecificationVersion
    package let selfIdentifier: String?
    package let jsonSchemaDialect: String?
    package let info: Info
    package let servers: [Server]
    package let paths: [PathItem.Entry]
    package let webhooks: [Named<Referenced<PathItem>>]
    package let components: Components

    /// What applies to operations that do not say; nil when the document does not say either.
    package let security: [SecurityRequirement]?
    package let tags: [Tag]
    package let externalDocs: ExternalDocumentation?
    package let extensions: Node.Mapping

    /// The document as it is written.
    package let tree: Node
    let registry: ObjectRegistry
    let library: FileLibrary
}
