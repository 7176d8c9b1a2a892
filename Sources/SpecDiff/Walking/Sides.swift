import BinderyOpenAPI

/// The two documents that are compared.
struct Sides {
    let old: DocumentSide
    let new: DocumentSide
}
