import BinderySpecTree

/// What a `{variable}` of a server's URL stands for.
package struct ServerVariable: Sendable {
    package let location: SourceLocation
    package let defaultValue: String

    /// The only values allowed; nil when any is.
    package let enumeration: [String]?
    package let description: String?
    package let extensions: Node.Mapping
}
