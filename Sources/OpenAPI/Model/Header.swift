import BinderySpecTree

/// A header of a response or of a part of a multipart body; its style is always `simple`.
package struct Header: Sendable {
    package let location: SourceLocation
    package let description: String?
    package let required: Bool
    package let deprecated: Bool
    package let explode: Bool
    package let schema: Schema?

    /// Instead of a schema: the one media type the value is written in.
    package let content: Named<Referenced<MediaType>>?
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let extensions: Node.Mapping
}
