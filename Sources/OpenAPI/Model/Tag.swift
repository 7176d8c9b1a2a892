import BinderySpecTree

/// A group of operations, described.
package struct Tag: Sendable {
    package let location: SourceLocation
    package let name: String
    package let summary: String?
    package let description: String?
    package let parent: String?
    package let kind: String?
    package let externalDocs: ExternalDocumentation?
    package let extensions: Node.Mapping
}
