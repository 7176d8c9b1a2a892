import BinderySpecTree

/// The named parts of a document, each section in its order.
package struct Components: Sendable {
    package let schemas: [Named<Schema>]
    package let responses: [Named<Referenced<Response>>]
    package let parameters: [Named<Referenced<Parameter>>]
    package let examples: [Named<Referenced<Example>>]
    package let requestBodies: [Named<Referenced<RequestBody>>]
    package let headers: [Named<Referenced<Header>>]
    package let securitySchemes: [Named<Referenced<SecurityScheme>>]
    package let links: [Named<Referenced<Link>>]
    package let callbacks: [Named<Referenced<Callback>>]
    package let pathItems: [Named<Referenced<PathItem>>]
    package let mediaTypes: [Named<Referenced<MediaType>>]
    package let extensions: Node.Mapping

    static let empty = Components(
        schemas: [], responses: [], parameters: [], examples: [], requestBodies: [], headers: [], securitySchemes: [], links: [], callbacks: [], pathItems: [],
        mediaTypes: [], extensions: .empty)
}
