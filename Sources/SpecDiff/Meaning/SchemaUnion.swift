import BinderyOpenAPI
import BinderySpecTree

/// An `anyOf` or a `oneOf`, null aside.
struct SchemaUnion {
    let schema: Schema

    /// `oneOf`.
    let isExclusive: Bool
    let branches: [Slot]

    /// Null is one of the alternatives, by a branch or within one.
    let allowsNull: Bool

    var facet: Facet { isExclusive ? .oneOf : .anyOf }
}
