import BinderySpecTree

extension NodeReader {
    /// Reads a schema and all it holds. Works through a list of what is still to be read instead of recursing: schemas nest as deeply as a document does.
    mutating func schema(_ node: Node) -> Schema? {
        var steps = [Step.enter(node)]
        while let step = steps.popLast() {
            switch step {
            case .enter(let node):
                guard registry.schema(at: node.location) == nil else { continue }
                let children = subschemas(of: node)
                if children.isEmpty {
                    read(node)
                } else {
                    steps.append(.leave(node))
                    for child in children.reversed() { steps.append(.enter(child)) }
                }
            case .leave(let node): read(node)
            }
        }
        return registry.schema(at: node.location)
    }

    private enum Step {
        /// Read what the schema holds, then the schema.
        case enter(Node)

        /// Everything the schema holds has been read.
        case leave(Node)
    }

    private func subschemas(of node: Node) -> [Node] {
        guard let mapping = node.object, dialect.referenceSiblingsCount || mapping.entry("$ref") == nil else { return [] }
        var found: [Node] = []
        for entry in mapping.entries {
            guard let keyword = SchemaKeyword.named(entry.key) else { continue }
            switch (keyword.subschemas, entry.value.value) {
            case (.one, .object), (.one, .boolean), (.oneOrList, .object), (.oneOrList, .boolean): found.append(entry.value)
            case (.list, .array(let elements)), (.oneOrList, .array(let elements)): found += elements
            case (.map, .object(let mapping)): found += mapping.entries.map(\.value)
            case (.none, _), (.one, _), (.list, _), (.oneOrList, _), (.map, _): continue
            }
        }
        return found
    }

    /// Reads a schema whose parts have been read. What is no schema is reported here, once for each place it is wanted.
    private mutating func read(_ node: Node) {
        switch node.value {
        case .boolean(let boolean):
            var keywords = SchemaKeywords()
            keywords.booleanValue = boolean
            registry.addSchema(at: node.location, keywords)
        case .object(let mapping):
            let keywords = SchemaKeywords(mapping, at: node.location, reader: &self)
            registry.addSchema(at: node.location, keywords)
        case .null:
            log.warning("empty-value", at: node.location, "expected a schema here, found nothing; anything is allowed, which is written {}")
            registry.addSchema(at: node.location, SchemaKeywords())
        case .number, .string, .array:
            reportWrongType(node, expected: "a schema, which is an object,")
        }
    }
}
