import BinderySpecTree

/// A sample value.
package struct Example: Sendable {
    package let location: SourceLocation
    package let summary: String?
    package let description: String?
    package let value: Node?

    /// The value before it is written in its media type or style (3.2).
    package let dataValue: Node?

    /// The value as it is written (3.2).
    package let serializedValue: String?

    /// Where the value can be read instead.
    package let externalValue: String?
    package let extensions: Node.Mapping
}
