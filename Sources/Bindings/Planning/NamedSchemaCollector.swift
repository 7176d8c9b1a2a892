import BinderyOpenAPI
import BinderySpecTree

/// Lists the schemas whose types have names of their own: the component schemas, what references into other schemas lead to, and the inline schemas of shared parameters, headers,
/// bodies and responses.
struct NamedSchemaCollector {
    let document: ResolvedDocument

    func schemas() -> [NamedSchema] {
        let components = document.document.components
        var named = components.schemas.map { NamedSchema(schema: $0, section: nil) }
        var known = Set(components.schemas.map(\.value.id))
        for schema in deepTargets(known: known) where known.insert(schema.value.id).inserted { named.append(NamedSchema(schema: schema, section: nil)) }
        let classifier = SchemaClassifier(merger: SchemaMerger(document: document, named: known))
        for inline in inlineSchemas(of: components) where inline.schema.value.reference == nil && classifier.declaresType(inline.schema.value) {
            if known.insert(inline.schema.value.id).inserted { named.append(inline) }
        }
        return named
    }

    /// `#/components/schemas/Pet/properties/tag` leads to a schema that is no component and yet shared.
    private func deepTargets(known: Set<SchemaID>) -> [Named<Schema>] {
        document.schemas.compactMap { schema in
            guard let reference = schema.reference, let target = document.directTarget(of: schema), !known.contains(target.id), target.booleanValue == nil
            else { return nil }
            return Named(name: Self.name(of: reference.target), nameLocation: target.location, value: target)
        }
    }

    /// `#/components/schemas/Pet/properties/tag/items` → `Pet tag`
    private static func name(of target: String) -> String {
        let structural: Set<String> = [
            "#", "components", "schemas", "properties", "items", "allOf", "anyOf", "oneOf", "$defs", "definitions", "content", "schema", "paths", "responses",
            "parameters",
        ]
        let pointer = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).last.flatMap { JSONPointer(fragment: String($0)) }
        let tokens = (pointer?.tokens ?? [target]).filter { !structural.contains($0) && Int($0) == nil && !$0.contains("/json") }
        return tokens.isEmpty ? target : tokens.joined(separator: " ")
    }

    private func inlineSchemas(of components: Components) -> [NamedSchema] {
        var inline: [NamedSchema] = []
        func add(_ name: String, _ location: SourceLocation, _ schema: Schema?, _ section: ComponentSection) {
            guard let schema else { return }
            inline.append(NamedSchema(schema: Named(name: name, nameLocation: location, value: schema), section: section))
        }
        for entry in components.parameters {
            if case .value(let parameter) = entry.value {
                add(entry.name, entry.nameLocation, document.schema(of: parameter), .parameters)
            }
        }
        for entry in components.headers {
            if case .value(let header) = entry.value { add(entry.name, entry.nameLocation, document.schema(of: header), .headers) }
        }
        for entry in components.requestBodies {
            if case .value(let body) = entry.value { add(entry.name, entry.nameLocation, jsonSchema(of: document.content(of: body)), .requestBodies) }
        }
        for entry in components.responses {
            if case .value(let response) = entry.value { add(entry.name, entry.nameLocation, jsonSchema(of: document.content(of: response)), .responses) }
        }
        return inline
    }

    /// The only schema of a body, or that of its JSON: who refers to the body shares the type.
    private func jsonSchema(of content: [MediaType.Entry]) -> Schema? {
        let media = content.count == 1 ? content.first : content.first { $0.name == "application/json" } ?? content.first { MediaTypeKind($0.name) == .json }
        return media?.value.schema ?? media?.value.itemSchema
    }
}

extension SchemaClassifier {
    /// The schema becomes a declaration, not a type that can be spelled in place.
    fileprivate func declaresType(_ schema: Schema) -> Bool {
        let parts = merger.parts(of: [schema])
        guard parts.onlyNamed == nil else { return false }
        switch kind(of: merger.merge(parts, at: schema.location)) {
        case .structure, .enumeration, .tuple, .types: return true
        case .array, .dictionary, .union: return !parts.shaping.isEmpty
        case .any, .null, .builtin: return false
        }
    }
}
