import BinderySpecTree

extension PathItem: Referable {
    static let kind = ObjectKind.pathItem
    static var table: WritableKeyPath<ValueTable, [SourceLocation: PathItem]> { \.pathItems }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .pathItem) else { return nil }
        var operations: [Operation] = []
        for entry in object.mapping.entries {
            guard let method = HTTPMethod.fields[entry.key], object[entry.key] != nil else { continue }
            if let operation = Operation(entry, method, reader: &reader) { operations.append(operation) }
        }
        self.init(
            location: node.location, summary: reader.string(object, "summary"), description: reader.string(object, "description"),
            servers: reader.list(object, "servers") { Server($1, reader: &$0) }, parameters: reader.referencedList(object, "parameters"),
            operations: operations,
            extensions: object.extensions)
    }
}
