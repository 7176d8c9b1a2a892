import BinderyOpenAPI
import BinderySpecTree

extension TypePlanner {
    /// An object with declared properties, or with alternatives beside them.
    func planStructure(_ merged: MergedSchema, as draft: TypeDraft) -> RestrictionTree {
        let properties = merged.properties.filter { !isMasked($0, draft.directions) }
        let keys = properties.map(\.key)
        var members = NameScope(.member)
        let (names, clashes) = self.names(for: keys, at: properties.map(\.location), in: &members)
        for clash in clashes { warn(of: clash, among: properties) }
        // A type and a property of one name cannot be told apart where both are in scope.
        draft.scope.reserve(names.map(\.name))
        let (typeNames, _) = draft.scope.names(for: typeTexts(keys, at: properties.map(\.location)))

        var restricted: [(key: String, tree: RestrictionTree)] = []
        var planned: [StructureProperty] = []
        for (index, property) in properties.enumerated() {
            let site = TypeSite(owner: draft, text: property.key, name: typeNames[index], directions: draft.directions)
            let type = type(of: property.schemas, at: site)
            if !property.isConditional { restricted.append((property.key, type.restrictions)) }
            planned.append(structureProperty(property, named: names[index], type, isRequired: merged.required.contains(property.key), draft.directions))
        }
        let additional = additionalProperties(of: merged, as: draft, members: &members)
        let views = classifier.shapingAlternatives(of: merged).compactMap { view(of: $0, as: draft, members: &members) }
        draft.kind = .structure(
            Structure(
                properties: planned, additionalProperties: additional?.properties, views: views.map(\.view)))
        return .all([.members(restricted), additional?.restrictions ?? .none] + views.map(\.restrictions))
    }

    func structureProperty(
        _ property: MergedSchema.Property, named name: Identifier, _ planned: PlannedType, isRequired: Bool, _ directions: Directions, remark: String? = nil
    ) -> StructureProperty {
        let presence: StructureProperty.Presence
        let type: TypeReference
        // Another name of "any JSON" must not hide that null is one of its values.
        let stated = canonical(planned.type).holdsNull ? canonical(planned.type) : planned.type
        switch (isRequired, planned.isNullable && !stated.holdsNull) {
        case (true, false): (presence, type) = (.required, stated)
        case (true, true): (presence, type) = (.requiredNullable, stated.optional)
        case (false, true) where directions.contains(.request): (presence, type) = (.patch, .patch(stated))
        case (false, _): (presence, type) = (.optional, stated.optional)
        }
        return StructureProperty(
            name: name, key: property.key, type: type, presence: presence, isIndirect: false,
            isDeprecated: property.schemas.contains(where: \.deprecated),
            defaultValue: directions == .request && presence == .required ? defaultValue(of: property.schemas, type: planned.type) : nil,
            documentation: Documentation(paragraphs: [DocumentationWriter.documentation(of: property.schemas).markdown, remark]),
            origin: Origin(property.location))
    }

    /// Requests leave out what only responses have, and the other way round.
    func isMasked(_ property: MergedSchema.Property, _ directions: Directions) -> Bool {
        let schemas = property.schemas + property.schemas.compactMap { document.target(of: $0) }
        return (directions == .request && schemas.contains(where: \.readOnly)) || (directions == .response && schemas.contains(where: \.writeOnly))
    }

    private func additionalProperties(
        of merged: MergedSchema, as draft: TypeDraft, members: inout NameScope
    ) -> (properties: Structure.AdditionalProperties, restrictions: RestrictionTree)? {
        guard merged.keepsOtherProperties else { return nil }
        let value = dictionaryValue(of: merged, at: TypeSite(owner: draft, text: "Additional Property", directions: draft.directions))
        let schemas = merged.additionalProperties ?? []
        let properties = Structure.AdditionalProperties(
            name: members.ownName("additionalProperties"), type: value?.element ?? .builtin(.jsonValue),
            documentation: DocumentationWriter.documentation(of: schemas), origin: Origin(schemas.first?.location ?? merged.location))
        return (properties, .additional(beside: merged.properties.map(\.key), value?.restrictions ?? .none))
    }

    /// Alternatives that the object satisfies beside its own properties.
    private func view(
        of alternatives: MergedSchema.Alternatives, as draft: TypeDraft, members: inout NameScope
    ) -> (view: Structure.View, restrictions: RestrictionTree)? {
        let branches = alternatives.branches.filter { !nullability.isOnlyNull($0) }
        guard !branches.isEmpty else { return nil }
        let site = TypeSite(owner: draft, text: "Variant", directions: draft.directions)
        var merged = MergedSchema(location: alternatives.schema.location)
        merged.alternatives = [alternatives]
        let planned = type(of: merged, schemas: [alternatives.schema], at: site)
        let view = Structure.View(
            name: members.ownName("variant"), type: planned.type, isOptional: false, isIndirect: false,
            documentation: DocumentationWriter.documentation(of: [alternatives.schema]), origin: Origin(alternatives.schema.location))
        return (view, planned.restrictions)
    }

    func warn(of clash: NameScope.Clash, among properties: [MergedSchema.Property]) {
        guard let last = clash.indices.last else { return }
        let keys = clash.indices.map { "'\(properties[$0].key)'" }.joined(separator: " and ")
        let names = clash.names.map { "'\($0.name)'" }.joined(separator: " and ")
        log.warning("name-clash", at: properties[last].location, "the properties \(keys) would have one name in Swift; they are called \(names)")
    }

    /// The `default` of a request's property, where Swift can say it. Only of one that must be sent: to send what the server would assume anyway is idle, and in a partial update
    /// it overwrites.
    func defaultValue(of schemas: [Schema], type: TypeReference) -> DefaultValue? {
        guard let node = schemas.lazy.compactMap(\.defaultValue).first else { return nil }
        switch (node.value, canonical(type)) {
        case (.string(let text), .builtin(.string)): return .string(text)
        case (.boolean(let value), .builtin(.bool)): return .boolean(value)
        case (.number(let text), .builtin(.int)), (.number(let text), .builtin(.int64)): return Int64(text) == nil ? nil : .number(text)
        case (.number(let text), .builtin(.double)): return Double(text)?.isFinite == true ? .number(text) : nil
        case (.array(let elements), .array): return elements.isEmpty ? .emptyArray : nil
        case (.string(let text), .named(let id)):
            guard case .enumeration(let enumeration)? = drafts[id.number].kind else { return nil }
            return enumeration.cases.first { $0.value == .string(text) }.map { .enumerationCase($0.name) }
        default: return nil
        }
    }
}
