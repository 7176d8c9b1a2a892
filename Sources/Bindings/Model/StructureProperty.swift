/// A property of a `struct`.
package struct StructureProperty: Sendable, Hashable {
    package enum Presence: Sendable, Hashable {
        /// The key must be there, with a value that is not null.
        case required

        /// The key must be there; nil is null.
        case requiredNullable

        /// Nil is left out.
        case optional

        /// ``TypeReference/patch(_:)``: absent is left out, null is written.
        case patch
    }

    package let name: Identifier

    /// The name in JSON.
    package let key: String

    /// As declared, `Optional` and `Patch` included.
    package let type: TypeReference
    package let presence: Presence

    /// Stored indirectly, because the type contains itself through this property.
    package let isIndirect: Bool
    package let isDeprecated: Bool

    /// What the initialiser takes when nothing is given, beyond nil and absent.
    package let defaultValue: DefaultValue?
    package let documentation: Documentation
    package let origin: Origin

    /// The name as it is spelled inside a JSON string.
    package var escapedKey: String { JSONText.escaped(key) }
}
