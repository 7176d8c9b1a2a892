import BinderySpecTree

/// Finds what `$dynamicRef` leads to: the `$dynamicAnchor` of that name in the outermost of the schemas with an `$id` that a check comes through (JSON Schema
/// 2020-12 Core, section 8.2.3.2). That depends on where the check begins; here is found what holds wherever it does.
struct DynamicScopes {
    /// A file, or a schema with an `$id`.
    private struct Scope: Hashable {
        let file: SourcePath
        let base: String?
    }

    private let scopes: [Scope]

    /// By their names, the first of each scope.
    private var anchors: [String: [Scope: Schema]] = [:]

    /// Which scopes lead into a scope.
    private var entrances: [Scope: Set<Scope>] = [:]

    /// Scopes in which a check begins: that of the document, and those of files that no schema leads into.
    private var beginnings: Set<Scope> = []

    /// - Parameters:
    ///   - schemas: By the number of their ID.
    ///   - document: The file where operations are.
    ///   - targets: What their references lead to, as if all were `$ref`.
    ///   - base: The URI of the schema with an `$id` around a schema, or of its file.
    init(schemas: [Schema], of document: SourcePath, targets: [Int: Schema], base: (Schema) -> String?) {
        let bases = schemas.map(base)
        scopes = zip(schemas, bases).map { Scope(file: $0.location.file, base: $1) }
        for schema in schemas {
            let scope = scope(of: schema)
            if let anchor = schema.dynamicAnchor, anchors[anchor]?[scope] == nil { anchors[anchor, default: [:]][scope] = schema }
            // No check comes through what is only defined here.
            let defined = Set(schema.definitions.map(\.value.id))
            let parts = schema.subschemas.filter { !defined.contains($0.id) } + [targets[Int(schema.id.number)]].compactMap(\.self)
            for part in parts where self.scope(of: part) != scope {
                entrances[self.scope(of: part), default: []].insert(scope)
            }
        }
        let identified = Set(schemas.filter { $0.identifier != nil }.map { scope(of: $0) })
        beginnings = Set(scopes).subtracting(identified).filter { $0.file == document || entrances[$0] == nil }
    }

    /// - Parameter initial: What a `$ref` would lead to.
    /// - Returns: Nil when the outermost anchor is not always the same.
    func target(of schema: Schema, to anchor: String, initially initial: Schema) -> Schema? {
        let own = scope(of: schema)
        let known = anchors[anchor] ?? [:]
        let around = scopes(around: own, without: nil).filter { known[$0] != nil }
        if around.isEmpty { return initial }
        let outermost = around.filter { candidate in
            let others = scopes(around: candidate, without: nil).contains { $0 != candidate && known[$0] != nil }
            return !others && beginnings.isDisjoint(with: scopes(around: own, without: candidate))
        }
        return outermost.count == 1 ? outermost.first.flatMap { known[$0] } : nil
    }

    /// A scope and all that lead into it, on ways that do not go through a certain one.
    private func scopes(around scope: Scope, without excluded: Scope?) -> Set<Scope> {
        guard scope != excluded else { return [] }
        var found: Set = [scope]
        var pending = [scope]
        while let next = pending.popLast() {
            for entrance in entrances[next] ?? [] where entrance != excluded && found.insert(entrance).inserted { pending.append(entrance) }
        }
        return found
    }

    private func scope(of schema: Schema) -> Scope { scopes[Int(schema.id.number)] }
}
