/// What `validate()` checks, as JSON Schema 2020-12.
package struct Restrictions: Sendable, Hashable {
    /// A JSON Schema in which `{"$type": n}`, or `n` alone, stands for the restrictions of `types[n]`, and the members of `$properties` for those of several
    /// properties, whose names have a space between them.
    package let schema: String
    package let types: [TypeID]

    /// Another type checks all of it.
    var isOneType: Bool { schema == "0" }
}
