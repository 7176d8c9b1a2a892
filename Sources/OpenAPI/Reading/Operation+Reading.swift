import BinderySpecTree

extension Operation {
    init?(_ entry: Node.Mapping.Entry, _ method: HTTPMethod, reader: inout NodeReader) {
        guard let object = reader.object(entry.value, .operation) else { return nil }
        self.init(
            location: object.location, method: method, methodLocation: entry.keyLocation, operationID: reader.located(object, "operationId"),
            summary: reader.string(object, "summary"), description: reader.string(object, "description"), tags: reader.strings(object, "tags") ?? [],
            parameters: reader.referencedList(object, "parameters"), requestBody: object["requestBody"].flatMap { reader.referenced($0) },
            responses: reader.responses(object), callbacks: reader.referencedMap(object, "callbacks"),
            deprecated: reader.boolean(object, "deprecated") ?? false,
            security: reader.securityRequirements(object), servers: reader.list(object, "servers") { Server($1, reader: &$0) },
            externalDocs: object["externalDocs"].flatMap { ExternalDocumentation($0, reader: &reader) }, extensions: object.extensions)
    }
}

extension NodeReader {
    fileprivate mutating func responses(_ operation: ObjectNode) -> [Response.Entry] {
        expectField(operation, "responses", "without it no answer is known")
        guard let node = operation["responses"], let mapping = mapping(node) else { return [] }
        registry.kinds[node.location] = .responses
        return mapping.entries.filter { !$0.isExtension }.compactMap { response($0) }
    }

    private mutating func response(_ entry: Node.Mapping.Entry) -> Response.Entry? {
        guard let status = StatusPattern(entry.key) else {
            log.error("unknown-status", at: entry.keyLocation, "'\(entry.key)' is no status; write a code such as 200, a range such as 4XX, or default")
            return nil
        }
        if case .null = entry.value.value {
            reportEmpty(entry)
            return nil
        }
        return referenced(entry.value).map { Response.Entry(status: status, location: entry.keyLocation, response: $0) }
    }
}
