/// Where in a document something can be added.
struct DocumentSites {
    /// The ways to the component schemas.
    let schemas: [[String]]

    /// Of these, the ones with properties.
    let objects: [[String]]
    private(set) var operations: [[String]] = []
    private(set) var tags: [String] = []

    /// The ways to lists of texts, three at least: with fewer, another text turns what tells branches apart into something else.
    private(set) var enumerations: [[String]] = []

    /// Objects and enumerations that have no name of their own, where they stand as properties, and restrict nothing: whoever refers to a type checks its restrictions, so
    /// the first of them changes more than the type.
    private(set) var inlineSchemas: [SpecValue] = []

    init(of document: SpecValue) {
        let components = ["components", "schemas"]
        schemas = document[components]?.members.map { components + [$0.key] } ?? []
        objects = schemas.filter { document[$0 + ["properties"]]?.members.isEmpty == false }
        for path in document["paths"]?.members ?? [] {
            for method in path.value.members where ["get", "put", "post", "patch", "delete"].contains(method.key) && method.value["responses"] != nil {
                operations.append(["paths", path.key, method.key])
                if let tag = method.value["tags"]?.elements.first?.text, !tags.contains(tag) { tags.append(tag) }
            }
        }
        for way in schemas { if let schema = document[way] { visit(schema, way) } }
    }

    private static func mayRestrict(_ schema: SpecValue) -> Bool {
        let text = schema.json
        return ["$ref", "\"min", "\"max", "\"exclusive", "\"pattern", "\"multipleOf", "\"uniqueItems", "\"format", "\"not", "\"if"].contains {
            text.contains($0)
        }
    }

    private mutating func visit(_ schema: SpecValue, _ way: [String]) {
        let values = schema["enum"]?.elements ?? []
        let isNamed = schema.members.contains { $0.key.hasPrefix("x-enum") }
        if values.count > 2, !isNamed, values.allSatisfy({ $0.text != nil }), Set(values).count == values.count { enumerations.append(way + ["enum"]) }
        for property in schema["properties"]?.members ?? [] {
            let isInline = property.value["properties"] != nil || property.value["enum"] != nil
            if isInline, !Self.mayRestrict(property.value) { inlineSchemas.append(property.value) }
            visit(property.value, way + ["properties", property.key])
        }
        for key in ["items", "additionalProperties"] { if let part = schema[key] { visit(part, way + [key]) } }
        for key in ["allOf", "anyOf", "oneOf"] {
            for (index, part) in (schema[key]?.elements ?? []).enumerated() { visit(part, way + [key, String(index)]) }
        }
    }
}
