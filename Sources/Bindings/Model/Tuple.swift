/// A `struct` that is an array in JSON, with a meaning for each position.
package struct Tuple: Sendable, Hashable {
    package struct Element: Sendable, Hashable {
        package let name: Identifier

        /// Optional when null is allowed or the array may end before it.
        package let type: TypeReference
        package let isRequired: Bool
        package let isIndirect: Bool
        package let documentation: Documentation
        package let origin: Origin
    }

    package let elements: [Element]

    /// The type of what may follow; nil when nothing is kept.
    package let rest: TypeReference?

    /// The property that keeps what follows.
    package var restName: Identifier { OwnNames(avoiding: elements.map(\.name)).unused("rest") }
}
