import BinderyOpenAPI
import BinderySpecTree

/// The schemas that the operations of a document reach.
struct UsedSchemas {
    private let document: ResolvedDocument
    private var used: Set<SchemaID> = []

    init(_ document: ResolvedDocument) {
        self.document = document
        var pending = PlacedOperation.all(in: document) + PlacedOperation.webhooks(in: document)
        var seen: Set<SourceLocation> = []
        while let placed = pending.popLast() {
            guard seen.insert(placed.operation.location).inserted else { continue }
            follow(placed)
            for entry in placed.operation.callbacks {
                guard let callback = document.value(entry.value) else { continue }
                pending += PlacedOperation.of(callback, called: entry.name, ofOperation: placed.title, in: document)
            }
        }
    }

    func contains(_ schema: Schema) -> Bool { used.contains(schema.id) }

    private mutating func follow(_ placed: PlacedOperation) {
        for parameter in document.parameters(of: placed.operation, in: placed.item) { follow(document.schema(of: parameter)) }
        for media in placed.operation.requestBody.flatMap(document.value).map(document.content) ?? [] { follow(media.value) }
        for entry in placed.operation.responses {
            guard let response = document.value(entry.response) else { continue }
            for media in document.content(of: response) { follow(media.value) }
            follow(response.headers)
        }
    }

    private mutating func follow(_ media: MediaType) {
        follow(media.schema)
        follow(media.itemSchema)
        for encoding in media.encoding.named { follow(encoding.value.headers) }
    }

    private mutating func follow(_ headers: [Named<Referenced<Header>>]) {
        for header in headers { follow(document.value(header.value).flatMap(document.schema)) }
    }

    private mutating func follow(_ schema: Schema?) {
        var pending = [schema].compactMap(\.self)
        while let schema = pending.popLast() {
            guard used.insert(schema.id).inserted else { continue }
            pending += schema.subschemas
            pending += document.discriminatedSchemas(of: schema).map(\.schema)
            if let target = document.directTarget(of: schema) { pending.append(target) }
        }
    }
}
