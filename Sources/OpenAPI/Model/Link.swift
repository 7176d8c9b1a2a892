import BinderySpecTree

/// What to do with a response next.
package struct Link: Sendable {
    package let location: SourceLocation
    package let operationReference: Located?
    package let operationID: Located?

    /// Constants and runtime expressions by parameter.
    package let parameters: Node.Mapping
    package let requestBody: Node?
    package let description: String?
    package let server: Server?
    package let extensions: Node.Mapping
}
