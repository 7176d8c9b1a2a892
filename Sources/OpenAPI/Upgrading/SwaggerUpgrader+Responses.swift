import BinderySpecTree

extension SwaggerUpgrader {
    mutating func sharedResponses(_ node: Node) -> Node {
        guard let mapping = node.object else { return node }
        return Node(.object(Node.Mapping(mapping.entries.map { $0.with(response($0.value, nil)) })), at: node.location)
    }

    /// - Parameter list: What the operation produces; nil for what the document says.
    mutating func responses(_ node: Node, _ list: MediaTypeList?) -> Node {
        guard let mapping = node.object else { return node }
        return Node(.object(Node.Mapping(mapping.entries.map { $0.isExtension ? $0 : $0.with(response($0.value, list)) })), at: node.location)
    }

    private mutating func response(_ node: Node, _ list: MediaTypeList?) -> Node {
        // A reference that leads nowhere is reported when it is followed.
        guard let target = target(of: node), let mapping = target.object else { return node }
        let hasBody = mapping["schema"] != nil
        if node.object?["$ref"] != nil, isShared(node, in: "responses"), list == nil || !hasBody { return node }
        let list = hasBody ? list : nil
        let use = MediaTypeList.Use(location: target.location, list: list?.location)
        if let known = responses[use] { return known }
        let upgraded = Node(.object(upgraded(mapping, list)), at: list == nil ? target.location : derived(from: target.location))
        responses[use] = upgraded
        return upgraded
    }

    private mutating func upgraded(_ response: Node.Mapping, _ list: MediaTypeList?) -> Node.Mapping {
        var entries: [Node.Mapping.Entry] = []
        for entry in fields(of: response, .response) {
            switch entry.key {
            case "schema": entries.append(content(entry, in: list ?? produces, field: "produces", examples: response["examples"]?.object))
            case "examples":
                if response["schema"] == nil {
                    reader.log.warning(
                        "unused-example", at: entry.keyLocation, "a response without 'schema' has no body, so there is nothing to show; remove it")
                }
            case "headers": entries.append(entry.with(headers(entry.value)))
            default: entries.append(entry)
            }
        }
        return Node.Mapping(entries)
    }

    private mutating func headers(_ node: Node) -> Node {
        guard let mapping = node.object else { return node }
        return Node(.object(Node.Mapping(mapping.entries.map { $0.with(header($0.value)) })), at: node.location)
    }

    private mutating func header(_ node: Node) -> Node {
        guard let mapping = node.object, mapping["$ref"] == nil else { return node }
        let described = describedValue(of: mapping, .header, at: node.location)
        // Reports what cannot be written; what can is what headers do by themselves.
        _ = style(of: mapping, in: "header")
        return Node(.object(Node.Mapping(described.others + described.schema)), at: node.location)
    }
}
