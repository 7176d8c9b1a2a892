import BinderySpecTree

/// A value that `enum` or `const` lists, and the name the document gives it.
struct EnumerationValue {
    let node: Node
    let name: String?
    let description: String?
}
