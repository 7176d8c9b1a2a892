import BinderySpecTree

/// A group of operations, described.
package struct Tag: Sendable {
    package let location: SourceLocation
    package let name: String
    package let summary: String?
    package let description: String?

    /// The name of the tag this one belongs under (3.2).
    package let parent: Located?

    /// What the tag is for, such as `nav` (3.2).
    package let kind: String?
    package let externalDocs: ExternalDocumentation?
    package let extensions: Node.Mapping
}
