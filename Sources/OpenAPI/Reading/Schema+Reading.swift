import BinderySpecTree

extension NodeReader {
    /// Reads a schema and all it holds. Works through a list of what is still to be read instead of recursing: schemas nest as deeply as a document does.
    ///
    /// - Parameter base: What relative references around it are resolved against; nil when that is the path of the file.
    mutating func schema(_ node: Node, in base: String? = nil) -> Schema? {
        let outer = self.base
        defer { self.base = outer }
        var steps = [Step.enter(node, base ?? outer)]
        while let step = steps.popLast() {
            switch step {
            case .enter(let node, let outer):
                guard registry.schema(at: node.location) == nil else { continue }
                self.base = node.object?.base(in: outer ?? library.file(node.location.file)?.identifier) ?? outer
                let children = subschemas(of: node)
                if children.isEmpty {
                    read(node)
                } else if openSchemas.insert(node.location).inserted {
                    steps.append(.leave(node, self.base))
                    for child in children.reversed() { steps.append(.enter(child, self.base)) }
                } else {
                    log.error("reference-cycle", at: node.location, "a reference inside this schema puts it inside itself; refer to the schema as a whole")
                }
            case .leave(let node, let base):
                self.base = base
                read(node)
                openSchemas.remove(node.location)
            }
        }
        return registry.schema(at: node.location)
    }

    private enum Step {
        /// Read what the schema holds, then the schema. With it goes the base URI around it.
        case enter(Node, String?)

        /// Everything the schema holds has been read. With it goes the base URI inside it.
        case leave(Node, String?)
    }

    private mutating func subschemas(of node: Node) -> [Node] {
        guard let mapping = node.object, dialect.referenceSiblingsCount || mapping.entry("$ref") == nil else { return [] }
        var found: [Node] = []
        for entry in mapping.entries {
            guard let keyword = SchemaKeyword.named(entry.key) else { continue }
            switch (keyword.subschemas, entry.value.value) {
            case (.one, .object), (.one, .boolean), (.oneOrList, .object), (.oneOrList, .boolean): found.append(entry.value)
            case (.list, .array(let elements)), (.oneOrList, .array(let elements)): found += elements
            case (.map, .object): found += self.mapping(entry.value)?.entries.map(\.value) ?? []
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
            registry.addSchema(at: node.location, in: base, keywords)
        case .object(let mapping):
            let keywords = SchemaKeywords(mapping, at: node.location, reader: &self)
            registry.addSchema(at: node.location, in: base, keywords)
        case .null:
            log.warning("empty-value", at: node.location, "expected a schema here, found nothing; anything is allowed, which is written {}")
            registry.addSchema(at: node.location, in: base, SchemaKeywords())
        case .number, .string, .array:
            reportWrongType(node, expected: "a schema, which is an object,")
        }
    }
}
