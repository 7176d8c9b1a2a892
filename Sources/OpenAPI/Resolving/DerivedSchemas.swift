/// The bases whose `discriminator` stands beside no `oneOf` or `anyOf`, and the schemas that derive from them: the components with the base in their `allOf`, however far, and
/// those of the mapping (3.1, section 4.8.25). A reference to such a base stands for any of them.
struct DerivedSchemas: Sendable {
    private let byBase: [SchemaID: [DiscriminatedSchema]]
    private let bases: [SchemaID: Set<SchemaID>]

    /// - Parameter unions: What the values of each discriminator stand for.
    init(schemas: [Schema], unions: [SchemaID: [DiscriminatedSchema]], targets: SchemaTargets) {
        var byBase: [SchemaID: [DiscriminatedSchema]] = [:]
        for schema in schemas where schema.discriminator != nil && schema.oneOf.isEmpty && schema.anyOf.isEmpty {
            let derived = (unions[schema.id] ?? []).filter { $0.schema.id != schema.id }
            if !derived.isEmpty { byBase[schema.id] = derived }
        }
        guard !byBase.isEmpty else {
            (self.byBase, bases) = ([:], [:])
            return
        }
        let circles = Self.circles(schemas, byBase, targets)
        for (base, derived) in byBase {
            let kept = derived.filter { circles[$0.schema.id] == nil || circles[$0.schema.id] != circles[base] }
            byBase[base] = kept.isEmpty ? nil : kept
        }
        self.byBase = byBase
        bases = Self.bases(byBase)
    }

    /// Those that derive from a base, by the value of the discriminator; empty for what is no base.
    func derived(from base: SchemaID) -> [DiscriminatedSchema] { byBase[base] ?? [] }

    /// Whether a schema derives from a base, so that it builds on the base's own shape wherever it refers to it.
    func derives(_ schema: SchemaID, from base: SchemaID) -> Bool { bases[schema]?.contains(base) ?? false }

    private static func bases(_ byBase: [SchemaID: [DiscriminatedSchema]]) -> [SchemaID: Set<SchemaID>] {
        var bases: [SchemaID: Set<SchemaID>] = [:]
        for (base, derived) in byBase {
            for schema in derived { bases[schema.schema.id, default: []].insert(base) }
        }
        return bases
    }

    /// A derived schema that leads back to its base other than by building on it would be chosen again and again for one value: by the number of the circle, the schemas that
    /// do.
    private static func circles(_ schemas: [Schema], _ byBase: [SchemaID: [DiscriminatedSchema]], _ targets: SchemaTargets) -> [SchemaID: Int] {
        let bases = bases(byBase)
        let edges = schemas.map { schema -> [InPlaceGraph.Edge] in
            var edges = (byBase[schema.id] ?? []).map { InPlaceGraph.Edge(kind: .derivation, target: Int($0.schema.id.number)) }
            if let target = targets.direct(of: schema) { edges.append(InPlaceGraph.Edge(kind: .reference, target: Int(target.id.number))) }
            edges += (schema.anyOf + schema.oneOf).map { InPlaceGraph.Edge(kind: .union, target: Int($0.id.number)) }
            for member in schema.allOf {
                if let target = targets.last(of: member), bases[schema.id]?.contains(target.id) == true { continue }
                edges.append(InPlaceGraph.Edge(kind: .allOf, target: Int(member.id.number)))
            }
            return edges
        }
        var circles: [SchemaID: Int] = [:]
        for (number, group) in InPlaceGraph(edges: edges).cyclicGroups().enumerated() {
            for member in group { circles[schemas[member].id] = number }
        }
        return circles
    }
}
