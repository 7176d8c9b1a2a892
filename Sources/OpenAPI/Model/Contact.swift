import BinderySpecTree

/// Who answers for the API.
package struct Contact: Sendable {
    package let location: SourceLocation
    package let name: String?
    package let url: String?
    package let email: String?
    package let extensions: Node.Mapping
}
