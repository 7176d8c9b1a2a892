import BinderySpecTree

/// Finds the schemas that the values of discriminators stand for.
struct DiscriminatorResolver {
    private let targets: SchemaTargets
    private let document: SourcePath
    private let names: [SchemaID: String]

    /// The components that have a schema in their `allOf`.
    private let children: [SchemaID: [Named<Schema>]]

    /// What the entries of `mapping` lead to, by the number of the ID of the schema that has them.
    private let mappings: [Int: [DiscriminatedSchema]]

    init(components: [Named<Schema>], of document: SourcePath, mappings: [Int: [DiscriminatedSchema]], targets: SchemaTargets) {
        self.document = document
        self.mappings = mappings
        self.targets = targets
        // A component that is no more than a `$ref` into another file is what stands there.
        let subjects = components.map { component in
            guard let target = Self.itself(component.value, targets), target.location.file != document else { return component }
            return Named(name: component.name, nameLocation: component.nameLocation, value: target)
        }
        names = Dictionary((components + subjects).map { ($0.value.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var children: [SchemaID: [Named<Schema>]] = [:]
        for component in subjects {
            for base in component.value.allOf.compactMap({ targets.last(of: $0) }) { children[base.id, default: []].append(component) }
        }
        self.children = children
    }

    func resolve(_ schema: Schema) -> [DiscriminatedSchema] {
        var found = (mappings[Int(schema.id.number)] ?? []).compactMap { mapped in
            itself(mapped.schema).map { DiscriminatedSchema(value: mapped.value, location: mapped.location, schema: $0) }
        }
        var known = Set(found.map(\.schema.id))
        let branches = schema.oneOf + schema.anyOf
        for candidate in branches.isEmpty ? descendants(of: schema) : branches.compactMap(named) where known.insert(candidate.schema.id).inserted {
            found.append(candidate)
        }
        return found
    }

    /// "Inline schema definitions … will not be considered" (3.1, section 4.8.25.1): they have no name.
    private func named(_ branch: Schema) -> DiscriminatedSchema? {
        guard let target = targets.direct(of: branch), let name = names[target.id] ?? fileName(of: target, branch), let schema = itself(target) else {
            return nil
        }
        return DiscriminatedSchema(value: name, location: branch.location, schema: schema)
    }

    /// What a tool that bundles the files would call the component: `dog.yaml`, `pets.yaml#/dog` → `dog`
    private func fileName(of target: Schema, _ branch: Schema) -> String? {
        guard target.location.file != document, let reference = branch.reference else { return nil }
        let parts = reference.target.split(separator: "#", maxSplits: 1)
        if parts.count > 1 || reference.target.hasPrefix("#") { return parts.last.flatMap { JSONPointer(fragment: $0)?.tokens.last } }
        return parts.first?.split(separator: "/").last.map { name in String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)) }
    }

    private func descendants(of base: Schema) -> [DiscriminatedSchema] {
        var found: [DiscriminatedSchema] = []
        var seen: Set<SchemaID> = [base.id]
        var queue = [base.id]
        var position = 0
        while position < queue.count {
            for child in children[queue[position]] ?? [] where seen.insert(child.value.id).inserted {
                found.append(DiscriminatedSchema(value: child.name, location: child.nameLocation, schema: child.value))
                queue.append(child.value.id)
            }
            position += 1
        }
        return found
    }

    /// The schema at the end of mere references.
    func itself(_ schema: Schema) -> Schema? { Self.itself(schema, targets) }

    private static func itself(_ schema: Schema, _ targets: SchemaTargets) -> Schema? { schema.isMereReference ? targets.last(of: schema) : schema }
}
