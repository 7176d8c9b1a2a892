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

    /// For how many more references a near name is looked for: that takes time in proportion to the document.
    private var suggestionsLeft = 100

    init(_ document: Document, log: DiagnosticLog) {
        self.document = document
        reader = NodeReader(version: document.specificationVersion, log: log, registry: document.registry)
        components = Dictionary(document.components.schemas.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
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

    private mutating func follow(_ schema: Schema) {
        let number = Int(schema.id.number)
        if let reference = schema.reference { targets[number] = self.schema(reference) }
        if let discriminator = schema.discriminator {
            mappings[number] = discriminator.mapping.compactMap { entry in
                mapped(entry.target).map { DiscriminatedSchema(value: entry.value, location: entry.valueLocation, schema: $0) }
            }
            defaultMappings[number] = discriminator.defaultMapping.flatMap { mapped($0) }
        }
    }

    /// "The name of a schema or a URI reference"; what can be a name is one (3.1, section 4.8.25.1).
    private mutating func mapped(_ target: Located) -> Schema? {
        if let component = components[target.text] { return component }
        let isName = !target.text.contains { $0 == "/" || $0 == "#" }
        guard isName else { return schema(Reference(target: target.text, location: target.location, summary: nil, description: nil)) }
        suggestionsLeft -= 1
        let advice = suggestionsLeft < 0 ? "" : NearestName(among: document.components.schemas.map(\.name)).suggestion(for: target.text)
        reader.log.error("undefined-reference", at: target.location, "no schema is called '\(target.text)'\(advice)")
        return nil
    }

    /// The schema a reference names; what is wrong has been reported when there is none.
    private mutating func schema(_ reference: Reference) -> Schema? {
        let target = ReferenceTarget(reference.target)
        if case .anchor(let anchor) = target.place, target.document == nil {
            return anchoredSchema(anchor, reference)
        }
        if let identifier = target.document, target.place == .pointer(JSONPointer()), let schema = reader.registry.identifiedSchemas[identifier] {
            return schema
        }
        guard let node = node(reference, target, .schema) else { return nil }
        if let kind = reader.registry.kinds[node.location] {
            reportWrongKind(reference, found: kind, wanted: .schema)
            return nil
        }
        return reader.schema(node)
    }

    private mutating func anchoredSchema(_ anchor: String, _ reference: Reference) -> Schema? {
        if let schema = reader.registry.anchoredSchemas[ObjectRegistry.Name(file: reference.location.file, text: anchor)] { return schema }
        suggestionsLeft -= 1
        let known = suggestionsLeft < 0 ? [] : reader.registry.anchoredSchemas.keys.map(\.text).sorted()
        let nearest = NearestName(among: known).nearest(to: anchor).map { "; did you mean '#\($0)'?" } ?? "; a pointer begins with '#/'"
        reader.log.error("undefined-reference", at: reference.location, "no schema has the anchor '\(anchor)'\(nearest)")
        return nil
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
            guard let node = node(current, ReferenceTarget(current.target), Value.kind) else { break }
            guard case .reference(let next) = shape(of: node) else {
                found = value(Value.self, at: node, current)
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

    private func shape(of node: Node) -> Referenced<Node> {
        guard let target = node.object?["$ref"], let text = target.string else { return .value(node) }
        return .reference(Reference(target: text, location: target.location, summary: nil, description: nil))
    }

    private mutating func value<Value: Referable>(_: Value.Type, at node: Node, _ reference: Reference) -> Value? {
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

// MARK: Places

extension Resolution {
    /// The node a reference points to.
    private mutating func node(_ reference: Reference, _ target: ReferenceTarget, _ kind: ObjectKind) -> Node? {
        if let file = target.document {
            reader.log.error(
                "external-reference", at: reference.location,
                "'\(file)' is another document, and references to other documents cannot be followed yet; bundle them first")
            return nil
        }
        guard case .pointer(let pointer) = target.place else {
            reader.log.error(
                "undefined-reference", at: reference.location,
                "'\(reference.target)' points to nothing; a reference to a part of this document begins with '#/'")
            return nil
        }
        return node(at: pointer, reference, kind)
    }

    private mutating func node(at pointer: JSONPointer, _ reference: Reference, _ kind: ObjectKind) -> Node? {
        var node = document.tree
        for (position, token) in pointer.tokens.enumerated() {
            if let next = node.resolve(JSONPointer(tokens: [token])) {
                node = next
            } else if let next = step(token, throughReferenceAt: node) {
                reader.log.warning(
                    "reference-through-reference", at: reference.location,
                    "'\(reference.target)' goes through another '$ref' before '\(token)'; point to the place itself")
                node = next
            } else {
                reportUndefined(reference, pointer, position, in: node, kind)
                return nil
            }
        }
        return node
    }

    /// By the letter a pointer ends at a `$ref`; what is meant by one that goes on is clear.
    private func step(_ token: String, throughReferenceAt node: Node) -> Node? {
        var node = node
        for _ in 0..<16 {
            guard let target = node.object?["$ref"]?.string.map(ReferenceTarget.init), target.document == nil, case .pointer(let pointer) = target.place,
                let next = document.tree.resolve(pointer)
            else { return nil }
            if let found = next.resolve(JSONPointer(tokens: [token])) { return found }
            node = next
        }
        return nil
    }

    private mutating func reportUndefined(_ reference: Reference, _ pointer: JSONPointer, _ position: Int, in node: Node, _ kind: ObjectKind) {
        suggestionsLeft -= 1
        reader.log.error("undefined-reference", at: reference.location, "nothing is at '\(reference.target)'\(advice(pointer, position, in: node, kind))")
    }

    private func advice(_ pointer: JSONPointer, _ position: Int, in node: Node, _ kind: ObjectKind) -> String {
        let token = pointer.tokens[position]
        if let section = kind.componentSection, let last = pointer.tokens.last {
            let elsewhere = JSONPointer(tokens: ["components", section, last])
            if document.tree.resolve(elsewhere) != nil { return "; did you mean '#\(elsewhere)'?" }
        }
        let names = suggestionsLeft < 0 ? [] : node.object?.entries.map(\.key) ?? []
        if let nearest = NearestName(among: names).nearest(to: token) {
            guard position + 1 < pointer.tokens.count else { return "; did you mean '\(nearest)'?" }
            let corrected = JSONPointer(tokens: pointer.tokens[..<position] + [nearest] + pointer.tokens[(position + 1)...])
            return document.tree.resolve(corrected) == nil ? "; did you mean '\(nearest)' instead of '\(token)'?" : "; did you mean '#\(corrected)'?"
        }
        return position + 1 == pointer.tokens.count ? "; define '\(token)' there or correct the reference" : "; there is no '\(token)' on the way"
    }

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
