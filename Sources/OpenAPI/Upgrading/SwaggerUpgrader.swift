import BinderySpecTree

/// Turns the tree of a Swagger 2.0 document into the tree of the OpenAPI 3.0 document that says the same.
///
/// Every value keeps its place: diagnostics point into what people wrote, and a reference, which stays as it is, leads into what they wrote and so to what has
/// been read there. Schemas are not touched at all, for ``SchemaDialect`` knows their keywords.
struct SwaggerUpgrader {
    let tree: Node
    let document: Node.Mapping
    var reader: NodeReader

    /// What applies to operations that do not say.
    var consumes: MediaTypeList?
    var produces: MediaTypeList?

    /// What has been upgraded, by its place: aliases and references lead to the same thing many times.
    var parameters: [SourceLocation: Node] = [:]
    var requestBodies: [MediaTypeList.Use: Node] = [:]
    var responses: [MediaTypeList.Use: Node] = [:]
    var pathItems: [SourceLocation: Node] = [:]
    private var derivations: UInt32 = 0

    /// - Parameter reader: Knows the files that the document refers to.
    init(_ tree: Node, _ document: Node.Mapping, reader: NodeReader) {
        self.tree = tree
        self.document = document
        self.reader = reader
    }

    mutating func upgrade(log: inout DiagnosticLog) -> Node {
        swap(&reader.log, &log)
        defer { swap(&reader.log, &log) }
        consumes = mediaTypes(document["consumes"])
        produces = mediaTypes(document["produces"])
        var entries: [Node.Mapping.Entry] = []
        for entry in fields(of: document, .document) {
            switch entry.key {
            case "paths": entries.append(entry.with(paths(entry.value)))
            case "swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters", "responses", "securityDefinitions": continue
            default: entries.append(entry)
            }
        }
        if let servers = servers(schemes: document["schemes"]) { entries.append(servers) }
        entries.append(Node.Mapping.Entry(key: "components", keyLocation: tree.location, value: components()))
        return Node(.object(Node.Mapping(entries)), at: tree.location)
    }

    private mutating func components() -> Node {
        var sections: [Node.Mapping.Entry] = []
        if let entry = document.entry("definitions") { sections.append(entry.with(key: "schemas", entry.value)) }
        if let entry = document.entry("parameters") { sections += sharedParameters(entry) }
        if let entry = document.entry("responses") { sections.append(entry.with(sharedResponses(entry.value))) }
        if let entry = document.entry("securityDefinitions") { sections.append(entry.with(key: "securitySchemes", securitySchemes(entry.value))) }
        return Node(.object(Node.Mapping(sections)), at: derived(from: tree.location))
    }
}

// MARK: Objects

extension SwaggerUpgrader {
    /// The entries of an object that mean something. A field that came later is passed on, and read as it is meant there.
    mutating func fields(of mapping: Node.Mapping, _ kind: SwaggerObject) -> [Node.Mapping.Entry] {
        mapping.entries.filter { entry in
            if entry.isExtension { return true }
            if kind.has(field: entry.key) {
                guard case .null = entry.value.value, entry.key != "default" else { return true }
                reader.reportEmpty(entry)
                return false
            }
            if kind != .document, kind.successor.has(field: entry.key) {
                // Readers know of the fields that are newer than 3.0, and of the keywords of schemas.
                if kind.successor != .schema, kind.successor.firstVersion(withField: entry.key) == nil {
                    reader.reportNewer("'\(entry.key)'", of: .v3_0, at: entry.keyLocation)
                }
                return true
            }
            reader.reportUnknown(entry, beside: mapping, in: kind)
            return false
        }
    }

    /// A place for a value that is not written.
    mutating func derived(from location: SourceLocation) -> SourceLocation {
        derivations &+= 1
        return location.derived(max(derivations, 1))
    }

    /// What a reference leads to, through others; nil where that is not there.
    mutating func target(of node: Node) -> Node? {
        var node = node
        for _ in 0..<Self.longestChain {
            guard let reference = node.object?["$ref"] else { return node }
            guard let next = isInDocument(reference) ? destination(of: reference) : Reference(in: node).flatMap({ reader.destination(of: $0, nil)?.node })
            else {
                return nil
            }
            node = next
        }
        return nil
    }

    /// In this document: what is not there is reported later, when what it is needed for is known.
    private func destination(of reference: Node) -> Node? {
        reference.string.flatMap { JSONPointer(fragment: $0.dropFirst()) }.flatMap(tree.resolve)
    }

    private func isInDocument(_ reference: Node) -> Bool {
        reference.location.file == tree.location.file && reference.string?.hasPrefix("#") == true
    }

    private static let longestChain = 64

    /// The reference names something shared, which is read where it is defined.
    func isShared(_ reference: Node, in section: String) -> Bool {
        guard let target = reference.object?["$ref"], isInDocument(target), let text = target.string, let pointer = JSONPointer(fragment: text.dropFirst())
        else { return false }
        return pointer.tokens.count == 2 && pointer.tokens.first == section
    }
}

extension Node.Mapping.Entry {
    func with(key: String? = nil, _ value: Node) -> Node.Mapping.Entry {
        Node.Mapping.Entry(key: key ?? self.key, keyLocation: keyLocation, value: value)
    }
}
