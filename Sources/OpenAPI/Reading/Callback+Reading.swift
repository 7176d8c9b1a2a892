import BinderySpecTree

extension Callback: Referable {
    static let kind = ObjectKind.callback
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Callback]> { \.callbacks }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let mapping = reader.mapping(node) else { return nil }
        reader.registry.kinds[node.location] = .callback
        self.init(
            location: node.location, items: mapping.entries.filter { !$0.isExtension }.compactMap { reader.entry($0.key, $0) },
            extensions: ObjectNode(kind: .callback, mapping: mapping, location: node.location).extensions)
    }
}
