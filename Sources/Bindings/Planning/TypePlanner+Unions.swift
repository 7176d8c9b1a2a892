import BinderyOpenAPI
import BinderySpecTree

extension TypePlanner {
    /// `anyOf` and `oneOf` of several branches.
    ///
    /// - Returns: What is restricted inside.
    func planUnion(_ alternatives: MergedSchema.Alternatives, as draft: TypeDraft) -> RestrictionTree {
        var branches = UnionNormalizer(planner: self).branches(of: alternatives)
        let objects = branches.indices.filter { branches[$0].kinds == [.object] }
        let selector = UnionSelector(planner: self, declaredBy: alternatives.schema, branches: branches)
        if !alternatives.isExclusive, objects.count > 1, selector.tagSelection(objects) == nil {
            let overlapping = objects.map { branches[$0] }
            if objects.count == branches.count { return planOverlap(overlapping, as: draft) }
            for index in objects.dropFirst().reversed() { branches.remove(at: index) }
            branches[objects[0]] = UnionBranch(content: .overlap(overlapping), kinds: [.object], text: "object", target: nil)
        }
        return planUnion(of: branches, alternatives, as: draft)
    }

    /// A schema that allows several JSON types.
    func planUnion(ofTypes types: JSONTypes, _ merged: MergedSchema, as draft: TypeDraft) -> RestrictionTree {
        let each: [(JSONTypes, Union.JSONKind)] = [
            (.string, .string), (.integer, .integer), (.number, .number), (.boolean, .boolean), (.array, .array), (.object, .object),
        ]
        let branches = each.filter { types.contains($0.0) }.map { type, kind in
            var one = merged
            one.types = type
            if type != .string { one.format = type == .integer || type == .number ? merged.format : nil }
            one.isContradictory = false
            return UnionBranch(content: .merged(one), kinds: kind == .number ? [.number, .integer] : [kind], text: kind.rawValue, target: nil)
        }
        return planUnion(of: branches, nil, as: draft)
    }

    private func planUnion(of branches: [UnionBranch], _ alternatives: MergedSchema.Alternatives?, as draft: TypeDraft) -> RestrictionTree {
        let texts = distinctTexts(of: branches)
        var scope = NameScope(.enumerationCase)
        let places = branches.map(\.place)
        let (names, _) = self.names(for: texts, at: places, in: &scope)
        let (typeNames, _) = draft.scope.names(for: typeTexts(texts, at: places))
        let selector = UnionSelector(planner: self, declaredBy: alternatives?.schema, branches: branches)
        let selections = selector.selections()
        let tags = selector.missingTags(selections)
        var restrictions: [RestrictionTree] = []
        var cases: [Union.Case] = []
        for (index, branch) in branches.enumerated() {
            let planned = type(of: branch, at: TypeSite(owner: draft, text: texts[index], name: typeNames[index], directions: draft.directions))
            restrictions.append(self.restrictions(planned.restrictions, of: branch, draft.directions))
            cases.append(
                Union.Case(
                    name: names[index], type: planned.type, tag: tags[index], documentation: documentation(of: branch), origin: origin(of: branch, draft)))
        }
        draft.kind = .union(
            Union(cases: cases, branches: selections, hasUnrecognized: selections.contains { $0.selection.mayFindNothing }, isIndirect: false))
        return .all(selections.map { Self.restrictions(of: $0, restrictions) })
    }

    /// Objects that may all be satisfied at once: a `struct` with a view for each.
    private func planOverlap(_ branches: [UnionBranch], as draft: TypeDraft) -> RestrictionTree {
        let texts = distinctTexts(of: branches)
        var members = NameScope(.member)
        let places = branches.map(\.place)
        let (names, _) = self.names(for: texts, at: places, in: &members)
        let (typeNames, _) = draft.scope.names(for: typeTexts(texts, at: places))
        var restrictions: [RestrictionTree] = []
        var views: [Structure.View] = []
        for (index, branch) in branches.enumerated() {
            let planned = type(of: branch, at: TypeSite(owner: draft, text: texts[index], name: typeNames[index], directions: draft.directions))
            restrictions.append(planned.restrictions)
            views.append(
                Structure.View(
                    name: names[index], type: planned.type.optional, isOptional: true, isIndirect: false, documentation: documentation(of: branch),
                    origin: origin(of: branch, draft)))
        }
        draft.kind = .structure(Structure(properties: [], additionalProperties: nil, views: views))
        return .any(restrictions)
    }

    func type(of branch: UnionBranch, at site: TypeSite) -> PlannedType {
        switch branch.content {
        case .schemas(let schemas):
            return type(of: schemas, at: site)
        case .merged(let merged):
            let planned = type(of: merged, schemas: [], at: site)
            return PlannedType(type: planned.type, isNullable: false, restrictions: planned.restrictions)
        case .enumeration(let values, let isOpen, let schema):
            let draft = makeDraft(at: site, location: schema.location)
            draft.documentation = DocumentationWriter.documentation(of: [schema])
            draft.kind = .enumeration(enumeration(of: values, takesAny: isOpen, site.directions, listedBy: [schema]))
            return PlannedType(type: .named(draft.id), isNullable: false, restrictions: .none)
        case .overlap(let branches):
            let draft = makeDraft(at: site, location: site.owner.location)
            draft.restrictions = planOverlap(branches, as: draft)
            return PlannedType(type: .named(draft.id), isNullable: false, restrictions: .type(draft.id))
        }
    }

    /// Of branches that become one type, a value need only fit one.
    func restrictions(_ own: RestrictionTree, of branch: UnionBranch, _ directions: Directions) -> RestrictionTree {
        guard !branch.repeated.isEmpty else { return own }
        return .any(
            [own]
                + branch.repeated.map { schema in
                    let parts = merger.parts(of: [schema])
                    let named = parts.named.compactMap { reference(to: $0, directions).map(RestrictionTree.reference) }
                    return .all([restrictionPlanner.restrictions(of: parts.typing + parts.shaping + parts.others, log: &log)] + named)
                })
    }

    private func origin(of branch: UnionBranch, _ draft: TypeDraft) -> Origin {
        Origin(branch.schemaLocation ?? draft.location)
    }

    private func documentation(of branch: UnionBranch) -> Documentation {
        guard case .schemas(let schemas) = branch.content else { return .none }
        return DocumentationWriter.documentation(of: schemas)
    }

    /// Branches of one text are told apart by what they hold: arrays by their elements, objects by a property that only one has.
    private func distinctTexts(of branches: [UnionBranch]) -> [String] {
        var texts = branches.map(\.text)
        let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        for (index, branch) in branches.enumerated() where counts[branch.text, default: 0] > 1 {
            if let detail = detail(of: branch, among: branches) { texts[index] = detail }
        }
        // What is still alike says nothing about itself; its position is all there is to tell.
        var seen: [String: Int] = [:]
        return texts.map { text in
            seen[text, default: 0] += 1
            let count = seen[text, default: 1]
            return count == 1 ? text : text + " \(count)"
        }
    }

    private func detail(of branch: UnionBranch, among branches: [UnionBranch]) -> String? {
        guard let merged = shape(of: branch) else { return nil }
        if branch.kinds == [.array] {
            let parts = merger.parts(of: merged.items)
            if let named = parts.onlyNamed, let name = reference(to: named, .response).flatMap(name(of:)) { return name + " array" }
            let item = classifier.kind(of: merger.merge(parts, at: merged.location))
            if case .builtin(let type) = item { return UnionNormalizer.text(for: type) + " array" }
            if case .array = item { return "array array" }
            return nil
        }
        let others = branches.filter { $0.target?.id != branch.target?.id }.compactMap(shape)
        for property in merged.properties {
            let constant = merger.merge(merger.parts(of: property.schemas), at: merged.location).values
            if let only = constant?.first, constant?.count == 1 { return only.plainText }
        }
        return merged.properties.first { property in !others.contains { $0.properties.contains { $0.key == property.key } } }?.key
    }

    private func shape(of branch: UnionBranch) -> MergedSchema? {
        switch branch.content {
        case .schemas(let schemas):
            let parts = merger.parts(of: schemas)
            return merger.merge(parts.onlyNamed.map(merger.parts(ofDefinition:)) ?? parts, at: schemas.first?.location ?? document.document.location)
        case .merged(let merged): return merged
        case .enumeration, .overlap: return nil
        }
    }

    /// What each branch restricts, where it is the branch of the value.
    private static func restrictions(of branch: Union.Branch, _ trees: [RestrictionTree]) -> RestrictionTree {
        let restrictions = restrictions(of: branch.selection, trees)
        switch branch.selection {
        case .only, .bestFit:
            let types = branch.kinds.map { JSONText.quoted($0.rawValue) }.joined(separator: ",")
            return .when(condition: "{\"type\":[\(types)]}", restrictions)
        // These ask for members, which only objects have.
        case .tag, .member: return restrictions
        }
    }

    static func restrictions(of selection: Union.Selection, _ trees: [RestrictionTree]) -> RestrictionTree {
        switch selection {
        case .only(let index): return trees[index]
        case .bestFit(let indices): return .any(indices.map { trees[$0] })
        case .tag(let key, let cases, let fallback):
            let key = JSONText.quoted(key)
            func condition(_ cases: [Union.TagCase]) -> String {
                let values = cases.flatMap(\.values).flatMap(JSONText.scalars).joined(separator: ",")
                return "{\"required\":[\(key)],\"properties\":{\(key):{\"enum\":[\(values)]}}}"
            }
            let known = cases.map { RestrictionTree.when(condition: condition([$0]), restrictions(of: $0.selection, trees)) }
            // An object that is none of the cases; the condition holds for whatever is no object.
            let others = fallback.map { [RestrictionTree.when(condition: "{\"not\":\(condition(cases))}", trees[$0])] }
            return .all(known + (others ?? []))
        case .member(let cases, let fallback):
            let conditions = cases.map { "{\"required\":[\(JSONText.quoted($0.key))]}" }
            let known = zip(cases, conditions).map { RestrictionTree.when(condition: $1, trees[$0.caseIndex]) }
            let others = fallback.map { [RestrictionTree.when(condition: "{\"not\":{\"anyOf\":[\(conditions.joined(separator: ","))]}}", trees[$0])] }
            return .all(known + (others ?? []))
        }
    }
}

extension Union.Selection {
    var mayFindNothing: Bool {
        switch self {
        case .only, .bestFit: false
        case .tag(_, let cases, let fallback): fallback == nil || cases.contains { $0.selection.mayFindNothing }
        case .member(_, let fallback): fallback == nil
        }
    }
}
