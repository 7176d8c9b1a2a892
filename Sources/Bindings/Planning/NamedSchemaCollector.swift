import BinderyOpenAPI
import BinderySpecTree

/// Lists the schemas whose types have names of their own: the component schemas, what references into other schemas lead to, and the inline schemas of shared parameters, headers,
/// bodies and responses.
struct NamedSchemaCollector {
    let document: ResolvedDocument

    func schemas() -> [NamedSchema] {
        let components = components()
        var named = components.map { NamedSchema(schema: $0, section: nil) }
        var known = Set(components.map(\.value.id))
        for schema in referencedSchemas(besides: components, known: known) where known.insert(schema.value.id).inserted {
            named.append(NamedSchema(schema: schema, section: nil))
        }
        let classifier = SchemaClassifier(merger: SchemaMerger(document: document, named: known))
        for inline in inlineSchemas() where inline.schema.value.reference == nil && classifier.declaresType(inline.schema.value) {
            if known.insert(inline.schema.value.id).inserted { named.append(inline) }
        }
        return named
    }

    private func components() -> [Named<Schema>] {
        let components = document.document.components.schemas
        let introduced = introducedSchemas()
        return components.map { component in
            introduced[component.value.id].map { Named(name: component.name, nameLocation: component.nameLocation, value: $0) } ?? component
        }
    }

    /// What component schemas lead to that are no more than a `$ref` to something without a name, by their IDs: `Pet: {$ref: models/pet.yaml}`
    func introducedSchemas() -> [SchemaID: Schema] {
        let components = document.document.components.schemas
        let known = Set(components.map(\.value.id))
        var introduced: [SchemaID: Schema] = [:]
        for schema in components.map(\.value) where schema.isMereReference {
            guard let target = document.target(of: schema), target.booleanValue == nil, !known.contains(target.id) else { continue }
            introduced[schema.id] = target
        }
        return introduced
    }

    /// `#/components/schemas/Pet/properties/tag` and `models/pet.yaml` lead to schemas that are no components and yet shared.
    private func referencedSchemas(besides components: [Named<Schema>], known: Set<SchemaID>) -> [Named<Schema>] {
        var seen = known.union(document.document.components.schemas.map(\.value.id))
        var targets: [Schema] = []
        var names: [ReferencedName] = []
        for schema in document.schemas {
            guard let reference = schema.reference, let target = document.directTarget(of: schema), target.booleanValue == nil,
                seen.insert(target.id).inserted
            else { continue }
            targets.append(target)
            names.append(name(of: reference, at: target.location))
        }
        let texts = ReferencedName.texts(for: names, taken: Set(components.map { IdentifierSpelling.typeName($0.name) }))
        return zip(targets, texts).map { Named(name: $1, nameLocation: $0.location, value: $0) }
    }

    private func name(of reference: Reference, at location: SourceLocation) -> ReferencedName {
        ReferencedName(reference, in: location.file, of: document.document.location.file)
    }
}

// MARK: Parts of components

extension NamedSchemaCollector {
    /// The parameters that operations share.
    func parameters() -> [Named<Parameter>] {
        named(document.document.components.parameters, document.referencedParameters, document.value, \.location)
    }

    private func inlineSchemas() -> [NamedSchema] {
        let components = document.document.components
        let headers = named(components.headers, document.referencedHeaders, document.value, \.location)
        let bodies = named(components.requestBodies, document.referencedRequestBodies, document.value, \.location)
        let responses = named(components.responses, document.referencedResponses, document.value, \.location)
        return inline(parameters(), .parameters) { document.schema(of: $0) } + inline(headers, .headers) { document.schema(of: $0) }
            + inline(bodies, .requestBodies) { jsonSchema(of: document.content(of: $0)) }
            + inline(responses, .responses) { jsonSchema(of: document.content(of: $0)) }
    }

    private func inline<Value>(_ values: [Named<Value>], _ section: ComponentSection, _ schema: (Value) -> Schema?) -> [NamedSchema] {
        values.compactMap { entry in
            schema(entry.value).map { NamedSchema(schema: Named(name: entry.name, nameLocation: entry.nameLocation, value: $0), section: section) }
        }
    }

    /// The components of a section, then what references elsewhere lead to.
    private func named<Value>(
        _ components: [Named<Referenced<Value>>], _ referenced: [(reference: Reference, value: Value)], _ value: (Referenced<Value>) -> Value?,
        _ location: KeyPath<Value, SourceLocation>
    ) -> [Named<Value>] {
        var seen: Set<SourceLocation> = []
        var named: [Named<Value>] = []
        for component in components {
            guard let value = value(component.value), seen.insert(value[keyPath: location]).inserted else { continue }
            named.append(Named(name: component.name, nameLocation: component.nameLocation, value: value))
        }
        let others = referenced.filter { seen.insert($0.value[keyPath: location]).inserted }
        let texts = ReferencedName.texts(
            for: others.map { name(of: $0.reference, at: $0.value[keyPath: location]) }, taken: Set(named.map { IdentifierSpelling.typeName($0.name) }))
        return named + zip(others, texts).map { Named(name: $1, nameLocation: $0.value[keyPath: location], value: $0.value) }
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
