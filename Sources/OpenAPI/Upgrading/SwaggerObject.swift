/// The objects of Swagger 2.0 with the fields they have there. What is the same in OpenAPI 3.0 is read by ``NodeReader``; it is here for suggestions only.
enum SwaggerObject: FieldedObject {
    case document, pathItem, operation, parameter, bodyParameter, items, response, header, securityScheme
    case info, tag, schema

    var name: String {
        switch self {
        case .bodyParameter: "a parameter in 'body'"
        case .items: "the items of a parameter"
        case .document, .pathItem, .operation, .parameter, .response, .header, .securityScheme, .info, .tag, .schema: successor.name
        }
    }

    var fields: [String] {
        switch self {
        case .document:
            [
                "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters", "responses",
                "securityDefinitions", "security", "tags", "externalDocs",
            ]
        case .pathItem: ["$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters"]
        case .operation:
            [
                "tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters", "responses", "schemes", "deprecated",
                "security",
            ]
        case .parameter: ["name", "in", "description", "required", "allowEmptyValue", "collectionFormat"] + Self.valueKeywords
        case .bodyParameter: ["name", "in", "description", "required", "schema"]
        case .items: ["collectionFormat"] + Self.valueKeywords
        case .response: ["description", "schema", "headers", "examples"]
        case .header: ["description", "collectionFormat"] + Self.valueKeywords
        case .securityScheme: ["type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes"]
        case .info: successor.fields.filter { successor.firstVersion(withField: $0) == nil }
        case .tag: successor.fields.filter { successor.firstVersion(withField: $0) == nil }
        case .schema: SchemaKeyword.allCases.filter(SchemaDialect.swagger2_0.has).map(\.rawValue)
        }
    }

    /// What describes the value of a parameter, an element or a header right in it, and belongs in its schema since 3.0.
    static let valueKeywords = [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems",
        "minItems", "uniqueItems", "enum", "multipleOf",
    ]

    /// What the object is called in OpenAPI 3.0.
    var successor: ObjectKind {
        switch self {
        case .document: .document
        case .pathItem: .pathItem
        case .operation: .operation
        case .parameter: .parameter
        case .bodyParameter: .requestBody
        case .items, .schema: .schema
        case .response: .response
        case .header: .header
        case .securityScheme: .securityScheme
        case .info: .info
        case .tag: .tag
        }
    }

    private static let fieldSets: [SwaggerObject: Set<String>] = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Set($0.fields)) })

    func has(field: String) -> Bool { Self.fieldSets[self]?.contains(field) ?? false }
}
