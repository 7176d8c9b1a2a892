import BinderySpecTree

extension SwaggerUpgrader {
    /// - Parameter list: What the operation consumes; nil for what the document says.
    mutating func requestBody(_ node: Node, _ list: MediaTypeList?) -> Node {
        guard let mapping = node.object else { return node }
        let use = MediaTypeList.Use(location: node.location, list: list?.location)
        if let known = requestBodies[use] { return known }
        var entries: [Node.Mapping.Entry] = []
        var schema: Node.Mapping.Entry?
        for entry in fields(of: mapping, .bodyParameter) {
            switch entry.key {
            case "name", "in": continue
            case "schema": schema = entry
            default: entries.append(entry)
            }
        }
        if schema == nil {
            reader.log.warning("missing-field", at: node.location, "a parameter in 'body' needs 'schema'; without it any value is taken")
        }
        let anything = Node.Mapping.Entry(key: "schema", keyLocation: node.location, value: Node(.object(.empty), at: derived(from: node.location)))
        entries.append(content(schema ?? anything, in: list ?? consumes, field: "consumes"))
        let upgraded = Node(.object(Node.Mapping(entries)), at: list == nil ? node.location : derived(from: node.location))
        requestBodies[use] = upgraded
        return upgraded
    }

    /// - Returns: Nil for a field without a name, which cannot be read as anything.
    mutating func formField(_ node: Node, _ mapping: Node.Mapping) -> FormField? {
        guard let name = mapping["name"].flatMap({ reader.located($0) }) else { return nil }
        let isFile = mapping["type"]?.string == "file"
        let style = style(of: mapping, in: "formData")
        var keywords = formKeywords(of: mapping, at: node.location)
        if isFile { keywords = binary(keywords) }
        return FormField(
            name: name, schema: Node(.object(Node.Mapping(keywords)), at: derived(from: node.location)), isFile: isFile,
            isRequired: mapping["required"].flatMap { reader.boolean($0) } ?? false, location: node.location,
            encoding: style.flatMap { $0.style == .form && $0.explode ? nil : encoding($0.style, $0.entry.value.location) })
    }

    private mutating func formKeywords(of mapping: Node.Mapping, at location: SourceLocation) -> [Node.Mapping.Entry] {
        let described = describedValue(of: mapping, .parameter, at: location)
        if let empty = described.others.first(where: { $0.key == "allowEmptyValue" }), empty.value.boolean == true {
            reader.log.warning("unused-empty-value", at: empty.keyLocation, "an empty value of another type than string cannot be sent in a form; remove this")
        }
        let description = described.others.filter { $0.key == "description" }
        return description + (described.schema.first?.value.object?.entries ?? [])
    }

    private mutating func encoding(_ style: ParameterStyle, _ location: SourceLocation) -> Node {
        let entries = [
            Node.Mapping.Entry(key: "style", keyLocation: location, value: Node(.string(style.rawValue), at: location)),
            Node.Mapping.Entry(key: "explode", keyLocation: location, value: Node(.boolean(false), at: location)),
        ]
        return Node(.object(Node.Mapping(entries)), at: derived(from: location))
    }

    /// The body that the fields of a form make up.
    ///
    /// - Parameter place: Where the operation is.
    mutating func requestBody(_ form: [FormField], _ list: MediaTypeList?, at place: SourceLocation) -> Node {
        let start = form.first?.location ?? place
        let properties = form.map { Node.Mapping.Entry(key: $0.name.text, keyLocation: $0.name.location, value: $0.schema) }
        let required = form.filter(\.isRequired).map { Node(.string($0.name.text), at: $0.name.location) }
        let encodings = form.compactMap { field in
            field.encoding.map { Node.Mapping.Entry(key: field.name.text, keyLocation: field.name.location, value: $0) }
        }
        func entry(_ key: String, _ value: Node.Value) -> Node.Mapping.Entry {
            Node.Mapping.Entry(key: key, keyLocation: start, value: Node(value, at: derived(from: start)))
        }
        var schema = [entry("type", .string("object")), entry("properties", .object(Node.Mapping(properties)))]
        if !required.isEmpty { schema.append(entry("required", .array(required))) }
        let schemaEntry = entry("schema", .object(Node.Mapping(schema)))
        let content = formMediaTypes(form, list, at: start).map { type in
            let fields = [schemaEntry] + (encodings.isEmpty ? [] : [entry("encoding", .object(Node.Mapping(encodings)))])
            return Node.Mapping.Entry(key: type.text, keyLocation: type.location, value: Node(.object(Node.Mapping(fields)), at: derived(from: start)))
        }
        let body = [entry("content", .object(Node.Mapping(content))), entry("required", .boolean(!required.isEmpty))]
        return Node(.object(Node.Mapping(body)), at: derived(from: place))
    }

    /// "If type is 'file', the consumes MUST be either 'multipart/form-data', 'application/x-www-form-urlencoded' or both" – and only the first can carry one.
    private mutating func formMediaTypes(_ form: [FormField], _ list: MediaTypeList?, at start: SourceLocation) -> [Located] {
        let file = form.first(where: \.isFile)
        let forms = (list ?? consumes)?.types.filter { ["multipart/form-data", "application/x-www-form-urlencoded"].contains($0.text) } ?? []
        let usable = file == nil ? forms : forms.filter { $0.text == "multipart/form-data" }
        if let file, usable.isEmpty, let form = forms.first {
            reader.log.warning(
                "file-without-multipart", at: form.location,
                "the file '\(file.name.text)' can only be sent as 'multipart/form-data'; it is read so: add it here")
        }
        guard usable.isEmpty else { return usable }
        return [Located(text: file == nil ? "application/x-www-form-urlencoded" : "multipart/form-data", location: start)]
    }
}
