import BinderyOpenAPI

/// The sections of `components` other than `schemas` whose inline schemas have types that several operations share.
enum ComponentSection: String, CaseIterable {
    case parameters = "Parameters"
    case headers = "Headers"
    case requestBodies = "RequestBodies"
    case responses = "Responses"
}

/// A schema with a type that has a name of its own, whoever uses it.
struct NamedSchema {
    let schema: Named<Schema>

    /// Nil: the type stands in the module itself.
    let section: ComponentSection?
}
