import BinderySpecTree

/// The property whose value tells the alternatives of a union apart.
package struct Discriminator: Sendable {
    /// What a value of the property stands for: the name of a schema, or a reference to one.
    package struct Mapping: Sendable {
        package let value: String
        package let valueLocation: SourceLocation
        package let target: Located
    }

    package let location: SourceLocation
    package let propertyName: String
    package let mapping: [Mapping]

    /// What a missing or unknown value of the property stands for: the name of a schema, or a reference to one (3.2).
    package let defaultMapping: Located?
    package let extensions: Node.Mapping
}
