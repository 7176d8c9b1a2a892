import BinderySpecTree

/// A sample value.
package struct Example: Sendable {
    package let location: SourceLocation
    package let summary: String?
    package let description: String?
    package let value: Node?

    /// Where the value can be read instead.
    package let externalValue: String?
    package let extensions: Node.Mapping
}
