import BinderyOpenAPI

extension TypePlanner {
    /// A base whose discriminator leads to the schemas that derive from it: one case for each, and one for the base itself where it has a value of its own.
    ///
    /// - Returns: What is restricted inside; nil for a schema that is no such base.
    func planBase(_ schema: Schema, _ merged: MergedSchema, as draft: TypeDraft) -> RestrictionTree? {
        guard let discriminator = schema.discriminator, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return nil }
        let declared = document.discriminatedSchemas(of: schema)
        reportCycles(declared, of: schema)
        let derived = derivedTypes(of: schema, draft.directions)
        guard !derived.isEmpty else { return nil }

        let key = discriminator.propertyName
        let ofBase = constants(of: merged, key: key)
        let mappedValues = Set(discriminator.mapping.map(\.value))
        let claims = (derived.map(\.schema) + [schema]).enumerated().map { index, one in
            let values = declared.filter { $0.schema.id == one.id }.map(\.value)
            // A schema that says no more than its base does not say which one it is.
            let constants = constants(of: merger.merge(merger.parts(ofDefinition: one), at: one.location), key: key)
            return DiscriminatorTags.Claim(
                caseIndex: index, mapped: values.filter(mappedValues.contains), constants: constants == ofBase ? [] : constants ?? [],
                names: one.id == schema.id ? ownNames(of: schema, among: ofBase, discriminator) : values.filter { !mappedValues.contains($0) })
        }
        let groups = DiscriminatorTags(claims: claims).groups()
        let rest = document.defaultDiscriminatedSchema(of: schema).flatMap { other in (derived.map(\.schema) + [schema]).firstIndex { $0.id == other.id } }

        let branches = (derived.map(\.schema) + [schema]).map { UnionBranch(content: .schemas([$0]), kinds: [.object], text: "", target: $0) }
        let selector = UnionSelector(planner: self, declaredBy: schema, branches: branches)
        let selection = Union.Selection.tag(
            key: key, cases: groups.map { Union.TagCase(values: $0.values, selection: selector.selection(among: $0.caseIndices)) }, fallback: rest)
        let branch = Union.Branch(kinds: [.object], selection: selection)
        let tags = selector.missingTags([branch])

        // A case and a type inside the enumeration cannot have one name either.
        var scope = NameScope(.enumerationCase, taken: ["Base"])
        let baseName = scope.name(for: "Base")
        let texts = derived.map { reference(to: $0.schema, .response).flatMap(name(of:)) ?? "" }
        let (names, _) = scope.names(for: texts)
        var cases = zip(derived, names).enumerated().map { index, one in
            Union.Case(name: one.1, type: one.0.type, tag: tags[index], documentation: .none, origin: Origin(one.0.schema.location))
        }
        var restrictions = derived.map { RestrictionTree.reference($0.type) }
        if rest == derived.count || groups.contains(where: { $0.caseIndices.contains(derived.count) }) {
            let base = type(of: merged, schemas: [], at: TypeSite(owner: draft, text: "Base", directions: draft.directions))
            cases.append(
                Union.Case(
                    name: baseName, type: base.type, tag: tags[derived.count], documentation: Documentation(markdown: "No more than the base itself."),
                    origin: Origin(schema.location)))
            restrictions.append(base.restrictions)
        }
        draft.kind = .union(
            Union(cases: cases, branches: [branch], hasUnrecognized: selection.mayFindNothing, isIndirect: false))
        return Self.restrictions(of: selection, restrictions)
    }

    private func derivedTypes(of base: Schema, _ directions: Directions) -> [(schema: Schema, type: TypeReference)] {
        var seen: Set<SchemaID> = []
        return document.derivedSchemas(of: base).compactMap { one in
            guard seen.insert(one.schema.id).inserted, let type = reference(to: one.schema, directions) else { return nil }
            return (one.schema, type)
        }
    }

    private func reportCycles(_ declared: [DiscriminatedSchema], of base: Schema) {
        let derived = Set(document.derivedSchemas(of: base).map(\.schema.id))
        for one in declared where one.schema.id != base.id && !derived.contains(one.schema.id) {
            log.warning(
                "discriminator-cycle", at: one.location,
                "'\(one.value)' stands for a schema that leads back to this one without building on it; it is read as unrecognized")
        }
    }

    /// The name a base goes by: none where it lists other values, or where the mapping lists what there is.
    private func ownNames(of schema: Schema, among values: [String]?, _ discriminator: Discriminator) -> [String] {
        guard discriminator.mapping.isEmpty, let component = document.document.components.schemas.first(where: { $0.value.id == schema.id }) else { return [] }
        return values?.contains(component.name) ?? true ? [component.name] : []
    }

    /// The texts of the values a key must have; nil when it may have any.
    func constants(of merged: MergedSchema, key: String) -> [String]? {
        guard let property = merged.properties.first(where: { $0.key == key }) else { return nil }
        let value = merger.merge(merger.parts(of: property.schemas), at: merged.location)
        guard let values = value.values, !values.isEmpty else { return nil }
        return values.map(\.plainText)
    }
}
