import BinderySpecTree

/// A `$ref`: a pointer to a value elsewhere.
package struct Reference: Sendable {
    /// The text as written, such as `#/components/schemas/Pet`.
    package let target: String

    /// Where the value of `$ref` is written; no two references share it, except through an alias.
    package let location: SourceLocation

    /// Stands beside `$ref` and overrides the summary of what is referred to (3.1, section 4.8.23).
    package let summary: String?

    /// Stands beside `$ref` and overrides the description of what is referred to (3.1, section 4.8.23).
    package let description: String?

    /// What a relative reference is resolved against where an `$id` around it says so; nil when that is the path of the file.
    let base: String?
}

extension Reference {
    /// The reference a node is; nil when it is none.
    init?(in node: Node, base: String? = nil) {
        guard let mapping = node.object, let target = mapping["$ref"], let text = target.string else { return nil }
        self.init(target: text, location: target.location, summary: mapping["summary"]?.string, description: mapping["description"]?.string, base: base)
    }
}
