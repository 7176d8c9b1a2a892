import BinderySpecTree

/// What `consumes` or `produces` says.
struct MediaTypeList {
    let types: [Located]
    let location: SourceLocation

    /// Something shared, as it is in the media types of those who use it.
    struct Use: Hashable {
        let location: SourceLocation

        /// Nil for what the document says for all.
        let list: SourceLocation?
    }
}

extension SwaggerUpgrader {
    mutating func mediaTypes(_ node: Node?) -> MediaTypeList? {
        guard let node, let stated = reader.strings(node) else { return nil }
        guard stated.count <= Self.mostMediaTypes else {
            reader.log.error("too-many-media-types", at: node.location, "more than \(Self.mostMediaTypes) media types are listed; remove those nobody uses")
            return nil
        }
        var seen: Set<String> = []
        return MediaTypeList(types: stated.filter { seen.insert($0.text).inserted }, location: node.location)
    }

    /// Every body of the document is written in each of them.
    private static let mostMediaTypes = 64

    /// `schema`, `produces` and `examples` → `content`
    ///
    /// - Parameter field: As the media types are stated.
    mutating func content(_ schema: Node.Mapping.Entry, in list: MediaTypeList?, field: String, examples: Node.Mapping? = nil) -> Node.Mapping.Entry {
        var types = list?.types ?? []
        var schemaNode = schema.value
        if let file = fileSchema(schema.value) {
            schemaNode = file
            if types.isEmpty { types = [Located(text: "application/octet-stream", location: schemaNode.location)] }
        } else if types.isEmpty {
            reader.log.warning(
                "missing-media-type", at: tree.location,
                "the media types of some bodies are not stated, so they are taken to be 'application/json'; say so in '\(field)'")
            types = [Located(text: "application/json", location: schemaNode.location)]
        }
        let entries = types.map { type in
            var fields = [schema.with(key: "schema", schemaNode)]
            if let example = examples?.entry(type.text) { fields.append(example.with(key: "example", example.value)) }
            return Node.Mapping.Entry(
                key: type.text, keyLocation: type.location, value: Node(.object(Node.Mapping(fields)), at: derived(from: schemaNode.location)))
        }
        for example in examples?.entries ?? [] where !example.isExtension && !types.contains(where: { $0.text == example.key }) {
            reader.log.warning(
                "unused-example", at: example.keyLocation, "nothing is written as '\(example.key)' here, so the example shows nothing; add it to '\(field)'")
        }
        let content = Node(.object(Node.Mapping(entries)), at: derived(from: schemaNode.location))
        return Node.Mapping.Entry(key: "content", keyLocation: schema.keyLocation, value: content)
    }

    /// `type: file` → `type: string, format: binary`; nil for any other schema.
    func fileSchema(_ node: Node) -> Node? {
        guard let mapping = node.object, let type = mapping.entry("type"), type.value.string == "file" else { return nil }
        return Node(.object(Node.Mapping(binary(mapping.entries))), at: node.location)
    }

    func binary(_ entries: [Node.Mapping.Entry]) -> [Node.Mapping.Entry] {
        entries.filter { $0.key != "format" }.flatMap { entry in
            guard entry.key == "type" else { return [entry] }
            return [
                entry.with(Node(.string("string"), at: entry.value.location)), entry.with(key: "format", Node(.string("binary"), at: entry.value.location)),
            ]
        }
    }
}
