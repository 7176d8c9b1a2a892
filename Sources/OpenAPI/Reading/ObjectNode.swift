import BinderySpecTree

/// An object of the tree that is known to be an object of the specification.
struct ObjectNode {
    let kind: ObjectKind
    let mapping: Node.Mapping
    let location: SourceLocation

    /// The value of a field; nil when it is absent or empty (`tags:` with nothing after it).
    subscript(field: String) -> Node? {
        guard let node = mapping[field] else { return nil }
        if case .null = node.value { return nil }
        return node
    }

    /// The value of a field that may hold anything, null included.
    func anything(_ field: String) -> Node? { mapping[field] }

    var extensions: Node.Mapping {
        guard mapping.entries.contains(where: \.isExtension) else { return .empty }
        return Node.Mapping(mapping.entries.filter(\.isExtension))
    }
}

extension Node.Mapping {
    static let empty = Node.Mapping([])
}

extension Node.Mapping.Entry {
    /// "The field name MUST begin with x-" (3.1, section 4.9).
    var isExtension: Bool { key.hasPrefix("x-") || key.hasPrefix("X-") }
}
