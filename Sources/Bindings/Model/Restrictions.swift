/// What `validate()` checks, as JSON Schema 2020-12.
package struct Restrictions: Sendable, Hashable {
    /// A JSON Schema in which `{"$type": n}` stands for the restrictions of `types[n]`.
    package let schema: String
    package let types: [TypeID]

    /// Another type checks all of it.
    var isOneType: Bool { schema == #"{"$type":0}"# }
}
