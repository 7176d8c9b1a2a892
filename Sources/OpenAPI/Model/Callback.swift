import BinderySpecTree

/// Requests the API makes to its caller, by the runtime expression that gives their URL.
package struct Callback: Sendable {
    package let location: SourceLocation
    package let items: [PathItem.Entry]
    package let extensions: Node.Mapping
}
