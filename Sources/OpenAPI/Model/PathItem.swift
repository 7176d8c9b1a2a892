import BinderySpecTree

/// The operations at one path, and what they share.
package struct PathItem: Sendable {
    /// A path of the document, or the expression of a callback, with what stands there.
    package struct Entry: Sendable {
        package let path: String
        package let location: SourceLocation
        package let item: Referenced<PathItem>
    }

    package let location: SourceLocation
    package let summary: String?
    package let description: String?
    package let servers: [Server]

    /// Apply to every operation that does not override them by name and location.
    package let parameters: [Referenced<Parameter>]

    /// In the order of the document.
    package let operations: [Operation]
    package let extensions: Node.Mapping
}
