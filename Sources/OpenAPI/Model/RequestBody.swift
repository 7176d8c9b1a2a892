import BinderySpecTree

/// The body an operation takes.
package struct RequestBody: Sendable {
    package let location: SourceLocation
    package let description: String?
    package let content: [Named<Referenced<MediaType>>]
    package let required: Bool
    package let extensions: Node.Mapping
}
