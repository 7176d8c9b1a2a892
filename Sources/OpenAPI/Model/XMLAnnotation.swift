import BinderySpecTree

/// How a value is written in XML.
package struct XMLAnnotation: Sendable {
    package let location: SourceLocation
    package let name: String?
    package let namespace: String?
    package let prefix: String?
    package let attribute: Bool
    package let wrapped: Bool
    package let extensions: Node.Mapping
}
