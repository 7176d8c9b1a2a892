import BinderySpecTree

/// A value of a discriminator, and the schema it stands for.
package struct DiscriminatedSchema: Sendable {
    package let value: String

    /// Where the value is written, or the branch that has it for its name.
    package let location: SourceLocation

    /// No mere reference.
    package let schema: Schema
}
