import BinderySpecTree

/// A document with every reference followed.
package struct ResolvedDocument: Sendable {
    package let document: Document

    /// The other files that were read, in the order they are first referred to.
    package let files: [SourceFile]

    /// The document and those files, as they are written.
    package let trees: [Node]

    /// Every schema that was read, in the document's own places and in those that only references lead to, by the number of its ID.
    package let schemas: [Schema]

    let sites: [ObjectRegistry.Site]
    let targets: SchemaTargets

    /// By the place of the reference.
    let values: ValueTable
    let unions: [SchemaID: [DiscriminatedSchema]]
    let derived: DerivedSchemas

    /// What `defaultMapping` leads to.
    let unionDefaults: [SchemaID: Schema]

    /// Schemas that contain themselves through references, `allOf`, `anyOf` or `oneOf` alone, so that no value can be checked against them; each cycle has been
    /// reported.
    package var cyclicSchemas: Set<SchemaID> { targets.cyclic }

    /// What the `$ref` of a schema leads to, through other schemas that are no more than a `$ref`. Nil without a reference, when nothing is there and when the
    /// references form a cycle; both have been reported.
    package func target(of schema: Schema) -> Schema? { targets.last(of: schema) }

    /// What the `$ref` of a schema names, which may be no more than a `$ref` again.
    package func directTarget(of schema: Schema) -> Schema? { targets.direct(of: schema) }

    /// The schemas the values of a schema's discriminator stand for: those of its `mapping` in the order of the document, then those that go by their own
    /// names, which are the other branches of `oneOf` and `anyOf`, or else the components that build on the schema with `allOf` (3.1, section 4.8.25). Empty
    /// without a discriminator.
    package func discriminatedSchemas(of schema: Schema) -> [DiscriminatedSchema] { unions[schema.id] ?? [] }

    /// What a requirement asks for: the component of its name, or else what its name leads to as a URI, under the name of the component that is.
    package func securityScheme(_ required: SecurityRequirement.Scheme) -> Named<SecurityScheme>? {
        let components = document.components.securitySchemes
        if let component = components.first(where: { $0.name == required.name }) {
            return value(component.value).map { Named(name: component.name, nameLocation: component.nameLocation, value: $0) }
        }
        guard let reference = required.reference, let scheme = value(.reference(reference)) as SecurityScheme? else { return nil }
        let component = components.first { value($0.value)?.location == scheme.location }
        return Named(name: component?.name ?? required.name, nameLocation: component?.nameLocation ?? required.location, value: scheme)
    }

    /// The schema that a missing or unknown value of a schema's discriminator stands for, which is no mere reference (3.2, Discriminator Object).
    package func defaultDiscriminatedSchema(of schema: Schema) -> Schema? { unionDefaults[schema.id] }

    /// The schemas that derive from a base, which is one with a discriminator and no `oneOf` or `anyOf`: where the base is referred to, a value may be of any of
    /// them. Empty for other schemas.
    package func derivedSchemas(of base: Schema) -> [DiscriminatedSchema] { derived.derived(from: base.id) }

    /// Whether a schema derives from a base: where it refers to the base, it means the base's own shape and not any of the schemas that derive from it.
    package func derives(_ schema: Schema, from base: Schema) -> Bool { derived.derives(schema.id, from: base.id) }

    /// The parameters of an operation: those of its path that it does not override by name and location, then its own. Of equal ones the first counts, and
    /// headers that say nothing (``Parameter/isIgnored``) are left out.
    package func parameters(of operation: Operation, in item: PathItem) -> [Parameter] {
        struct Key: Hashable {
            let name: String
            let location: ParameterLocation
        }
        let own = operation.parameters.compactMap { value($0) }
        let overridden = Set(own.map { Key(name: $0.name, location: $0.in) })
        let shared = item.parameters.compactMap { value($0) }.filter { !overridden.contains(Key(name: $0.name, location: $0.in)) }
        var seen: Set<Key> = []
        return (shared + own).filter { !$0.isIgnored && seen.insert(Key(name: $0.name, location: $0.in)).inserted }
    }
}

// MARK: Values that may be references

extension ResolvedDocument {
    /// The values that references lead to, each once, with the first of the references.
    package var referencedHeaders: [(reference: Reference, value: Header)] { referenced() }
    package var referencedParameters: [(reference: Reference, value: Parameter)] { referenced() }
    package var referencedRequestBodies: [(reference: Reference, value: RequestBody)] { referenced() }
    package var referencedResponses: [(reference: Reference, value: Response)] { referenced() }

    private func referenced<Value: Referable>() -> [(reference: Reference, value: Value)] {
        let values = self.values[keyPath: Value.table]
        var seen: Set<SourceLocation> = []
        return sites.compactMap { site in
            guard site.type == Value.self, let value = values[site.reference.location], seen.insert(value.location).inserted else { return nil }
            return (site.reference, value)
        }
    }

    package func value(_ referenced: Referenced<Callback>) -> Callback? { lookUp(referenced) }
    package func value(_ referenced: Referenced<Example>) -> Example? { lookUp(referenced) }
    package func value(_ referenced: Referenced<Header>) -> Header? { lookUp(referenced) }
    package func value(_ referenced: Referenced<Link>) -> Link? { lookUp(referenced) }
    package func value(_ referenced: Referenced<MediaType>) -> MediaType? { lookUp(referenced) }
    package func value(_ referenced: Referenced<Parameter>) -> Parameter? { lookUp(referenced) }
    package func value(_ referenced: Referenced<PathItem>) -> PathItem? { lookUp(referenced) }
    package func value(_ referenced: Referenced<RequestBody>) -> RequestBody? { lookUp(referenced) }
    package func value(_ referenced: Referenced<Response>) -> Response? { lookUp(referenced) }
    package func value(_ referenced: Referenced<SecurityScheme>) -> SecurityScheme? { lookUp(referenced) }

    private func lookUp<Value: Referable>(_ referenced: Referenced<Value>) -> Value? {
        switch referenced {
        case .value(let value): value
        case .reference(let reference): values[keyPath: Value.table][reference.location]
        }
    }
}
