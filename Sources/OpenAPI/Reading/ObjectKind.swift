/// The objects of the specification, each with the fields it has in any version.
enum ObjectKind: FieldedObject, Sendable {
    case document, info, contact, license, server, serverVariable, components, pathItem, operation, externalDocumentation, parameter, requestBody, mediaType,
        encoding
    case response, callback, example, link, header, tag, schema, discriminator, xml, securityScheme, oauthFlows, oauthFlow
    case paths, responses, securityRequirement

    var name: String {
        switch self {
        case .document: "the document"
        case .info: "the info object"
        case .contact: "a contact"
        case .license: "a license"
        case .server: "a server"
        case .serverVariable: "a server variable"
        case .components: "the components"
        case .pathItem: "a path item"
        case .operation: "an operation"
        case .externalDocumentation: "an external documentation object"
        case .parameter: "a parameter"
        case .requestBody: "a request body"
        case .mediaType: "a media type"
        case .encoding: "an encoding"
        case .response: "a response"
        case .callback: "a callback"
        case .example: "an example"
        case .link: "a link"
        case .header: "a header"
        case .tag: "a tag"
        case .schema: "a schema"
        case .discriminator: "a discriminator"
        case .xml: "an xml object"
        case .securityScheme: "a security scheme"
        case .oauthFlows: "the flows of a security scheme"
        case .oauthFlow: "an OAuth flow"
        case .paths: "the paths"
        case .responses: "the responses"
        case .securityRequirement: "a security requirement"
        }
    }

    var fields: [String] {
        switch self {
        case .document:
            ["openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"]
        case .info: ["title", "summary", "description", "termsOfService", "contact", "license", "version"]
        case .contact: ["name", "url", "email"]
        case .license: ["name", "identifier", "url"]
        case .server: ["url", "name", "description", "variables"]
        case .serverVariable: ["enum", "default", "description"]
        case .components:
            ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes"]
        case .pathItem:
            [
                "$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "additionalOperations",
                "servers",
                "parameters",
            ]
        case .operation:
            [
                "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated",
                "security",
                "servers",
            ]
        case .externalDocumentation: ["description", "url"]
        case .parameter:
            [
                "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example",
                "examples",
            ]
        case .requestBody: ["description", "content", "required"]
        case .mediaType: ["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"]
        case .encoding: ["contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding"]
        case .response: ["summary", "description", "headers", "content", "links"]
        case .example: ["summary", "description", "value", "externalValue", "dataValue", "serializedValue"]
        case .link: ["operationRef", "operationId", "parameters", "requestBody", "description", "server"]
        case .header: ["description", "required", "deprecated", "style", "explode", "schema", "content", "example", "examples"]
        case .tag: ["name", "summary", "description", "externalDocs", "parent", "kind"]
        case .schema: SchemaKeyword.allCases.map(\.rawValue)
        case .discriminator: ["propertyName", "mapping", "defaultMapping"]
        case .xml: ["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"]
        case .securityScheme: ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated"]
        case .oauthFlows: OAuthFlow.Kind.allCases.map(\.rawValue)
        case .oauthFlow: ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"]
        case .callback, .paths, .responses, .securityRequirement: []
        }
    }

    static let fieldSets: [ObjectKind: Set<String>] = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Set($0.fields)) })

    func has(field: String) -> Bool { Self.fieldSets[self]?.contains(field) ?? false }

    /// Nil for a field of all versions, and for keywords of schemas, which ``SchemaDialect`` knows.
    func firstVersion(withField field: String) -> SpecificationVersion? { Self.firstVersions[self]?[field] }

    /// Of the fields that are newer than 3.0.
    private static let firstVersions: [ObjectKind: [String: SpecificationVersion]] = [
        .document: ["$self": .v3_2, "jsonSchemaDialect": .v3_1, "webhooks": .v3_1],
        .info: ["summary": .v3_1],
        .license: ["identifier": .v3_1],
        .server: ["name": .v3_2],
        .components: ["pathItems": .v3_1, "mediaTypes": .v3_2],
        .pathItem: ["query": .v3_2, "additionalOperations": .v3_2],
        .mediaType: ["itemSchema": .v3_2, "prefixEncoding": .v3_2, "itemEncoding": .v3_2],
        .encoding: ["encoding": .v3_2, "prefixEncoding": .v3_2, "itemEncoding": .v3_2],
        .response: ["summary": .v3_2],
        .example: ["dataValue": .v3_2, "serializedValue": .v3_2],
        .tag: ["summary": .v3_2, "parent": .v3_2, "kind": .v3_2],
        .discriminator: ["defaultMapping": .v3_2],
        .xml: ["nodeType": .v3_2],
        .securityScheme: ["oauth2MetadataUrl": .v3_2, "deprecated": .v3_2],
        .oauthFlows: ["deviceAuthorization": .v3_2],
        .oauthFlow: ["deviceAuthorizationUrl": .v3_2],
    ]
}
