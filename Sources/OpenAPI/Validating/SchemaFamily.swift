import BinderySpecTree

/// The schemas that speak of the same value as a schema does: those it is composed of, and those composed of it.
struct SchemaFamily {
    private let resolved: ResolvedDocument
    private let parents: [SchemaID: [Schema]]

    init(_ resolved: ResolvedDocument) {
        self.resolved = resolved
        var parents: [SchemaID: [Schema]] = [:]
        for schema in resolved.schemas {
            for part in schema.parts + (resolved.directTarget(of: schema).map { [$0] } ?? []) { parents[part.id, default: []].append(schema) }
        }
        self.parents = parents
    }

    /// Whether another schema is composed of this one, or refers to it from a composition.
    func hasParent(_ schema: Schema) -> Bool { parents[schema.id]?.contains { !$0.parts.isEmpty } ?? false }

    /// The properties declared by the schemas around one, the schema itself included; nil when any property is declared by a pattern or by
    /// `additionalProperties`, or when it cannot be told.
    func declaredProperties(around schema: Schema) -> [String]? {
        var names: [String] = []
        var seen: Set<SchemaID> = []
        var below = [schema]
        var above = [schema]
        while !below.isEmpty || !above.isEmpty {
            guard seen.count < Self.limit else { return nil }
            if let next = below.popLast() {
                guard seen.insert(next.id).inserted else { continue }
                guard !next.declaresAnyName else { return nil }
                names += next.properties.map(\.name)
                below += next.parts
                if next.reference != nil {
                    guard let target = resolved.directTarget(of: next) else { return nil }
                    below.append(target)
                }
            } else if let child = above.popLast() {
                for parent in parents[child.id] ?? [] where seen.insert(parent.id).inserted {
                    guard !parent.declaresAnyName else { return nil }
                    names += parent.properties.map(\.name)
                    // The other branches of a union say nothing about this one.
                    below += parent.allOf
                    above.append(parent)
                }
            }
        }
        return names
    }

    /// How many schemas are looked at for one, so that the work stays in proportion to the document.
    private static let limit = 256
}

extension Schema {
    /// What it is composed of.
    fileprivate var parts: [Schema] {
        allOf + anyOf + oneOf + [not, self.if, then, self.else].compactMap(\.self) + dependentSchemas.map(\.value)
    }

    fileprivate var declaresAnyName: Bool {
        if !patternProperties.isEmpty { return true }
        guard let additionalProperties else { return false }
        return additionalProperties.booleanValue != false
    }
}
