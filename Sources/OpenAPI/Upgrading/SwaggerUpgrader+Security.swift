import BinderySpecTree

extension SwaggerUpgrader {
    mutating func securitySchemes(_ node: Node) -> Node {
        guard let mapping = node.object else { return node }
        return Node(.object(Node.Mapping(mapping.entries.map { $0.with(securityScheme($0.value)) })), at: node.location)
    }

    private mutating func securityScheme(_ node: Node) -> Node {
        guard let mapping = node.object else { return node }
        var entries = fields(of: mapping, .securityScheme)
        switch mapping["type"]?.string {
        case "basic":
            // type: basic → type: http, scheme: basic
            entries = entries.flatMap { entry in
                guard entry.key == "type" else { return [entry] }
                return [entry.with(Node(.string("http"), at: entry.value.location)), entry.with(key: "scheme", entry.value)]
            }
        case "oauth2": entries = oauth2(entries, at: node.location)
        default: break
        }
        return Node(.object(Node.Mapping(entries)), at: node.location)
    }

    /// `flow: accessCode` with its URLs and scopes → `flows: {authorizationCode: …}`
    private mutating func oauth2(_ entries: [Node.Mapping.Entry], at place: SourceLocation) -> [Node.Mapping.Entry] {
        let details: Set = ["flow", "authorizationUrl", "tokenUrl", "scopes"]
        let others = entries.filter { !details.contains($0.key) }
        let noFlow = Node.Mapping.Entry(key: "flows", keyLocation: place, value: Node(.object(.empty), at: derived(from: place)))
        guard let flow = entries.first(where: { $0.key == "flow" }) else {
            reader.log.warning("missing-field", at: place, "a security scheme of type 'oauth2' needs 'flow'; say how tokens are got")
            return others + [noFlow]
        }
        guard let name = reader.string(flow.value), let kind = Self.flows[name] else {
            let names = Self.flows.keys.sorted()
            let nearest = flow.value.string.flatMap { NearestName(among: names).nearest(to: $0) }
            let advice = nearest.map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))"
            reader.log.error("unknown-oauth-flow", at: flow.value.location, "there is no such OAuth flow; \(advice)")
            return others + [noFlow]
        }
        let fields = entries.filter { details.contains($0.key) && $0.key != "flow" }
        let described = Node(.object(Node.Mapping(fields)), at: derived(from: place))
        let entry = Node.Mapping.Entry(key: kind.rawValue, keyLocation: flow.value.location, value: described)
        return others + [flow.with(key: "flows", Node(.object(Node.Mapping([entry])), at: derived(from: place)))]
    }

    private static let flows: [String: OAuthFlow.Kind] = [
        "implicit": .implicit, "password": .password, "application": .clientCredentials, "accessCode": .authorizationCode,
    ]
}
