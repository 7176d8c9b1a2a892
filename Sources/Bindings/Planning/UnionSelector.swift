import BinderyOpenAPI
import BinderySpecTree

/// Finds out how the branches of a union are told apart.
struct UnionSelector {
    let planner: TypePlanner

    /// The schema with the `anyOf` or `oneOf`; nil where several JSON types are stated instead.
    let declaredBy: Schema?
    let branches: [UnionBranch]

    /// For each kind of JSON value, how its branch is found.
    func selections() -> [Union.Branch] {
        var selections: [Union.Branch] = []
        for kind in Union.JSONKind.allCases {
            var candidates = branches.indices.filter { branches[$0].kinds.contains(kind) }
            if kind == .integer, let exact = candidates.first(where: { !branches[$0].kinds.contains(.number) }) { candidates = [exact] }
            guard !candidates.isEmpty else { continue }
            let selection = candidates.count == 1 ? .only(candidates[0]) : kind == .object ? objectSelection(candidates) : .bestFit(candidates)
            if let same = selections.firstIndex(where: { $0.selection == selection }) {
                selections[same] = Union.Branch(kinds: selections[same].kinds + [kind], selection: selection)
            } else {
                selections.append(Union.Branch(kinds: [kind], selection: selection))
            }
        }
        return selections
    }

    /// The objects among the branches can be told apart by the value of one key.
    func tagSelection(_ candidates: [Int]) -> Union.Selection? {
        discriminatorSelection(candidates) ?? constantSelection(candidates)
    }

    private func objectSelection(_ candidates: [Int]) -> Union.Selection {
        tagSelection(candidates) ?? memberSelection(candidates) ?? .bestFit(candidates)
    }

    /// The tags that branches are told apart by and yet have no property for, so that their values cannot hold them: by the index of the branch.
    func missingTags(_ selections: [Union.Branch]) -> [Int: Union.Tag] {
        var tags: [Int: Union.Tag] = [:]
        for case .tag(let key, let cases, _) in selections.map(\.selection) {
            for one in cases {
                guard case .only(let index) = one.selection, let value = one.values.first, let shape = objectShape(of: index),
                    !shape.keepsOtherProperties, !shape.properties.contains(where: { $0.key == key })
                else { continue }
                tags[index] = Union.Tag(key: key, value: value)
            }
        }
        return tags
    }

    /// How objects are told apart that have the same value of a discriminator.
    func selection(among candidates: [Int]) -> Union.Selection {
        if let only = candidates.first, candidates.count == 1 { return .only(only) }
        if case .tag(let key, let cases, nil)? = constantSelection(candidates) { return .tag(key: key, cases: cases, fallback: nil) }
        return memberSelection(candidates) ?? .bestFit(candidates)
    }

    /// By the `discriminator` the document declares. The constants that the branches themselves demand count too: documents declare the one and send the other.
    private func discriminatorSelection(_ candidates: [Int]) -> Union.Selection? {
        guard let declaredBy, let discriminator = declaredBy.discriminator else { return nil }
        let key = discriminator.propertyName
        let mappedValues = Set(discriminator.mapping.map(\.value))
        var values: [Int: [String]] = [:]
        for declared in planner.document.discriminatedSchemas(of: declaredBy) {
            guard let index = candidate(for: declared.schema, among: candidates) else {
                planner.log.warning(
                    "discriminator-outside-union", at: declared.location,
                    "the discriminator value '\(declared.value)' stands for a schema that is no branch here; it is read as unrecognized")
                continue
            }
            values[index, default: []].append(declared.value)
        }
        let claims = candidates.map { index in
            let (mapped, names) = (values[index] ?? []).reduce(into: ([String](), [String]())) { lists, value in
                if mappedValues.contains(value) { lists.0.append(value) } else { lists.1.append(value) }
            }
            let inner = innerValues(of: index, key: key)
            return DiscriminatorTags.Claim(
                caseIndex: index, mapped: mapped, constants: (constants(of: index, key: key) ?? []) + inner.constants, names: names + inner.names)
        }
        let groups = DiscriminatorTags(claims: claims).groups()
        guard !groups.isEmpty else { return nil }
        // An inline branch has no name; the only one that has no value of its own either is for what is left.
        let others = candidates.filter { index in !groups.contains { $0.caseIndices.contains(index) } }
        return .tag(
            key: key, cases: groups.map { Union.TagCase(values: $0.values, selection: selection(among: $0.caseIndices)) },
            fallback: fallback(of: declaredBy, discriminator, candidates) ?? (others.count == 1 ? others[0] : nil))
    }

    /// The values of a branch that is told apart by the same key itself: a union with a discriminator, or a base others derive from.
    private func innerValues(of index: Int, key: String) -> (constants: [String], names: [String]) {
        var constants: [String] = []
        var names: [String] = []
        var visited: Set<SchemaID> = []
        var pending = [resolvedTarget(of: index)].compactMap { $0 }
        while let schema = pending.popLast() {
            guard visited.insert(schema.id).inserted, let discriminator = schema.discriminator, discriminator.propertyName == key else { continue }
            for inner in planner.document.discriminatedSchemas(of: schema) {
                let merged = planner.merger.merge(planner.merger.parts(ofDefinition: inner.schema), at: inner.location)
                constants += planner.constants(of: merged, key: key) ?? []
                if discriminator.mapping.contains(where: { $0.value == inner.value }) { constants.append(inner.value) } else { names.append(inner.value) }
                pending.append(inner.schema)
            }
        }
        return (constants, names)
    }

    /// The branch of values that the discriminator does not know.
    private func fallback(of schema: Schema, _ discriminator: Discriminator, _ candidates: [Int]) -> Int? {
        guard let target = planner.document.defaultDiscriminatedSchema(of: schema) else { return nil }
        if let index = candidate(for: target, among: candidates) { return index }
        planner.log.warning(
            "discriminator-outside-union", at: discriminator.defaultMapping?.location ?? discriminator.location,
            "'defaultMapping' stands for a schema that is no branch here; other values are read as unrecognized")
        return nil
    }

    private func candidate(for schema: Schema, among candidates: [Int]) -> Int? {
        candidates.first { branches[$0].target?.id == schema.id || resolvedTarget(of: $0)?.id == schema.id }
    }

    private func resolvedTarget(of index: Int) -> Schema? {
        branches[index].target.map { planner.document.target(of: $0) ?? $0 }
    }

    /// By a required key that has constants of its own in every branch but one at most.
    private func constantSelection(_ candidates: [Int]) -> Union.Selection? {
        let keys = candidates.lazy.compactMap { objectShape(of: $0)?.properties.map(\.key) }.first ?? []
        let moreKeys = candidates.dropFirst().first.flatMap { objectShape(of: $0)?.properties.map(\.key) } ?? []
        for key in keys + moreKeys.filter({ !keys.contains($0) }) {
            let constants = candidates.map { index in isRequired(key, in: index) ? self.constants(of: index, key: key) : nil }
            let without = candidates.indices.filter { constants[$0] == nil }
            let all = constants.compactMap { $0 }.flatMap { $0 }
            guard without.count <= 1, candidates.count - without.count >= 2 || (without.count == 1 && candidates.count == 2), Set(all).count == all.count,
                !all.isEmpty
            else { continue }
            let cases = candidates.indices.compactMap { position in
                constants[position].map { Union.TagCase(values: $0, selection: .only(candidates[position])) }
            }
            return .tag(key: key, cases: cases, fallback: without.first.map { candidates[$0] })
        }
        return nil
    }

    /// By a required key that no other branch declares.
    private func memberSelection(_ candidates: [Int]) -> Union.Selection? {
        var cases: [Union.MemberCase] = []
        var fallback: [Int] = []
        for index in candidates {
            guard let shape = objectShape(of: index) else { return nil }
            let others = candidates.filter { $0 != index }.compactMap { objectShape(of: $0) }
            guard others.count == candidates.count - 1 else { return nil }
            let own = shape.properties.first { property in
                shape.required.contains(property.key)
                    && !others.contains { $0.properties.contains { $0.key == property.key } || $0.additionalProperties != nil }
            }
            if let own { cases.append(Union.MemberCase(key: own.key, caseIndex: index)) } else { fallback.append(index) }
        }
        return fallback.count <= 1 && !cases.isEmpty ? .member(cases, fallback: fallback.first) : nil
    }

    private func isRequired(_ key: String, in index: Int) -> Bool {
        switch shape(of: index) {
        case .object(let merged): merged.required.contains(key)
        case .union(let shapes): shapes.allSatisfy { $0.required.contains(key) }
        case nil: false
        }
    }

    /// The texts of the values a key must have in a branch; nil when it may have any.
    private func constants(of index: Int, key: String) -> [String]? {
        switch shape(of: index) {
        case .object(let merged): return planner.constants(of: merged, key: key)
        case .union(let shapes):
            let constants = shapes.compactMap { planner.constants(of: $0, key: key) }
            return constants.count == shapes.count ? constants.flatMap { $0 } : nil
        case nil: return nil
        }
    }

    private func objectShape(of index: Int) -> MergedSchema? {
        if case .object(let merged)? = shape(of: index) { merged } else { nil }
    }

    private enum Shape {
        case object(MergedSchema)

        /// The branch is a union of objects itself.
        case union([MergedSchema])
    }

    private func shape(of index: Int) -> Shape? {
        guard case .schemas(let schemas) = branches[index].content else { return nil }
        return shape(of: schemas, depth: 0)
    }

    private func shape(of schemas: [Schema], depth: Int) -> Shape? {
        let parts = planner.merger.parts(of: schemas)
        let merged = planner.merger.merge(parts, at: schemas.first?.location ?? planner.document.document.location)
        switch planner.classifier.kind(of: merged) {
        case .structure, .dictionary: return .object(merged)
        case .union(let inner):
            guard depth < 8 else { return nil }
            var shapes: [MergedSchema] = []
            for branch in inner.branches {
                switch shape(of: [branch], depth: depth + 1) {
                case .object(let merged): shapes.append(merged)
                case .union(let more): shapes += more
                case nil: return nil
                }
            }
            return .union(shapes)
        case .any, .null, .builtin, .enumeration, .array, .tuple, .types: return nil
        }
    }
}
