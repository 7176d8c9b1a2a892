import BinderyOpenAPI
import BinderySpecTree

/// Decides the Swift type of every schema.
///
/// A class, because planning a type plans those it contains, which may be those being planned.
final class TypePlanner {
    let document: ResolvedDocument
    let usage: Usage
    let merger: SchemaMerger
    let nullability: Nullability
    let classifier: SchemaClassifier
    let restrictionPlanner: RestrictionPlanner
    let decisions: Decisions

    /// Called by its name from everywhere, so no type may hide it.
    private let namespace: Identifier?

    /// The places of the names that were chosen and used.
    private(set) var usedNames: Set<SourceLocation> = []
    var log: DiagnosticLog

    private(set) var drafts: [TypeDraft] = []
    private var reserved: [(draft: TypeDraft, schema: Schema)] = []
    private var named: [NamedVariant: TypeDraft] = [:]
    private var namedSchemas: [TypeID: Schema] = [:]
    private var beingPlanned: Set<TypeID> = []

    /// The first component that is no more than a `$ref` to a schema, by what it leads to: its words come before those of the schema.
    private let introductions: [SchemaID: Schema]

    /// The module: the types at the top stand in it.
    private(set) lazy var root = TypeDraft(
        id: TypeID(number: -1), name: Identifier("Module"), parent: nil, location: document.document.location, directions: .both)

    /// A named schema, in one of its two shapes where it has two.
    private struct NamedVariant: Hashable {
        let schema: SchemaID
        let isRequest: Bool
    }

    init(document: ResolvedDocument, named: [Named<Schema>], decisions: Decisions, namespace: Identifier?, log: DiagnosticLog) {
        self.namespace = namespace
        self.document = document
        self.decisions = decisions
        var analyzer = UsageAnalyzer(document: document)
        usage = analyzer.usage()
        merger = SchemaMerger(document: document, named: Set(named.map(\.value.id)))
        nullability = Nullability(document: document)
        classifier = SchemaClassifier(merger: merger, formats: decisions.formats)
        restrictionPlanner = RestrictionPlanner(document: document)
        let introduced = NamedSchemaCollector(document: document).introducedSchemas()
        introductions = Dictionary(
            document.document.components.schemas.compactMap { component in introduced[component.value.id].map { ($0.id, component.value) } },
            uniquingKeysWith: { first, _ in first })
        self.log = log
    }

    /// Gives named schemas their types, before any is planned, so that they can refer to each other.
    ///
    /// - Parameter namespace: Where the types stand; nil for the module itself.
    func reserve(_ schemas: [Named<Schema>], names: [Identifier], in namespace: TypeDraft? = nil) {
        for (schema, name) in zip(schemas, names) {
            let isSplit = usage.isSplit(schema.value)
            let directions = isSplit ? .response : usage.directions(of: schema.value)
            let draft = makeDraft(named: name, in: namespace ?? root, at: schema.nameLocation, directions: directions)
            reserve(draft, for: schema.value, isRequest: false)
            if isSplit { reserve(requestDraft(beside: draft, of: schema), for: schema.value, isRequest: true) }
        }
    }

    /// The type of requests stands inside the type of responses, where that has an inside: no other name can get in its way there.
    private func requestDraft(beside draft: TypeDraft, of schema: Named<Schema>) -> TypeDraft {
        let merged = merger.merge(merger.parts(ofDefinition: schema.value), at: schema.nameLocation)
        guard case .structure = classifier.kind(of: merged) else {
            return makeDraft(at: TypeSite(owner: draft.parent ?? root, text: draft.name.name + " Request", directions: .request), location: schema.nameLocation)
        }
        return makeDraft(named: draft.scope.name(for: "Request"), in: draft, at: schema.nameLocation, directions: .request)
    }

    func planReserved() {
        for (draft, schema) in reserved { plan(schema, as: draft) }
    }

    /// The types that named schemas have, in each of their shapes.
    var namedTypes: Set<TypeID> { Set(namedSchemas.keys) }

    private func reserve(_ draft: TypeDraft, for schema: Schema, isRequest: Bool) {
        let variant = NamedVariant(schema: schema.id, isRequest: isRequest)
        // In YAML an alias is the very schema it stands for, under another name.
        if let first = named[variant] {
            draft.kind = .alias(.named(first.id))
            return
        }
        named[variant] = draft
        namedSchemas[draft.id] = schema
        reserved.append((draft, schema))
    }

    /// The type of schemas that apply together.
    func type(of schemas: [Schema], at site: TypeSite) -> PlannedType {
        let parts = merger.parts(of: schemas)
        let isNullable = nullability.allowsNull(schemas)
        let local = restrictionPlanner.restrictions(of: parts.typing + parts.shaping + parts.others, log: &log)
        if let only = parts.onlyNamed, let type = reference(to: only, site.directions) {
            return PlannedType(type: type, isNullable: isNullable, restrictions: .all([local, .reference(type)]))
        }
        let merged = merger.merge(parts, at: schemas.first?.location ?? site.owner.location)
        let planned = type(of: merged, schemas: schemas, at: site)
        return PlannedType(type: planned.type, isNullable: isNullable && !planned.type.holdsNull, restrictions: .all([local, planned.restrictions]))
    }

    /// The type of a named schema in the shape it has for these directions.
    func reference(to schema: Schema, _ directions: Directions) -> TypeReference? {
        let isRequest = directions == .request && usage.isSplit(schema)
        return named[NamedVariant(schema: schema.id, isRequest: isRequest)].map { .named($0.id) }
    }

    /// The type with the other names of types replaced by what they stand for.
    func canonical(_ type: TypeReference) -> TypeReference {
        var type = type
        // An alias of an alias of itself is not left by following it.
        for _ in 0..<32 {
            guard case .named(let id) = type else { return type }
            let draft = drafts[id.number]
            if draft.kind == nil, let schema = namedSchemas[draft.id] { plan(schema, as: draft) }
            guard case .alias(let target)? = draft.kind else { return type }
            type = target
        }
        return type
    }

    /// The name of a declared type.
    func name(of type: TypeReference) -> String? {
        if case .named(let id) = type { drafts[id.number].name.name } else { nil }
    }

    /// Names for the things of a scope: as the user chose, otherwise as their texts say.
    ///
    /// - Parameter places: See ``Decisions/names``.
    func names(for texts: [String], at places: [SourceLocation?], in scope: inout NameScope) -> (names: [Identifier], clashes: [NameScope.Clash]) {
        guard !decisions.names.isEmpty else { return scope.names(for: texts) }
        let chosen = places.map { place in place.flatMap { decisions.names[$0] } }
        for case (let place?, .some) in zip(places, chosen) { usedNames.insert(place) }
        let (names, clashes, conflicts) = scope.names(for: texts, chosen: chosen.map { name in name.map { Identifier($0.text) } })
        for conflict in conflicts {
            guard let name = chosen[conflict.index] else { continue }
            let reason = conflict.other.map { "is what '\(texts[$0])' is called" } ?? "means something else to Swift, the runtime or the generated code"
            log.error("name-conflict", at: name.location, "'\(name.text)' \(reason); choose another name")
        }
        return (names, conflicts.isEmpty ? clashes : [])
    }

    /// The texts that the types beside those things are called after: the chosen name goes before what the document says.
    func typeTexts(_ texts: [String], at places: [SourceLocation?]) -> [String] {
        guard !decisions.names.isEmpty else { return texts }
        return zip(texts, places).map { text, place in place.flatMap { decisions.names[$0]?.text } ?? text }
    }

    func makeDraft(at site: TypeSite, location: SourceLocation) -> TypeDraft {
        let name =
            switch site.name {
            case .chosen(let name): name
            case .from(let text): names(for: [text], at: [location], in: &site.owner.scope).names[0]
            }
        return makeDraft(named: name, in: site.owner, at: location, directions: site.directions)
    }

    func makeDraft(named name: Identifier, in parent: TypeDraft?, at location: SourceLocation, directions: Directions) -> TypeDraft {
        let draft = TypeDraft(id: TypeID(number: drafts.count), name: name, parent: parent, location: location, directions: directions)
        if let namespace { draft.scope.moveAside([namespace.name]) }
        drafts.append(draft)
        parent?.nested.append(draft)
        return draft
    }

    private func plan(_ schema: Schema, as draft: TypeDraft) {
        guard draft.kind == nil, beingPlanned.insert(draft.id).inserted else { return }
        defer { beingPlanned.remove(draft.id) }
        let parts = merger.parts(ofDefinition: schema)
        let words = [introductions[schema.id], schema].compactMap(\.self)
        draft.documentation = DocumentationWriter.documentation(of: words)
        draft.isDeprecated = words.contains(where: \.deprecated)
        draft.schemas = [schema.id]
        let local = restrictionPlanner.restrictions(of: parts.typing + parts.shaping + parts.others, log: &log)
        if let only = parts.onlyNamed, let type = reference(to: only, draft.directions) {
            draft.kind = .alias(type)
            draft.restrictions = .all([local, .reference(type)])
            return
        }
        let merged = merger.merge(parts, at: schema.location)
        if let inside = planBase(schema, merged, as: draft) {
            draft.restrictions = .all([local, inside])
            return
        }
        let settled = settle(merged, schemas: [schema], draft.directions)
        // An alias has no inside: the types its parts need stand beside it.
        let beside = TypeSite(owner: draft.parent ?? root, text: draft.name.name, directions: draft.directions)
        if let plain = plainType(settled, at: beside) {
            draft.kind = .alias(plain.type)
            draft.restrictions = .all([local, settled.restrictions, plain.restrictions])
        } else {
            draft.restrictions = .all([local, settled.restrictions, declare(settled, as: draft)])
        }
    }

    /// Plans what has no name of its own; a declared type is made where it is needed.
    func type(of merged: MergedSchema, schemas: [Schema], at site: TypeSite) -> (type: TypeReference, restrictions: RestrictionTree) {
        let settled = settle(merged, schemas: schemas, site.directions)
        if let plain = plainType(settled, at: site) { return (plain.type, .all([settled.restrictions, plain.restrictions])) }
        let draft = makeDraft(at: site, location: settled.merged.location)
        draft.schemas = settled.schemas.map(\.id)
        draft.documentation = DocumentationWriter.documentation(of: settled.schemas)
        draft.restrictions = declare(settled, as: draft)
        return (.named(draft.id), .all([settled.restrictions, .type(draft.id)]))
    }

    /// What a schema comes down to: a union of one branch is that branch.
    private struct Settled {
        var kind: SchemaKind
        var merged: MergedSchema

        /// The schemas that say so, for the documentation.
        var schemas: [Schema]
        var restrictions = RestrictionTree.none

        /// The branch that is left has a name.
        var named: TypeReference?
    }

    private func settle(_ merged: MergedSchema, schemas: [Schema], _ directions: Directions) -> Settled {
        var settled = Settled(kind: classifier.kind(of: merged), merged: merged, schemas: schemas)
        // Unions of one branch within each other end somewhere, or were reported as a cycle.
        for _ in 0..<64 {
            guard case .union(let alternatives) = settled.kind else { break }
            let branches = UnionNormalizer(planner: self).branches(of: alternatives)
            if branches.isEmpty { settled.kind = .null }
            // One branch takes everything, so nothing tells it from the others.
            if branches.contains(where: \.takesEverything) { settled.kind = .any }
            guard branches.count == 1, let branch = branches.first else { break }
            switch branch.content {
            case .schemas(let schemas):
                let parts = merger.parts(of: schemas)
                settled.schemas += schemas
                let own = restrictionPlanner.restrictions(of: parts.typing + parts.shaping + parts.others, log: &log)
                if let named = parts.onlyNamed, let type = reference(to: named, directions) {
                    settled.restrictions = .all([settled.restrictions, restrictions(.all([own, .reference(type)]), of: branch, directions)])
                    settled.named = type
                    return settled
                }
                settled.restrictions = .all([settled.restrictions, restrictions(own, of: branch, directions)])
                settled.merged = merger.merge(parts, at: branch.schemaLocation ?? settled.merged.location)
                settled.kind = classifier.kind(of: settled.merged)
            case .enumeration(let values, let takesAny, _): settled.kind = .enumeration(values, takesAny: takesAny)
            case .merged, .overlap: return settled
            }
        }
        return settled
    }

    /// Decides the kind of a draft that is a declaration.
    ///
    /// - Returns: What is restricted inside it.
    private func declare(_ settled: Settled, as draft: TypeDraft) -> RestrictionTree {
        let merged = settled.merged
        switch settled.kind {
        case .structure: return planStructure(merged, as: draft)
        case .enumeration(let values, let takesAny):
            let takesAny = takesAny || settled.schemas.contains { usage.opened.contains($0.id) }
            draft.kind = .enumeration(enumeration(of: values, takesAny: takesAny, draft.directions, listedBy: settled.schemas))
            return .none
        case .tuple: return planTuple(merged, as: draft)
        case .union(let alternatives): return planUnion(alternatives, as: draft)
        case .types(let types): return planUnion(ofTypes: types, merged, as: draft)
        case .any, .null, .builtin, .array, .dictionary:
            draft.kind = .alias(.builtin(.jsonValue))
            return .none
        }
    }

    private func plainType(_ settled: Settled, at site: TypeSite) -> (type: TypeReference, restrictions: RestrictionTree)? {
        if settled.merged.isContradictory {
            log.warning("all-of-conflict", at: settled.merged.location, "the parts of this schema demand different types; it is read as any JSON value")
        }
        if let named = settled.named { return (named, .none) }
        return plainType(settled.kind, settled.merged, at: site)
    }

    /// Types that need no declaration. Nil: this one does.
    private func plainType(_ kind: SchemaKind, _ merged: MergedSchema, at site: TypeSite) -> (type: TypeReference, restrictions: RestrictionTree)? {
        switch kind {
        case .any: return (.builtin(.jsonValue), .none)
        case .null: return (.builtin(.jsonNull), .none)
        case .builtin(let type): return (.builtin(type), .none)
        case .array:
            guard !merged.items.isEmpty else { return (.array(.builtin(.jsonValue)), .none) }
            let item = type(of: merged.items, at: site.part("Item"))
            return (.array(item.element), .applied(keyword: "items", item.restrictions))
        case .dictionary:
            guard let value = dictionaryValue(of: merged, at: site) else { return (.dictionary(.builtin(.jsonValue)), .none) }
            return (.dictionary(value.element), .applied(keyword: "additionalProperties", value.restrictions))
        case .enumeration, .structure, .tuple, .union, .types: return nil
        }
    }

    /// The type of the values under keys that are not declared; nil when anything is allowed.
    func dictionaryValue(of merged: MergedSchema, at site: TypeSite) -> PlannedType? {
        let additional = merged.forbidsAdditionalProperties ? [] : merged.additionalProperties ?? []
        var values = merged.patternProperties.map { type(of: [$0.value], at: site.part($0.name + " Value")) }
        if !additional.isEmpty { values.append(type(of: additional, at: site.part("Value"))) }
        guard let first = values.first, values.allSatisfy({ canonical($0.type) == canonical(first.type) }) else { return nil }
        // What a pattern restricts is checked by `patternProperties` itself.
        let restrictions = merged.patternProperties.isEmpty ? first.restrictions : .none
        return PlannedType(type: first.type, isNullable: values.contains { $0.isNullable }, restrictions: restrictions)
    }

    func discard(_ draft: TypeDraft) {
        draft.parent?.nested.removeAll { $0.id == draft.id }
    }
}
