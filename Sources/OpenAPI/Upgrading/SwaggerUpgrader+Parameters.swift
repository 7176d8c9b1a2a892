import BinderySpecTree

extension SwaggerUpgrader {
    /// `parameters` of the document → `parameters` and `requestBodies`; the fields of forms become parts of the bodies of those who use them.
    mutating func sharedParameters(_ section: Node.Mapping.Entry) -> [Node.Mapping.Entry] {
        guard let mapping = section.value.object else { return [section] }
        var parameters: [Node.Mapping.Entry] = []
        var bodies: [Node.Mapping.Entry] = []
        for entry in mapping.entries {
            switch parameter(entry.value) {
            case .parameter(let node): parameters.append(entry.with(node))
            case .body(let node, let reference): bodies.append(entry.with(reference ?? requestBody(node, nil)))
            case .formField: continue
            }
        }
        return [
            section.with(Node(.object(Node.Mapping(parameters)), at: section.value.location)),
            section.with(key: "requestBodies", Node(.object(Node.Mapping(bodies)), at: derived(from: section.value.location))),
        ]
    }

    mutating func parameter(_ node: Node) -> SwaggerParameter {
        // A reference that leads nowhere is reported when it is followed.
        guard let target = target(of: node), let mapping = target.object else { return .parameter(node) }
        let isReference = node.object?["$ref"] != nil
        let keepsReference = isReference && isShared(node, in: "parameters")
        switch mapping["in"]?.string {
        case "body": return .body(target, reference: keepsReference ? node : nil)
        case "formData":
            if let field = formField(target, mapping) { return .formField(field) }
            return .parameter(target)
        default: return .parameter(keepsReference ? node : plainParameter(target, mapping))
        }
    }

    private mutating func plainParameter(_ node: Node, _ mapping: Node.Mapping) -> Node {
        if let known = parameters[node.location] { return known }
        let location = mapping["in"]?.string ?? ""
        if location == "cookie" { reader.reportNewer("a parameter in 'cookie'", of: .v3_0, at: mapping["in"]?.location ?? node.location) }
        let described = describedValue(of: mapping, .parameter, at: node.location)
        var entries = described.others
        if let style = style(of: mapping, in: location), location == "query" {
            entries.append(style.entry.with(key: "style", Node(.string(style.style.rawValue), at: style.entry.value.location)))
            entries.append(style.entry.with(key: "explode", Node(.boolean(style.explode), at: style.entry.value.location)))
        }
        let upgraded = Node(.object(Node.Mapping(entries + described.schema)), at: node.location)
        parameters[node.location] = upgraded
        return upgraded
    }

    /// Takes an object apart into what describes its value, as an entry `schema` unless there is one, and the rest.
    mutating func describedValue(
        of mapping: Node.Mapping, _ kind: SwaggerObject, at location: SourceLocation
    ) -> (others: [Node.Mapping.Entry], schema: [Node.Mapping.Entry]) {
        var others: [Node.Mapping.Entry] = []
        var keywords: [Node.Mapping.Entry] = []
        for entry in fields(of: mapping, kind) where entry.key != "collectionFormat" {
            if entry.key == "items" {
                keywords.append(entry.with(items(entry.value)))
            } else if SwaggerObject.items.has(field: entry.key) {
                keywords.append(entry)
            } else {
                others.append(entry)
                // `x-nullable` and its like speak of the value.
                if entry.isExtension { keywords.append(entry) }
            }
        }
        if others.contains(where: { $0.key == "schema" || $0.key == "content" }) { return (others, []) }
        if mapping["type"] == nil { reader.log.warning("missing-field", at: location, "\(kind.name) needs 'type'; without it any value is taken") }
        let schema = Node(.object(Node.Mapping(keywords)), at: derived(from: location))
        return (others, [Node.Mapping.Entry(key: "schema", keyLocation: location, value: schema)])
    }

    /// Elements are described as parameters are.
    private mutating func items(_ node: Node) -> Node {
        guard let mapping = node.object else { return node }
        if mapping["type"]?.string == "array" {
            reader.log.error(
                "unsupported-collection-format", at: node.location, "there is no way to write arrays of arrays in a parameter; use a body, or one array")
        }
        let entries = fields(of: mapping, .items).filter { $0.key != "collectionFormat" }
        return Node(.object(Node.Mapping(entries)), at: node.location)
    }

    /// How the arrays of a parameter, a field of a form or a header are written, and the entry that says so; nil for any other type.
    mutating func style(of mapping: Node.Mapping, in location: String) -> (style: ParameterStyle, explode: Bool, entry: Node.Mapping.Entry)? {
        guard let type = mapping.entry("type"), type.value.string == "array" else { return nil }
        guard let entry = mapping.entry("collectionFormat"), let name = reader.string(entry.value) else {
            return CollectionFormat.csv.style(in: location).map { ($0.style, $0.explode, type) }
        }
        guard let format = CollectionFormat(rawValue: name) else {
            let names = CollectionFormat.allCases.map(\.rawValue)
            let advice = NearestName(among: names).nearest(to: name).map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))"
            reader.log.error("unknown-collection-format", at: entry.value.location, "there is no collection format '\(name)'; \(advice)")
            return nil
        }
        if let style = format.style(in: location) { return (style.style, style.explode, entry) }
        let possible = CollectionFormat.allCases.filter { $0.style(in: location) != nil }.map(\.rawValue).joined(separator: ", ")
        if !possible.isEmpty {
            reader.log.error("unsupported-collection-format", at: entry.value.location, "'\(name)' cannot be written here; these can: \(possible)")
        }
        return nil
    }
}
