import BinderySpecTree

/// What the operations of a document reach, through whatever refers to it.
struct ComponentUses {
    private let resolved: ResolvedDocument

    /// Where the parameters, bodies, responses, media types, headers, links and examples that are used stand.
    private(set) var places: Set<SourceLocation> = []
    private var schemas: Set<SchemaID> = []
    private let components: [String: Schema]

    init(resolved: ResolvedDocument) {
        self.resolved = resolved
        components = Dictionary(
            resolved.document.components.schemas.map { ("#/components/schemas/" + $0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func follow(_ sites: [OperationSite]) {
        for site in sites {
            for parameter in site.item.parameters + site.operation.parameters {
                guard let parameter = resolved.value(parameter), places.insert(parameter.location).inserted else { continue }
                follow(parameter.schema)
                follow([parameter.content].compactMap(\.self))
                follow(parameter.examples)
            }
            if let body = site.operation.requestBody.flatMap(resolved.value), places.insert(body.location).inserted {
                places.insert(body.location.written)
                follow(body.content)
            }
            for entry in site.operation.responses {
                guard let response = resolved.value(entry.response), places.insert(response.location).inserted else { continue }
                places.insert(response.location.written)
                follow(response.content)
                follow(response.headers)
                for link in response.links { if let link = resolved.value(link.value) { places.insert(link.location) } }
            }
        }
    }

    /// The schema is used, or something inside it is.
    func reaches(_ schema: Schema) -> Bool {
        var pending = [schema]
        while let part = pending.popLast() {
            // What a dynamic reference leads to depends on where it is evaluated.
            if schemas.contains(part.id) || part.dynamicAnchor != nil { return true }
            pending += part.subschemas
        }
        return false
    }

    private mutating func follow(_ content: [Named<Referenced<MediaType>>]) {
        for entry in content {
            guard let media = resolved.value(entry.value), places.insert(media.location).inserted else { continue }
            follow(media.schema)
            follow(media.itemSchema)
            follow(media.examples)
            for encoding in media.encoding.all { follow(encoding.headers) }
        }
    }

    private mutating func follow(_ headers: [Named<Referenced<Header>>]) {
        for header in headers {
            guard let header = resolved.value(header.value), places.insert(header.location).inserted else { continue }
            follow(header.schema)
            follow([header.content].compactMap(\.self))
            follow(header.examples)
        }
    }

    private mutating func follow(_ examples: [Named<Referenced<Example>>]) {
        for example in examples { if let example = resolved.value(example.value) { places.insert(example.location) } }
    }

    private mutating func follow(_ schema: Schema?) {
        var pending = [schema].compactMap(\.self)
        while let schema = pending.popLast() {
            guard schemas.insert(schema.id).inserted else { continue }
            pending += schema.subschemas
            pending += resolved.discriminatedSchemas(of: schema).map(\.schema)
            if let target = resolved.directTarget(of: schema) { pending.append(target) }
            for entry in schema.extensions.entries { pending += mentions(in: entry.value) }
        }
    }

    /// An extension may refer to schemas too: `x-anyOf: [{$ref: …}]`.
    private func mentions(in node: Node) -> [Schema] {
        var mentioned: [Schema] = []
        var pending = [node]
        // An alias may hold one value many times over.
        var stepsLeft = 10_000
        while let node = pending.popLast(), stepsLeft > 0 {
            stepsLeft -= 1
            switch node.value {
            case .object(let mapping):
                if let schema = mapping["$ref"]?.string.flatMap({ components[$0] }) { mentioned.append(schema) }
                pending += mapping.entries.map(\.value)
            case .array(let elements): pending += elements
            case .null, .boolean, .number, .string: break
            }
        }
        return mentioned
    }
}
