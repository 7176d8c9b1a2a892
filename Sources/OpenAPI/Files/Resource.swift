import BinderySpecTree

/// A tree with a URI of its own, which the fragments of references start from: a file, or a schema with `$id` (JSON Schema 2020-12 Core, section 8.2.1).
struct Resource: Sendable {
    let file: SourcePath
    let root: Node

    /// What relative references in it are resolved against; nil when that is the path of the file.
    let base: String?
}
