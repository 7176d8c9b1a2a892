import BinderySpecTree

/// References being followed. A pointer may lead where nothing has been read yet; it is read then, and may hold further references.
struct Resolution {
    let document: Document
    var reader: NodeReader
    private(set) var targets: [Int: Schema] = [:]
    private(set) var values = ValueTable()
    private(set) var mappings: [Int: [DiscriminatedSchema]] = [:]
    private(set) var defaultMappings: [Int: Schema] = [:]
    private let components: [String: Schema]

    private struct DeadEnd: Hashable {
        let kind: ObjectKind
        let location: SourceLocation
    }

    /// References that lead to nothing, which has been reported.
    private var deadEnds: Set<DeadEnd> = []

    init(_ document: Document, files: any DocumentFiles, log: DiagnosticLog) {
        self.document = document
        reader = NodeReader(
            version: document.specificationVersion, files: files, log: log, registry: document.registry, library: document.library)
        components = Dictionary(document.components.schemas.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        // "Identical to a component name … MUST be treated as a component name" (3.2, Security Requirement Object).
        let schemes = Set(document.components.securitySchemes.map(\.name))
        reader.registry.sites.removeAll { $0.type == SecurityScheme.self && schemes.contains($0.reference.target) }
    }

    mutating func followReferences() {
        var nextSchema = 0
        var nextSite = 0
        while true {
            if nextSchema < reader.registry.schemas.count {
                follow(reader.registry.schemas[nextSchema])
                nextSchema += 1
            } else if nextSite < reader.registry.sites.count {
                let site = reader.registry.sites[nextSite]
                follow(site.reference, to: site.type)
                nextSite += 1
            } else {
                return
            }
        }
    }

    /// Until here each leads to what a `$ref` would lead to.
    mutating func resolveDynamicReferences() {
        let schemas = reader.registry.schemas
        guard schemas.contains(where: { $0.dynamicReference != nil }) else { return }
        let scopes = DynamicScopes(schemas: schemas, of: document.location.file, targets: targets) { schema in
            reader.registry.base(of: schema) ?? reader.library.file(schema.location.file)?.identifier
        }
        for schema in schemas {
            // A `$dynamicRef` to anything but a `$dynamicAnchor` of that name is a `$ref` (JSON Schema 2020-12 Core, section 8.2.3.2).
            let number = Int(schema.id.number)
            guard let reference = schema.dynamicReference, let initial = targets[number], let anchor = initial.dynamicAnchor,
                reference.target.hasSuffix("#" + anchor)
            else { continue }
            if let target = scopes.target(of: schema, to: anchor, initially: initial) {
                targets[number] = target
            } else {
                reader.log.warning(
                    "dynamic-reference", at: reference.location,
                    "what '\(reference.target)' leads to depends on the schema that comes before; it is always read as a '$ref': refer to the schema that is meant"
                )
            }
        }
    }

    private mutating func follow(_ schema: Schema) {
        let number = Int(schema.id.number)
        if let reference = schema.reference { targets[number] = self.schema(reference) }
        if let discriminator = schema.discriminator {
            mappings[number] = discriminator.mapping.compactMap { entry in
                mapped(entry.target, in: schema).map { DiscriminatedSchema(value: entry.value, location: entry.valueLocation, schema: $0) }
            }
            defaultMappings[number] = discriminator.defaultMapping.flatMap { mapped($0, in: schema) }
        }
    }

    /// "The name of a schema or a URI reference"; what can be a name is one (3.1, section 4.8.25.1).
    private mutating func mapped(_ target: Located, in schema: Schema) -> Schema? {
        if let component = components[target.text] { return component }
        let isReference = target.text.contains { $0 == "/" || $0 == "#" } || [".yaml", ".yml", ".json"].contains { target.text.hasSuffix($0) }
        if isReference {
            return self.schema(
                Reference(target: target.text, location: target.location, summary: nil, description: nil, base: reader.registry.base(of: schema)))
        }
        let advice = !reader.spendSuggestion() ? "" : NearestName(among: document.components.schemas.map(\.name)).suggestion(for: target.text)
        reader.log.error("undefined-reference", at: target.location, "no schema is called '\(target.text)'\(advice)")
        return nil
    }

    /// The schema a reference names; what is wrong has been reported when there is none.
    private mutating func schema(_ reference: Reference) -> Schema? {
        guard let destination = reader.destination(of: reference, .schema) else { return nil }
        if let kind = reader.registry.kinds[destination.node.location] {
            reportWrongKind(reference, found: kind, wanted: .schema)
            return nil
        }
        return reader.schema(destination.node, in: destination.base)
    }

    /// Follows a reference and those it leads to; all have the same value then, or all have none.
    private mutating func follow<Value: Referable>(_ reference: Reference, to _: Value.Type) {
        var way: [Reference] = []
        var positions: [SourceLocation: Int] = [:]
        var current = reference
        var found: Value?
        while true {
            found = values[keyPath: Value.table][current.location]
            if found != nil || deadEnds.contains(DeadEnd(kind: Value.kind, location: current.location)) { break }
            if let start = positions[current.location] {
                reportReferenceCycle(Array(way[start...]))
                break
            }
            positions[current.location] = way.count
            way.append(current)
            guard let destination = reader.destination(of: current, Value.kind) else { break }
            guard let next = Reference(in: destination.node, base: destination.base) else {
                found = value(Value.self, at: destination, current)
                break
            }
            current = next
        }
        for reference in way {
            if let found {
                values[keyPath: Value.table][reference.location] = found
            } else {
                deadEnds.insert(DeadEnd(kind: Value.kind, location: reference.location))
            }
        }
    }

    private mutating func value<Value: Referable>(_: Value.Type, at destination: Destination, _ reference: Reference) -> Value? {
        let node = destination.node
        let isSchema = reader.registry.schema(at: node.location) != nil
        if let found = isSchema ? .schema : reader.registry.kinds[node.location], found != Value.kind {
            reportWrongKind(reference, found: found, wanted: Value.kind)
            return nil
        }
        return reader.value(Value.self, node)
    }
}

// MARK: Cycles

extension Resolution {
    /// Reports schemas that contain themselves in place: to know whether a value fits one of them, one would have to know it already.
    ///
    /// - Returns: The schemas on such cycles.
    mutating func reportCycles() -> Set<SchemaID> {
        let schemas = reader.registry.schemas
        let graph = InPlaceGraph(edges: schemas.map { edges(from: $0) })
        var cyclic: Set<SchemaID> = []
        for group in graph.cyclicGroups() {
            cyclic.formUnion(group.map { schemas[$0].id })
            let cycle = graph.cycle(in: group)
            let references = cycle.compactMap { $0.kind == .reference ? schemas[$0.source].reference : nil }
            if cycle.contains(where: { $0.kind == .allOf }) {
                report("cyclic-all-of", references, "'allOf' leads back to itself", "let one of them do without the other")
            } else if cycle.contains(where: { $0.kind == .union }) {
                report("cyclic-union", references, "'anyOf' or 'oneOf' leads back to itself", "remove the branch that does")
            } else {
                reportReferenceCycle(references)
            }
        }
        return cyclic
    }

    private func edges(from schema: Schema) -> [InPlaceGraph.Edge] {
        var edges: [InPlaceGraph.Edge] = []
        if let target = targets[Int(schema.id.number)] { edges.append(InPlaceGraph.Edge(kind: .reference, target: Int(target.id.number))) }
        edges += schema.allOf.map { InPlaceGraph.Edge(kind: .allOf, target: Int($0.id.number)) }
        edges += (schema.anyOf + schema.oneOf).map { InPlaceGraph.Edge(kind: .union, target: Int($0.id.number)) }
        return edges
    }

    private mutating func reportReferenceCycle(_ references: [Reference]) {
        report("reference-cycle", references, "these references lead only to each other", "let one of them say what it is")
    }

    /// At the reference that comes first in the document: B → A → B.
    private mutating func report(_ id: String, _ references: [Reference], _ problem: String, _ advice: String) {
        guard let first = references.indices.min(by: { references[$0].location < references[$1].location }) else { return }
        let ordered = references[first...] + references[..<first]
        let way = (ordered.suffix(1) + ordered).map { "'\($0.target)'" }.joined(separator: " → ")
        reader.log.error(id, at: references[first].location, "\(problem): \(way); \(advice)")
    }
}

extension Resolution {
    private mutating func reportWrongKind(_ reference: Reference, found: ObjectKind, wanted: ObjectKind) {
        reader.log.error("wrong-reference-kind", at: reference.location, "'\(reference.target)' is \(found.name), but \(wanted.name) is needed here")
    }
}

extension ObjectKind {
    /// Where components of the kind are.
    var componentSection: String? {
        switch self {
        case .schema: "schemas"
        case .response: "responses"
        case .parameter: "parameters"
        case .example: "examples"
        case .requestBody: "requestBodies"
        case .header: "headers"
        case .securityScheme: "securitySchemes"
        case .link: "links"
        case .callback: "callbacks"
        case .pathItem: "pathItems"
        case .mediaType: "mediaTypes"
        case .document, .info, .contact, .license, .server, .serverVariable, .components, .operation, .externalDocumentation, .encoding, .tag,
            .discriminator, .xml, .oauthFlows, .oauthFlow, .paths, .responses, .securityRequirement:
            nil
        }
    }
}
