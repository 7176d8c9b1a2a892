import BinderySpecTree

/// What a reference leads to, as a tree.
struct Destination {
    let node: Node

    /// What relative references in it are resolved against; nil when that is the path of its file.
    let base: String?
}
