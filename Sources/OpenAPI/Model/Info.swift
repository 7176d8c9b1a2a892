import BinderySpecTree

/// What the API is, told to people. The title and the version are mandatory; a document without them is read with a warning.
package struct Info: Sendable {
    package let location: SourceLocation
    package let title: String?
    package let version: String?
    package let summary: String?
    package let description: String?
    package let termsOfService: String?
    package let contact: Contact?
    package let license: License?
    package let extensions: Node.Mapping
}
