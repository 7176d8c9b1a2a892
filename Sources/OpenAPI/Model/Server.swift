import BinderySpecTree

/// A place where the API is served.
package struct Server: Sendable {
    package let location: SourceLocation

    /// May be relative to where the document is served, and may hold `{variables}`.
    package let url: String
    package let urlLocation: SourceLocation
    package let name: String?
    package let description: String?
    package let variables: [Named<ServerVariable>]
    package let extensions: Node.Mapping
}
