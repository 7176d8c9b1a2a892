import BinderySpecTree

/// How a value is written in XML.
package struct XMLAnnotation: Sendable {
    package let location: SourceLocation
    package let name: String?
    package let namespace: String?
    package let prefix: String?
    package let attribute: Bool
    package let wrapped: Bool

    /// `element`, `attribute`, `text`, `cdata` or `none` (3.2).
    package let nodeType: String?
    package let extensions: Node.Mapping
}
