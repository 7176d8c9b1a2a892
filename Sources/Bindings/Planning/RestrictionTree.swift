/// A JSON Schema of restrictions while it is planned: which of the types it mentions have restrictions is known only at the end.
indirect enum RestrictionTree: Sendable {
    case none

    /// Keywords and their values, as JSON text.
    case keywords([(keyword: String, value: String)])

    /// A keyword over the members of an object: `properties`.
    case members([(key: String, tree: RestrictionTree)])

    /// `prefixItems`.
    case positions([RestrictionTree])

    /// A keyword over one schema: `items`, `additionalProperties`.
    case applied(keyword: String, RestrictionTree)

    /// `additionalProperties` beside declared properties, which it does not speak of.
    case additional(beside: [String], RestrictionTree)

    /// `items` behind a number of `prefixItems`, which it does not speak of.
    case rest(after: Int, RestrictionTree)

    /// What another type checks.
    case type(TypeID)

    /// All apply.
    case all([RestrictionTree])

    /// Any may apply.
    case any([RestrictionTree])

    /// Applies where the condition, a JSON Schema, holds.
    case when(condition: String, RestrictionTree)
}

extension RestrictionTree {
    /// The tree says something by itself, whatever other types check.
    var hasOwnRestrictions: Bool {
        switch self {
        case .none, .type: false
        case .keywords(let keywords): !keywords.isEmpty
        case .members(let members): members.contains { $0.tree.hasOwnRestrictions }
        case .applied(_, let tree), .additional(_, let tree), .rest(_, let tree), .when(_, let tree): tree.hasOwnRestrictions
        case .all(let trees), .any(let trees), .positions(let trees): trees.contains { $0.hasOwnRestrictions }
        }
    }

    /// The type that says all of it; nil when something else says some of it.
    var onlyType: TypeID? {
        switch self {
        case .type(let id): return id
        case .all(let trees):
            let saying = trees.filter { $0.hasOwnRestrictions || !$0.mentionedTypes.isEmpty }
            return saying.count == 1 ? saying[0].onlyType : nil
        case .none, .keywords, .members, .positions, .applied, .additional, .rest, .any, .when: return nil
        }
    }

    /// What the type itself checks.
    static func reference(_ type: TypeReference) -> RestrictionTree {
        if case .named(let id) = type { .type(id) } else { .none }
    }

    /// The types whose restrictions count here.
    var mentionedTypes: [TypeID] {
        switch self {
        case .none, .keywords: []
        case .type(let id): [id]
        case .members(let members): members.flatMap { $0.tree.mentionedTypes }
        case .applied(_, let tree), .additional(_, let tree), .rest(_, let tree), .when(_, let tree): tree.mentionedTypes
        case .all(let trees), .any(let trees), .positions(let trees): trees.flatMap(\.mentionedTypes)
        }
    }

    /// The same with other types mentioned.
    func mapTypes(_ transform: (TypeID) -> TypeID) -> RestrictionTree {
        switch self {
        case .none, .keywords: self
        case .type(let id): .type(transform(id))
        case .members(let members): .members(members.map { ($0.key, $0.tree.mapTypes(transform)) })
        case .applied(let keyword, let tree): .applied(keyword: keyword, tree.mapTypes(transform))
        case .additional(let keys, let tree): .additional(beside: keys, tree.mapTypes(transform))
        case .rest(let count, let tree): .rest(after: count, tree.mapTypes(transform))
        case .when(let condition, let tree): .when(condition: condition, tree.mapTypes(transform))
        case .positions(let trees): .positions(trees.map { $0.mapTypes(transform) })
        case .all(let trees): .all(trees.map { $0.mapTypes(transform) })
        case .any(let trees): .any(trees.map { $0.mapTypes(transform) })
        }
    }
}
