import BinderySpecTree

extension SecurityScheme: Referable {
    static let kind = ObjectKind.securityScheme
    static var table: WritableKeyPath<ValueTable, [SourceLocation: SecurityScheme]> { \.securitySchemes }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .securityScheme) else { return nil }
        guard let kind = reader.securityKind(object) else { return nil }
        self.init(
            location: node.location, kind: kind, description: reader.string(object, "description"), deprecated: reader.boolean(object, "deprecated") ?? false,
            extensions: object.extensions)
    }
}

extension NodeReader {
    fileprivate mutating func securityKind(_ object: ObjectNode) -> SecurityScheme.Kind? {
        requireField(object, "type", "write one of: apiKey, http, oauth2, openIdConnect, mutualTLS")
        guard let type = located(object, "type") else { return nil }
        switch type.text {
        case "apiKey": return apiKey(object)
        case "http":
            requireField(object, "scheme", "such as 'bearer' or 'basic'")
            return string(object, "scheme").map { .http(scheme: $0, bearerFormat: string(object, "bearerFormat")) }
        case "oauth2":
            expectField(object, "flows", "say how tokens are got")
            return .oauth2(flows: object["flows"].map { oauthFlows($0) } ?? [], metadataURL: string(object, "oauth2MetadataUrl"))
        case "openIdConnect":
            expectField(object, "openIdConnectUrl", "say where the provider is described")
            return .openIDConnect(url: string(object, "openIdConnectUrl"))
        case "mutualTLS":
            if version < .v3_1 { reportNewer("the type 'mutualTLS'", of: .v3_1, at: type.location) }
            return .mutualTLS
        default:
            let names = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
            let nearest = NearestName(among: names).nearest(to: type.text)
            let advice = nearest.map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))"
            log.error("unknown-security-type", at: type.location, "there is no security scheme of type '\(type.text)'; \(advice)")
            return nil
        }
    }

    private mutating func apiKey(_ object: ObjectNode) -> SecurityScheme.Kind? {
        requireField(object, "name", "say what the header, query parameter or cookie is called")
        requireField(object, "in", "write one of: header, query, cookie")
        guard let name = string(object, "name"), let place = located(object, "in") else { return nil }
        guard let location = ParameterLocation(rawValue: place.text), location != .path, location != .querystring else {
            log.error("unknown-parameter-location", at: place.location, "an API key cannot travel in '\(place.text)'; write one of: header, query, cookie")
            return nil
        }
        return .apiKey(name: name, in: location)
    }

    private mutating func oauthFlows(_ node: Node) -> [OAuthFlow] {
        guard let object = object(node, .oauthFlows) else { return [] }
        return object.mapping.entries.compactMap { entry in
            guard object[entry.key] != nil, let kind = OAuthFlow.Kind(rawValue: entry.key) else { return nil }
            return OAuthFlow(entry.value, kind, reader: &self)
        }
    }

    /// Nil when nothing is said; an empty list says that nothing is needed.
    mutating func securityRequirements(_ object: ObjectNode) -> [SecurityRequirement]? {
        guard object["security"] != nil else { return nil }
        return list(object, "security") { SecurityRequirement($1, reader: &$0) }
    }
}

extension NodeReader {
    /// A name that cannot be a component's is "the URI of a Security Scheme Object" (3.2, Security Requirement Object).
    fileprivate mutating func schemeReference(_ entry: Node.Mapping.Entry) -> Reference? {
        guard version >= .v3_2, entry.key.contains(where: { $0 == "/" || $0 == "#" }) else { return nil }
        let reference = Reference(target: entry.key, location: entry.keyLocation, summary: nil, description: nil, base: nil)
        registry.sites.append(ObjectRegistry.Site(reference: reference, type: SecurityScheme.self))
        return reference
    }
}

extension OAuthFlow {
    fileprivate init?(_ node: Node, _ kind: Kind, reader: inout NodeReader) {
        guard let object = reader.object(node, .oauthFlow) else { return nil }
        self.init(
            location: node.location, kind: kind, authorizationURL: reader.string(object, "authorizationUrl"),
            deviceAuthorizationURL: reader.string(object, "deviceAuthorizationUrl"), tokenURL: reader.string(object, "tokenUrl"),
            refreshURL: reader.string(object, "refreshUrl"), scopes: reader.map(object, "scopes") { $0.string($1) }, extensions: object.extensions)
    }
}

extension SecurityRequirement {
    fileprivate init?(_ node: Node, reader: inout NodeReader) {
        guard let mapping = reader.mapping(node) else { return nil }
        reader.registry.kinds[node.location] = .securityRequirement
        self.init(
            location: node.location,
            schemes: mapping.entries.map { entry in
                Scheme(
                    name: entry.key, location: entry.keyLocation, scopes: reader.strings(entry.value)?.map(\.text) ?? [],
                    reference: reader.schemeReference(entry))
            })
    }
}
