import BinderyOpenAPI

/// Walks from the operations to every schema they reach.
struct UsageAnalyzer {
    private let document: ResolvedDocument
    private var directions: [SchemaID: Directions] = [:]

    /// Where a schema is used, for finding everything that contains a schema.
    private var users: [SchemaID: [SchemaID]] = [:]

    /// Schemas with a property that travels one way only.
    private var masked: Set<SchemaID> = []
    private var opened: Set<SchemaID> = []

    init(document: ResolvedDocument) {
        self.document = document
    }

    mutating func usage() -> Usage {
        for placed in PlacedOperation.all(in: document) { visit(placed) }
        for component in document.document.components.schemas where directions[component.value.id] == nil { visit(component.value, .response) }
        return Usage(directions: directions, split: splitSchemas, opened: opened)
    }

    /// Every schema that operations and schemas reach, whichever way it travels.
    mutating func needs(of operations: [PlacedOperation], and schemas: [Schema]) -> Set<SchemaID> {
        for placed in operations { visit(placed) }
        for schema in schemas { visit(schema, .both) }
        // What one way leaves out belongs to the type all the same.
        for id in Array(directions.keys) { visit(document.schemas[Int(id.number)], .both) }
        return Set(directions.keys)
    }

    private mutating func visit(_ placed: PlacedOperation) {
        let operation = placed.operation
        let (request, response) = (placed.surface.requestDirections, placed.surface.responseDirections)
        for parameter in document.parameters(of: operation, in: placed.item) {
            visit(document.schema(of: parameter), request)
        }
        for media in operation.requestBody.flatMap(document.value).map(document.content) ?? [] { visit(media.value, request) }
        for entry in operation.responses {
            guard let documented = document.value(entry.response) else { continue }
            for media in document.content(of: documented) { visit(media.value, response) }
            for header in documented.headers {
                guard let header = document.value(header.value) else { continue }
                visit(document.schema(of: header), response)
            }
        }
    }

    private mutating func visit(_ media: MediaType, _ way: Directions) {
        visit(media.schema, way)
        visit(media.itemSchema, way)
    }

    /// An explicit stack, since documents nest deeper than ours may.
    private mutating func visit(_ root: Schema?, _ way: Directions) {
        guard let root else { return }
        var pending = [root]
        while let schema = pending.popLast() {
            let known = directions[schema.id]
            guard known?.isSuperset(of: way) != true else { continue }
            directions[schema.id] = (known ?? []).union(way)
            let properties = ([schema] + bases(of: schema)).flatMap(\.properties)
            if properties.contains(where: { isMasked($0.schema, .request) || isMasked($0.schema, .response) }) { masked.insert(schema.id) }
            if known == nil { noteOpenEnumerations(of: schema) }
            for part in parts(of: schema, way) {
                users[part.id, default: []].append(schema.id)
                pending.append(part)
            }
        }
    }

    private func parts(of schema: Schema, _ way: Directions) -> [Schema] {
        ([schema] + bases(of: schema)).flatMap { ownParts(of: $0, in: schema, way) }
            + (way == .both ? document.discriminatedSchemas(of: schema) : document.derivedSchemas(of: schema)).map(\.schema)
    }

    /// The bases a schema derives from. It has their parts, without being any of what else derives from them.
    private func bases(of schema: Schema) -> [Schema] {
        var bases: [Schema] = []
        var pending = schema.allOf
        while let member = pending.popLast() {
            guard let base = document.target(of: member), document.derives(schema, from: base), !bases.contains(where: { $0.id == base.id }) else { continue }
            bases.append(base)
            pending += base.allOf
        }
        return bases
    }

    private func ownParts(of part: Schema, in schema: Schema, _ way: Directions) -> [Schema] {
        var parts: [Schema] = part.properties.map(\.schema).filter { !isMasked($0, way) }
        if let target = document.target(of: part) { parts.append(target) }
        let single: [Schema?] = [
            part.items, part.additionalProperties, part.contains, part.contentSchema, part.if, part.then, part.else, part.unevaluatedItems,
            part.unevaluatedProperties,
        ]
        parts += single.compactMap { $0 }
        for list in [part.anyOf, part.oneOf, part.prefixItems] { parts += list }
        parts += part.allOf.filter { member in
            guard let base = document.target(of: member) else { return true }
            return !document.derives(schema, from: base)
        }
        parts += part.patternProperties.map(\.value) + part.dependentSchemas.map(\.value)
        return parts
    }

    private func isMasked(_ schema: Schema, _ way: Directions) -> Bool {
        let target = document.target(of: schema)
        return (way == .request && (schema.readOnly || target?.readOnly == true)) || (way == .response && (schema.writeOnly || target?.writeOnly == true))
    }

    /// `anyOf [enum, string]` takes every string, so the enumeration must.
    private mutating func noteOpenEnumerations(of schema: Schema) {
        let branches = (schema.anyOf + schema.oneOf).map { document.target(of: $0) ?? $0 }
        guard branches.contains(where: { $0.types == .string && $0.enumeration == nil && $0.constant == nil && $0.format == nil }) else { return }
        for branch in branches where branch.enumeration != nil { opened.insert(branch.id) }
    }

    /// Everything that contains a schema with masked properties, where it travels both ways.
    private var splitSchemas: Set<SchemaID> {
        var reached = masked
        var pending = Array(masked)
        while let id = pending.popLast() {
            for user in users[id] ?? [] where reached.insert(user).inserted { pending.append(user) }
        }
        return reached.filter { directions[$0] == .both }
    }
}
