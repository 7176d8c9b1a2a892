/// Writes restrictions as JSON Schema text, without the types that have none.
struct RestrictionRenderer {
    private let drafts: [TypeDraft]
    private var restricted: Set<TypeID>
    private var types: [TypeID] = []

    init(drafts: [TypeDraft]) {
        self.drafts = drafts
        restricted = Self.restrictedTypes(of: drafts)
        dropTypesThatAcceptEverything()
    }

    /// Nil when nothing is restricted.
    func restrictions(_ tree: RestrictionTree) -> Restrictions? {
        var renderer = self
        guard let fields = renderer.fields(of: tree), !fields.isEmpty else { return nil }
        return Restrictions(schema: Self.schema(fields), types: renderer.types)
    }

    /// What a body checks that its type does not check by itself.
    func contentRestrictions(_ tree: RestrictionTree) -> Restrictions? {
        restrictions(tree).flatMap { $0.isOneType ? nil : $0 }
    }

    /// Types that restrict something themselves, and all that contain one.
    private static func restrictedTypes(of drafts: [TypeDraft]) -> Set<TypeID> {
        var users: [TypeID: [TypeID]] = [:]
        for draft in drafts {
            for type in draft.restrictions.mentionedTypes { users[type, default: []].append(draft.id) }
        }
        var pending = drafts.filter { $0.restrictions.hasOwnRestrictions }.map(\.id)
        var restricted = Set(pending)
        while let id = pending.popLast() {
            for user in users[id] ?? [] where restricted.insert(user).inserted { pending.append(user) }
        }
        return restricted
    }

    /// A type may mention restrictions and yet accept everything: of two alternatives one has none.
    private mutating func dropTypesThatAcceptEverything() {
        var hasChanged = true
        while hasChanged {
            let accepting = restricted.filter { restrictions(drafts[$0.number].restrictions) == nil }
            hasChanged = !accepting.isEmpty
            restricted.subtract(accepting)
        }
    }

    private typealias Field = (keyword: String, value: String)

    /// Nil: the tree accepts everything.
    private mutating func fields(of tree: RestrictionTree) -> [Field]? {
        switch tree {
        case .none: return nil
        case .keywords(let keywords): return keywords.isEmpty ? nil : keywords
        case .members(let members):
            var properties: [Field] = []
            for member in members {
                if let fields = fields(of: member.tree) { properties.append((member.key, Self.schema(fields))) }
            }
            return properties.isEmpty ? nil : Self.grouped(properties)
        case .positions(let trees):
            let items = trees.map { fields(of: $0) }
            guard let last = items.lastIndex(where: { $0 != nil }) else { return nil }
            return [("prefixItems", "[" + items[...last].map { $0.map(Self.schema) ?? "{}" }.joined(separator: ",") + "]")]
        case .applied(let keyword, let tree): return fields(of: tree).map { [(keyword, Self.schema($0))] }
        case .additional(let declared, let tree):
            return fields(of: tree).map { Self.grouped(declared.map { ($0, "true") }) + [("additionalProperties", Self.schema($0))] }
        case .rest(let count, let tree):
            return fields(of: tree).map { [("prefixItems", SchemaTextWriter.array(Array(repeating: "true", count: count))), ("items", Self.schema($0))] }
        case .type(let id):
            guard restricted.contains(id) else { return nil }
            switch drafts[id.number].kind {
            // These have no restrictions to look up.
            case .alias, .enumeration, .contentChoice, .multipart, .responseChoice, .responseHeaders, nil: return fields(of: drafts[id.number].restrictions)
            case .structure, .union, .tuple, .wrapper: return [("$type", String(index(of: id)))]
            }
        case .all(let trees): return conjunction(trees)
        case .any(let trees):
            // One alternative without restrictions lets everything pass.
            var alternatives: [String] = []
            for tree in trees {
                guard let fields = fields(of: tree) else { return nil }
                alternatives.append(Self.schema(fields))
            }
            return alternatives.isEmpty ? nil : [("anyOf", "[" + alternatives.joined(separator: ",") + "]")]
        case .when(let condition, let tree): return fields(of: tree).map { [("if", condition), ("then", Self.schema($0))] }
        }
    }

    /// One object where no keyword occurs twice, otherwise `allOf`.
    private mutating func conjunction(_ trees: [RestrictionTree]) -> [Field]? {
        let parts = trees.compactMap { fields(of: $0) }
        let keywords = parts.map { Set($0.map { $0.keyword == Self.groupedProperties ? "properties" : $0.keyword }) }
        if keywords.reduce(0, { $0 + $1.count }) == keywords.reduce(into: Set(), { $0.formUnion($1) }).count {
            return parts.isEmpty ? nil : parts.flatMap(\.self)
        }
        return [("allOf", "[" + parts.map(Self.schema).joined(separator: ",") + "]")]
    }

    private mutating func index(of id: TypeID) -> Int {
        if let known = types.firstIndex(of: id) { return known }
        types.append(id)
        return types.count - 1
    }

    private static let groupedProperties = "$properties"

    /// Properties of the same schema say it once.
    private static func grouped(_ properties: [Field]) -> [Field] {
        var singles: [Field] = []
        var groups: [(names: [String], schema: String)] = []
        var numbers: [String: Int] = [:]
        for property in properties {
            if property.keyword.isEmpty || property.keyword.contains(" ") {
                singles.append(property)
            } else if let number = numbers[property.value] {
                groups[number].names.append(property.keyword)
            } else {
                numbers[property.value] = groups.count
                groups.append(([property.keyword], property.value))
            }
        }
        singles += groups.filter { $0.names.count == 1 }.map { ($0.names[0], $0.schema) }
        let shared = groups.filter { $0.names.count > 1 }.map { (keyword: $0.names.joined(separator: " "), value: $0.schema) }
        return [("properties", singles), (groupedProperties, shared)].filter { !$0.1.isEmpty }.map { ($0.0, object($0.1)) }
    }

    /// The number alone where a type says all.
    private static func schema(_ fields: [Field]) -> String {
        if fields.count == 1, fields[0].keyword == "$type" { return fields[0].value }
        return object(fields)
    }

    private static func object(_ fields: [Field]) -> String {
        "{" + fields.map { JSONText.quoted($0.keyword) + ":" + $0.value }.joined(separator: ",") + "}"
    }
}
