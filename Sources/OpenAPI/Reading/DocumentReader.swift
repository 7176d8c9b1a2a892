import BinderySpecTree

/// Reads a tree as an OpenAPI document.
package struct DocumentReader: Sendable {
    private let files: any DocumentFiles

    /// - Parameter files: Those the document may refer to. Most references are followed later; only what stands where OpenAPI foresees none is read at once.
    package init(files: any DocumentFiles = NoFiles()) {
        self.files = files
    }

    /// - Returns: Nil when the tree is no document, or one of a version that cannot be read; the log says so. Whatever else is wrong is reported and left out.
    package func read(_ node: Node, log: inout DiagnosticLog) -> Document? {
        guard case .object(let mapping) = node.value else {
            log.error("wrong-type", at: node.location, "expected an OpenAPI document, which is an object, found \(node.kindName)")
            return nil
        }
        guard let version = version(of: mapping, at: node.location, log: &log) else { return nil }
        var reader = NodeReader(version: version, files: files, log: DiagnosticLog())
        reader.library.add(FileLibrary.File(node, identifier: nil, hasResources: true), at: node.location.file)
        var current = node
        if version == .v2_0 {
            var upgrader = SwaggerUpgrader(node, mapping, reader: reader)
            current = upgrader.upgrade(log: &log)
            reader.library = upgrader.reader.library
        }
        swap(&reader.log, &log)
        let document = reader.document(current, of: node)
        swap(&reader.log, &log)
        return document
    }

    /// A document that does not say its version is read like the newest one, so that what else is wrong is found in the same run.
    private func version(of mapping: Node.Mapping, at location: SourceLocation, log: inout DiagnosticLog) -> SpecificationVersion? {
        guard let entry = mapping.entry("openapi") ?? mapping.entry("swagger") else {
            log.error("missing-version", at: location, "the document does not say its version; begin it with 'openapi: 3.1.0' or the version it is written in")
            return .v3_1
        }
        let text: String
        switch entry.value.value {
        case .string(let string): text = string
        case .number(let number):
            let inFull = entry.key == "swagger" ? number : number + ".0"
            log.warning("unquoted-string", at: entry.value.location, "expected a string here, found a number; write the version in full, such as '\(inFull)'")
            text = number
        case .null, .boolean, .array, .object:
            log.error("wrong-type", at: entry.value.location, "expected a version such as '3.1.0' here, found \(entry.value.kindName)")
            return .v3_1
        }
        let isSwagger = entry.key == "swagger"
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).prefix(2)
        if let version = SpecificationVersion(rawValue: parts.joined(separator: ".")), (version == .v2_0) == isSwagger { return version }
        let known = SpecificationVersion.allCases.map(\.rawValue).joined(separator: ", ")
        log.error(
            "unsupported-version", at: entry.value.location,
            "version '\(text)' of \(isSwagger ? "Swagger" : "OpenAPI") cannot be read; these can: \(known)")
        return nil
    }
}

extension NodeReader {
    /// - Parameter tree: The document as it is written.
    fileprivate mutating func document(_ node: Node, of tree: Node) -> Document? {
        guard let object = object(node, .document) else { return nil }
        let base = string(object, "jsonSchemaDialect")
        let info = info(object)
        let servers = list(object, "servers") { Server($1, reader: &$0) }
        let paths = paths(object)
        let webhooks: [Named<Referenced<PathItem>>] = referencedMap(object, "webhooks")
        let components = components(object)
        let security = securityRequirements(object)
        let tags = list(object, "tags") { Tag($1, reader: &$0) }
        let externalDocs = object["externalDocs"].flatMap { ExternalDocumentation($0, reader: &self) }
        return Document(
            location: tree.location, specificationVersion: version, selfIdentifier: string(object, "$self"), jsonSchemaDialect: base, info: info,
            servers: servers,
            paths: paths, webhooks: webhooks, components: components, security: security, tags: tags, externalDocs: externalDocs, extensions: object.extensions,
            tree: tree, registry: registry, library: library)
    }

    private mutating func info(_ document: ObjectNode) -> Info {
        let missing = Info(
            location: document.location, title: nil, version: nil, summary: nil, description: nil, termsOfService: nil, contact: nil, license: nil,
            extensions: .empty)
        expectField(document, "info", "say the title and the version of the API there")
        return document["info"].flatMap { Info($0, reader: &self) } ?? missing
    }

    private mutating func paths(_ document: ObjectNode) -> [PathItem.Entry] {
        guard let node = document["paths"], let mapping = mapping(node) else {
            if document.mapping["webhooks"] == nil, document.mapping["components"] == nil {
                expectField(document, "paths", "without it there are no operations")
            }
            return []
        }
        registry.kinds[node.location] = .paths
        return mapping.entries.filter { !$0.isExtension }.compactMap { pathEntry($0) }
    }

    private mutating func pathEntry(_ entry: Node.Mapping.Entry) -> PathItem.Entry? {
        var path = entry.key
        if !path.hasPrefix("/") {
            path = "/" + path
            log.warning("path-without-slash", at: entry.keyLocation, "a path begins with a slash; '\(entry.key)' is read as '\(path)'")
        }
        return self.entry(path, entry)
    }

    /// A path or the expression of a callback.
    mutating func entry(_ path: String, _ entry: Node.Mapping.Entry) -> PathItem.Entry? {
        if case .null = entry.value.value {
            reportEmpty(entry)
            return nil
        }
        return referenced(entry.value).map { PathItem.Entry(path: path, location: entry.keyLocation, item: $0) }
    }

    private mutating func components(_ document: ObjectNode) -> Components {
        guard let node = document["components"], let object = object(node, .components) else { return .empty }
        return Components(
            schemas: map(object, "schemas") { $0.schema($1) }, responses: referencedMap(object, "responses"), parameters: referencedMap(object, "parameters"),
            examples: referencedMap(object, "examples"), requestBodies: referencedMap(object, "requestBodies"), headers: referencedMap(object, "headers"),
            securitySchemes: referencedMap(object, "securitySchemes"), links: referencedMap(object, "links"), callbacks: referencedMap(object, "callbacks"),
            pathItems: referencedMap(object, "pathItems"), mediaTypes: referencedMap(object, "mediaTypes"), extensions: object.extensions)
    }
}
