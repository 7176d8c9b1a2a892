import BinderyBindings
import BinderySpecTree

/// Reads what the configuration decides about the bindings of a document.
struct PlanningOptionsReader {
    static let keys = ["access", "include", "exclude", "names", "enums", "conformances", "formats", "imports", "emit", "files", "namespace"]

    /// Keys that say nothing leave the options as they are.
    ///
    /// - Parameter areDefaults: What is said is meant for all documents.
    static func read(_ fields: Node.Mapping, into options: inout PlanningOptions, areDefaults: Bool = false, _ values: inout ConfigurationValues) {
        if let access = fields["access"] { options.access = values.choice(access, of: "access") ?? options.access }
        if let include = fields["include"] { options.filter.include = criteria(include, &values) }
        if let exclude = fields["exclude"] { options.filter.exclude = criteria(exclude, &values) }
        if let names = fields["names"] { options.names = self.names(names, &values) }
        if let enums = fields["enums"] { options.enumerations = choices(enums, &values) { $1.choice($0, of: "enums") } }
        if let protocols = fields["conformances"] { options.conformances = choices(protocols, &values) { $1.typeNames($0) } }
        if let imports = fields["imports"] { options.imports = values.typeNames(imports)?.map(\.text) ?? [] }
        if let emit = fields["emit"] { options.parts = parts(emit, &values) ?? options.parts }
        if let files = fields["files"] { options.files = granularity(files, &values) ?? options.files }
        if let namespace = fields["namespace"] { options.namespace = self.namespace(namespace, &values) }
        if let formats = fields["formats"] { options.formats = self.formats(formats, mustOccur: !areDefaults, &values) }
    }

    private static func criteria(_ node: Node, _ values: inout ConfigurationValues) -> DocumentFilter.Criteria {
        var criteria = DocumentFilter.Criteria()
        guard let fields = values.fields(of: node, known: ["paths", "tags", "operations", "schemas"]) else { return criteria }
        if let paths = fields["paths"] { criteria.paths = values.texts(paths) }
        if let tags = fields["tags"] { criteria.tags = values.texts(tags) }
        if let operations = fields["operations"] { criteria.operations = values.texts(operations) }
        if let schemas = fields["schemas"] { criteria.schemas = values.texts(schemas) }
        return criteria
    }

    private static func parts(_ node: Node, _ values: inout ConfigurationValues) -> Set<BindingPart>? {
        let nodes = node.array ?? [node]
        let parts: [BindingPart] = nodes.compactMap { values.choice($0, of: "emit") }
        guard parts.count == nodes.count else { return nil }
        if parts.isEmpty { values.error("wrong-value", at: node.location, "'emit' lists nothing; list at least 'models'") }
        for (part, node) in zip(parts, nodes) {
            for needed in part.needs where !parts.contains(needed) {
                values.error("wrong-value", at: node.location, "'\(part.rawValue)' needs '\(needed.rawValue)'; list it too")
            }
        }
        return Set(parts)
    }

    private static func granularity(_ node: Node, _ values: inout ConfigurationValues) -> FileGranularity? {
        if let granularity = (node.string ?? node.number).flatMap(FileGranularity.init) { return granularity }
        let suggestion = node.string.map { Suggestion(for: $0, among: FileGranularity.names).text } ?? ""
        let known = FileGranularity.names.joined(separator: ", ")
        let counts = FileGranularity.counts
        values.error(
            "wrong-value", at: node.location, "'files' is one of \(known), or a number from \(counts.lowerBound) to \(counts.upperBound)\(suggestion)")
        return nil
    }

    private static func namespace(_ node: Node, _ values: inout ConfigurationValues) -> Identifier? {
        guard let name = values.name(node) else { return nil }
        if NameScope.isReserved(Identifier(name.text)) {
            values.error(
                "wrong-value", at: node.location, "'\(name.text)' means something else to Swift, the runtime or the generated code; choose another name")
        }
        return Identifier(name.text)
    }

    /// `Pet.foo_bar: fooBar`
    private static func names(_ node: Node, _ values: inout ConfigurationValues) -> [NameChoice] {
        (values.mapping(node)?.entries ?? []).compactMap { entry in
            values.name(entry.value).map { NameChoice(target: ConfiguredText(entry.key, at: entry.keyLocation), name: $0) }
        }
    }

    /// A value for all schemas, or a mapping from schemas to values, in which `'*'` stands for all others.
    private static func choices<Value>(
        _ node: Node, _ values: inout ConfigurationValues, _ value: (Node, inout ConfigurationValues) -> Value?
    ) -> [SchemaChoice<Value>] {
        guard let mapping = node.object else { return value(node, &values).map { [SchemaChoice(target: nil, value: $0)] } ?? [] }
        return mapping.entries.compactMap { entry in
            let target = entry.key == "*" ? nil : ConfiguredText(entry.key, at: entry.keyLocation)
            return value(entry.value, &values).map { SchemaChoice(target: target, value: $0) }
        }
    }

    /// `decimal: Decimal`
    private static func formats(_ node: Node, mustOccur: Bool, _ values: inout ConfigurationValues) -> [FormatChoice] {
        (values.mapping(node)?.entries ?? []).compactMap { entry in
            values.typeName(entry.value).map {
                FormatChoice(format: ConfiguredText(entry.key, at: entry.keyLocation), type: $0, mustOccur: mustOccur)
            }
        }
    }
}
