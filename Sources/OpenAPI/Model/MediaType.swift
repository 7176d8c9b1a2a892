import BinderySpecTree

/// How a body or a parameter is written in one media type.
package struct MediaType: Sendable {
    /// The name is the media type or range: `application/json`, `text/*`.
    package typealias Entry = Named<MediaType>

    package let location: SourceLocation
    package let schema: Schema?

    /// What each item of a sequential media type looks like (3.2).
    package let itemSchema: Schema?
    package let encoding: PartEncodings
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let extensions: Node.Mapping
}
