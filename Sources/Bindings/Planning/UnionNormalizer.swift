import BinderyOpenAPI

/// Brings the branches of `anyOf` and `oneOf` to those that differ: without null, without repetition, without unions inside unions, strings beside enumerations of strings made one.
struct UnionNormalizer {
    let planner: TypePlanner

    func branches(of alternatives: MergedSchema.Alternatives) -> [UnionBranch] {
        var pending: [Candidate] = []
        collect(alternatives.branches, into: &pending, depth: 0)
        pending = withoutRepetition(pending)
        joinStrings(&pending)
        joinConstants(&pending)
        return pending.map(\.branch)
    }

    /// `anyOf: [{enum: [a, b]}, {type: string}]` is one enumeration that takes any string; of several enumerations of strings nothing tells which is meant.
    private func joinStrings(_ candidates: inout [Candidate]) {
        let strings = candidates.indices.filter { candidates[$0].isPlainString || candidates[$0].stringValues != nil }
        let enumerations = strings.filter { candidates[$0].stringValues != nil }
        guard strings.count > 1, !enumerations.isEmpty else { return }
        let takesAny = enumerations.count < strings.count
        var joined = candidates[enumerations[0]]
        if enumerations.count > 1 || (takesAny && joined.named == nil) {
            joined.join(enumerations.compactMap { candidates[$0].values }.flatMap { $0 }, takesAny: takesAny)
        }
        candidates[strings[0]] = joined
        for index in strings.dropFirst().reversed() { candidates.remove(at: index) }
    }

    /// `oneOf: [{const: 1, title: one}, {const: 2, title: two}]` is an enumeration with a name and a description for each value.
    private func joinConstants(_ candidates: inout [Candidate]) {
        guard candidates.count > 1, candidates.allSatisfy({ $0.named == nil && $0.values != nil }) else { return }
        var joined = candidates[0]
        joined.join(candidates.compactMap(\.values).flatMap { $0 }, takesAny: false)
        joined.kinds = candidates.reduce(into: []) { $0.formUnion($1.kinds) }
        candidates = [joined]
    }

    private struct Candidate {
        let schema: Schema
        let merged: MergedSchema
        let kind: SchemaKind

        /// The component that alone is the branch.
        let named: Schema?
        let text: String
        var kinds: Set<Union.JSONKind>
        let target: Schema
        var joined: (values: [EnumerationValue], takesAny: Bool)?
        var repeated: [Schema] = []

        var isPlainString: Bool {
            guard case .builtin(.string) = kind else { return false }
            return merged.format == nil
        }

        /// A lone constant goes by its title.
        var values: [EnumerationValue]? {
            if let joined { return joined.values }
            guard case .enumeration(let values, _) = kind else { return nil }
            guard values.count == 1, named == nil else { return values }
            return values.map { EnumerationValue(node: $0.node, name: $0.name ?? schema.title, description: $0.description ?? schema.description) }
        }

        var stringValues: [EnumerationValue]? { kinds == [.string] ? values : nil }

        mutating func join(_ values: [EnumerationValue], takesAny: Bool) {
            var seen: Set<String> = []
            joined = (values.filter { seen.insert($0.node.canonicalText).inserted }, takesAny)
        }

        var branch: UnionBranch {
            if let joined {
                return UnionBranch(content: .enumeration(joined.values, isOpen: joined.takesAny, schema), kinds: kinds, text: "string", target: nil)
            }
            return UnionBranch(content: .schemas([schema]), kinds: kinds, text: text, target: target, repeated: repeated)
        }
    }

    private func collect(_ branches: [Schema], into candidates: inout [Candidate], depth: Int) {
        for schema in branches where !planner.nullability.isOnlyNull(schema) {
            let parts = planner.merger.parts(of: [schema])
            let named = parts.onlyNamed
            let merged = planner.merger.merge(named.map(planner.merger.parts(ofDefinition:)) ?? parts, at: schema.location)
            let kind = planner.classifier.kind(of: merged)
            if named == nil, depth < 16, case .union(let inner) = kind, inner.schema.discriminator == nil {
                collect(inner.branches, into: &candidates, depth: depth + 1)
                continue
            }
            var visited: Set<SchemaID> = []
            candidates.append(
                Candidate(
                    schema: schema, merged: merged, kind: kind, named: named,
                    text: named.flatMap { planner.reference(to: $0, .response) }.flatMap(planner.name(of:)) ?? schema.title ?? Self.text(for: kind, merged),
                    kinds: kinds(of: kind, merged, visited: &visited), target: named ?? planner.document.target(of: schema) ?? schema))
        }
    }

    /// Branches that become the same Swift type are one.
    private func withoutRepetition(_ candidates: [Candidate]) -> [Candidate] {
        var positions: [TypeReference: Int] = [:]
        var distinct: [Candidate] = []
        for candidate in candidates {
            guard let type = plainType(candidate.kind, candidate.merged, named: candidate.named) else {
                distinct.append(candidate)
                continue
            }
            if let position = positions[type] {
                distinct[position].repeated.append(candidate.schema)
            } else {
                positions[type] = distinct.count
                distinct.append(candidate)
            }
        }
        return distinct
    }

    /// The type of a branch that needs no declaration of its own.
    private func plainType(_ kind: SchemaKind, _ merged: MergedSchema, named: Schema?) -> TypeReference? {
        if let named { return planner.reference(to: named, .response).map(planner.canonical) }
        switch kind {
        case .any: return .builtin(.jsonValue)
        case .builtin(let type): return .builtin(type)
        case .array:
            guard !merged.items.isEmpty else { return .array(.builtin(.jsonValue)) }
            let parts = planner.merger.parts(of: merged.items)
            let items = planner.merger.merge(parts, at: merged.location)
            guard let item = plainType(planner.classifier.kind(of: items), items, named: parts.onlyNamed) else { return nil }
            return .array(planner.nullability.allowsNull(merged.items) ? item.optional : item)
        case .null, .enumeration, .tuple, .structure, .dictionary, .union, .types: return nil
        }
    }

    private func kinds(of kind: SchemaKind, _ merged: MergedSchema, visited: inout Set<SchemaID>) -> Set<Union.JSONKind> {
        switch kind {
        case .any: return Set(Union.JSONKind.allCases)
        case .null: return [.null]
        case .builtin(.custom): return Self.kinds(of: merged.types ?? [])
        case .builtin(let type): return Self.kinds(of: type)
        case .enumeration(let values, _): return Set(values.map(Self.kind))
        case .array, .tuple: return [.array]
        case .structure, .dictionary: return [.object]
        case .types(let types): return Self.kinds(of: types)
        case .union(let alternatives):
            guard visited.insert(alternatives.schema.id).inserted else { return [] }
            return alternatives.branches.reduce(into: []) { kinds, branch in
                let parts = planner.merger.parts(of: [branch])
                let merged = planner.merger.merge(parts.onlyNamed.map(planner.merger.parts(ofDefinition:)) ?? parts, at: branch.location)
                kinds.formUnion(self.kinds(of: planner.classifier.kind(of: merged), merged, visited: &visited))
            }
        }
    }

    private static func kinds(of type: BuiltinType) -> Set<Union.JSONKind> {
        switch type {
        case .string, .date, .calendarDate, .uuid, .url, .data: [.string]
        case .int, .int64, .uint64: [.integer]
        case .double, .float, .decimal: [.integer, .number]
        case .bool: [.boolean]
        case .jsonNull: [.null]
        case .jsonValue, .body, .typedBody, .multipartPart, .custom: Set(Union.JSONKind.allCases)
        }
    }

    private static func kinds(of types: JSONTypes) -> Set<Union.JSONKind> {
        var kinds: Set<Union.JSONKind> = []
        if types.contains(.boolean) { kinds.insert(.boolean) }
        if types.contains(.integer) { kinds.insert(.integer) }
        if types.contains(.number) { kinds.formUnion([.integer, .number]) }
        if types.contains(.string) { kinds.insert(.string) }
        if types.contains(.array) { kinds.insert(.array) }
        if types.contains(.object) { kinds.insert(.object) }
        return kinds
    }

    private static func kind(of value: EnumerationValue) -> Union.JSONKind {
        switch value.node.value {
        case .null: .null
        case .boolean: .boolean
        case .number(let text): Int(text) == nil ? .number : .integer
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// What a branch without a name and a title is called.
    private static func text(for kind: SchemaKind, _ merged: MergedSchema) -> String {
        switch kind {
        case .any, .union, .types: "value"
        case .null: "null"
        case .builtin(let type): text(for: type)
        case .enumeration: "value"
        case .array, .tuple: "array"
        case .structure, .dictionary: "object"
        }
    }

    static func text(for type: BuiltinType) -> String {
        switch type {
        case .string: "string"
        case .int, .int64, .uint64: "integer"
        case .double, .float, .decimal: "number"
        case .bool: "boolean"
        case .date, .calendarDate: "date"
        case .uuid: "uuid"
        case .url: "url"
        case .data: "data"
        case .jsonValue, .body, .typedBody, .multipartPart, .custom: "value"
        case .jsonNull: "null"
        }
    }
}
