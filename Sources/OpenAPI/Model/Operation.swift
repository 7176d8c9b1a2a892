import BinderySpecTree

/// One method at one path.
package struct Operation: Sendable {
    /// Where the operation's object begins.
    package let location: SourceLocation
    package let method: HTTPMethod

    /// Where the method is written.
    package let methodLocation: SourceLocation
    package let operationID: Located?
    package let summary: String?
    package let description: String?
    package let tags: [Located]
    package let parameters: [Referenced<Parameter>]
    package let requestBody: Referenced<RequestBody>?
    package let responses: [Response.Entry]
    package let callbacks: [Named<Referenced<Callback>>]
    package let deprecated: Bool

    /// Nil: what the document says applies. Empty: nothing is needed.
    package let security: [SecurityRequirement]?
    package let servers: [Server]
    package let externalDocs: ExternalDocumentation?
    package let extensions: Node.Mapping
}
