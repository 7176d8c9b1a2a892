import BinderySpecTree

/// Where more can be read.
package struct ExternalDocumentation: Sendable {
    package let location: SourceLocation
    package let url: String
    package let description: String?
    package let extensions: Node.Mapping
}
