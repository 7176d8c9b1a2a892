import BinderyOpenAPI
import BinderySpecTree

/// Finds what the errors that have been reported so far touch, so that all of it can be left out and the rest generated.
struct FaultFinder {
    private let document: ResolvedDocument

    /// Schemas with an error, and those that contain one.
    let schemas: Set<SchemaID>

    /// Where operations, path items, parameters, bodies and responses with an error begin.
    private let places: Set<SourceLocation>

    init(document: ResolvedDocument, log: DiagnosticLog) {
        self.document = document
        let errors = log.diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty else {
            (schemas, places) = ([], [])
            return
        }
        let places = Landmarks(document: document)
        var seeds: Set<SchemaID> = document.cyclicSchemas
        var faulty: Set<SourceLocation> = []
        for schema in document.schemas where schema.reference != nil && document.directTarget(of: schema) == nil { seeds.insert(schema.id) }
        for error in errors {
            switch places.nearest(before: error.location) {
            case .schema(let id): seeds.insert(id)
            case .place(let location): faulty.insert(location)
            case nil: break
            }
        }
        schemas = Self.containing(seeds, in: document)
        self.places = faulty
    }

    /// Something the operation needs has an error.
    func touches(_ placed: PlacedOperation) -> Bool {
        let operation = placed.operation
        let own = [operation.methodLocation, operation.location, placed.pathLocation, placed.item.location]
        if own.contains(where: places.contains) { return true }
        for referenced in operation.parameters + placed.item.parameters {
            guard let parameter = document.value(referenced) else { return true }
            if places.contains(parameter.location) || touches(document.schema(of: parameter)) || hasDeadEnd(parameter.content) { return true }
        }
        if let referenced = operation.requestBody {
            guard let body = document.value(referenced) else { return true }
            if places.contains(body.location) || body.content.contains(where: hasDeadEnd) { return true }
            if document.content(of: body).contains(where: { touches($0.value) }) { return true }
        }
        for entry in operation.responses {
            guard let response = document.value(entry.response) else { return true }
            if places.contains(response.location) || response.content.contains(where: hasDeadEnd) { return true }
            if document.content(of: response).contains(where: { touches($0.value) }) { return true }
            for header in response.headers {
                guard let header = document.value(header.value) else { return true }
                if places.contains(header.location) || touches(document.schema(of: header)) || hasDeadEnd(header.content) { return true }
            }
        }
        return false
    }

    /// A media type is a reference that leads nowhere.
    private func hasDeadEnd(_ content: Named<Referenced<MediaType>>?) -> Bool {
        content.map { document.value($0.value) == nil } ?? false
    }

    private func touches(_ media: MediaType) -> Bool {
        places.contains(media.location) || touches(media.schema) || touches(media.itemSchema)
    }

    private func touches(_ schema: Schema?) -> Bool {
        schema.map { schemas.contains($0.id) } ?? false
    }

    private static func containing(_ seeds: Set<SchemaID>, in document: ResolvedDocument) -> Set<SchemaID> {
        var users: [SchemaID: [SchemaID]] = [:]
        for schema in document.schemas {
            for part in schema.subschemas + [document.directTarget(of: schema)].compactMap({ $0 }) { users[part.id, default: []].append(schema.id) }
        }
        var reached = seeds
        var pending = Array(seeds)
        while let id = pending.popLast() {
            for user in users[id] ?? [] where reached.insert(user).inserted { pending.append(user) }
        }
        return reached
    }
}

/// The places of a document that an error can belong to: the one that begins last before it.
private struct Landmarks {
    enum Landmark {
        case schema(SchemaID)
        case place(SourceLocation)
    }

    private let sorted: [(location: SourceLocation, landmark: Landmark)]

    init(document: ResolvedDocument) {
        var all: [(location: SourceLocation, landmark: Landmark)] = document.schemas.map { ($0.location, .schema($0.id)) }
        for placed in PlacedOperation.all(in: document) {
            for location in [placed.pathLocation, placed.item.location, placed.operation.methodLocation, placed.operation.location] {
                all.append((location, .place(location)))
            }
        }
        all += (document.referencedParameters.map(\.value.location) + document.referencedRequestBodies.map(\.value.location)).map { ($0, .place($0)) }
        all += (document.referencedResponses.map(\.value.location) + document.referencedHeaders.map(\.value.location)).map { ($0, .place($0)) }
        let components = document.document.components
        for entry in components.parameters { if let value = document.value(entry.value) { all.append((value.location, .place(value.location))) } }
        for entry in components.requestBodies { if let value = document.value(entry.value) { all.append((value.location, .place(value.location))) } }
        for entry in components.responses { if let value = document.value(entry.value) { all.append((value.location, .place(value.location))) } }
        for entry in components.mediaTypes { if let value = document.value(entry.value) { all.append((value.location, .place(value.location))) } }
        sorted = all.sorted { $0.location < $1.location }
    }

    func nearest(before location: SourceLocation) -> Landmark? {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].location <= location { low = middle + 1 } else { high = middle }
        }
        guard low > 0, sorted[low - 1].location.file == location.file else { return nil }
        return sorted[low - 1].landmark
    }
}
