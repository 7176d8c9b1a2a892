import BinderySpecTree

extension SwaggerUpgrader {
    mutating func paths(_ node: Node) -> Node {
        guard let mapping = node.object else { return node }
        return Node(.object(Node.Mapping(mapping.entries.map { $0.isExtension ? $0 : $0.with(pathItem($0.value)) })), at: node.location)
    }

    private mutating func pathItem(_ node: Node) -> Node {
        // A reference that leads nowhere is reported when it is followed.
        guard let target = target(of: node), let mapping = target.object else { return node }
        if let siblings = node.object?.entries, target.location != node.location {
            reader.reportIgnoredSiblings(siblings.filter { $0.key != "$ref" && !$0.isExtension })
        }
        if let known = pathItems[target.location] { return known }
        let shared = parameters(mapping["parameters"])
        let entries = fields(of: mapping, .pathItem).map { entry in
            switch entry.key {
            case "parameters": entry.with(shared.list ?? entry.value)
            case "get", "put", "post", "delete", "options", "head", "patch": entry.with(operation(entry, shared))
            default: entry
            }
        }
        let upgraded = Node(.object(Node.Mapping(entries)), at: target.location)
        pathItems[target.location] = upgraded
        return upgraded
    }

    /// A list of parameters taken apart.
    private struct Parameters {
        /// Those that stay parameters; nil where there is no list, or what is there is none.
        var list: Node?
        var bodies: [(node: Node, reference: Node?)] = []
        var form: [FormField] = []
    }

    private mutating func parameters(_ node: Node?) -> Parameters {
        guard let node, let elements = node.array else { return Parameters() }
        var found = Parameters()
        var plain: [Node] = []
        var names: Set<String> = []
        for element in elements {
            switch parameter(element) {
            case .parameter(let node): plain.append(node)
            case .body(let node, let reference): found.bodies.append((node, reference))
            case .formField(let field):
                if names.insert(field.name.text).inserted {
                    found.form.append(field)
                } else {
                    reader.log.warning(
                        "duplicate-parameter", at: field.name.location, "the formData parameter '\(field.name.text)' is already in this list; remove it")
                }
            }
        }
        found.list = Node(.array(plain), at: node.location)
        return found
    }

    private mutating func operation(_ method: Node.Mapping.Entry, _ shared: Parameters) -> Node {
        guard let target = target(of: method.value), let mapping = target.object else { return method.value }
        let own = parameters(mapping["parameters"])
        let consumes = mediaTypes(mapping["consumes"])
        let produces = mediaTypes(mapping["produces"])
        var entries: [Node.Mapping.Entry] = []
        for entry in fields(of: mapping, .operation) {
            switch entry.key {
            case "consumes", "produces": continue
            case "schemes": if let servers = servers(schemes: entry.value) { entries.append(servers) }
            case "parameters": entries.append(entry.with(own.list ?? entry.value))
            case "responses": entries.append(entry.with(responses(entry.value, produces)))
            default: entries.append(entry)
            }
        }
        if let body = body(own, shared, consumes, of: method) {
            if let stated = entries.first(where: { $0.key == "requestBody" }) { reportSecondBody(at: stated.keyLocation) }
            entries.append(Node.Mapping.Entry(key: "requestBody", keyLocation: body.location, value: body))
        }
        return Node(.object(Node.Mapping(entries)), at: target.location)
    }

    /// What the parameters in `body` and `formData` come to; an operation's own override those of its path by name and location.
    private mutating func body(_ own: Parameters, _ shared: Parameters, _ list: MediaTypeList?, of method: Node.Mapping.Entry) -> Node? {
        let bodies = own.bodies.isEmpty ? shared.bodies : own.bodies
        let names = Set(own.form.map(\.name.text))
        let form = shared.form.filter { !names.contains($0.name.text) } + own.form
        for second in bodies.dropFirst() { reportSecondBody(at: second.reference?.location ?? second.node.location) }
        guard let body = bodies.first else {
            return form.isEmpty ? nil : requestBody(form, list, at: method.keyLocation)
        }
        if let field = form.first { reportSecondBody(at: field.location) }
        if let reference = body.reference, list == nil { return reference }
        return requestBody(body.node, list)
    }

    private mutating func reportSecondBody(at location: SourceLocation) {
        reader.log.error("second-body", at: location, "an operation has one body, and this is a second one; keep one 'body' parameter, or 'formData' alone")
    }
}
