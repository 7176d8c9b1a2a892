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
        operations += reader.additionalOperations(object)
        self.init(
            location: node.location, summary: reader.string(object, "summary"), description: reader.string(object, "description"),
            servers: reader.list(object, "servers") { Server($1, reader: &$0) }, parameters: reader.referencedList(object, "parameters"),
            operations: operations,
            extensions: object.extensions)
    }
}

extension NodeReader {
    /// Operations by the method itself, "with the same capitalization that is to be sent" (3.2, Path Item Object).
    fileprivate mutating func additionalOperations(_ item: ObjectNode) -> [Operation] {
        guard let node = item["additionalOperations"], let mapping = mapping(node) else { return [] }
        return mapping.entries.compactMap { entry in
            guard let method = additionalMethod(entry) else { return nil }
            return Operation(entry, method, reader: &self)
        }
    }

    private mutating func additionalMethod(_ entry: Node.Mapping.Entry) -> HTTPMethod? {
        if let field = HTTPMethod.fields.first(where: { $0.value.name == entry.key })?.key {
            log.error("misplaced-key", at: entry.keyLocation, "'\(entry.key)' has a field of its own; write it as '\(field)' in the path item")
            return nil
        }
        guard let method = HTTPMethod(entry.key) else {
            log.error("malformed-method", at: entry.keyLocation, "'\(entry.key)' cannot be the method of a request; write letters, as in 'COPY'")
            return nil
        }
        return method
    }
}
