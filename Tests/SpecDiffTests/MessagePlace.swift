import BinderyOpenAPI
import BinderySpecDiff

/// A place of a message for a schema.
enum MessagePlace: CaseIterable {
    case requestBody, requestProperty, requestComponent, parameter, responseBody, responseProperty, responseComponent, header
    case webhookBody, webhookParameter, webhookResponse, webhookHeader, callbackBody, callbackResponse

    /// Which way the value travels.
    var direction: Direction {
        switch self {
        case .requestBody, .requestProperty, .requestComponent, .parameter, .webhookResponse, .webhookHeader, .callbackResponse: .in
        case .responseBody, .responseProperty, .responseComponent, .header, .webhookBody, .webhookParameter, .callbackBody: .out
        }
    }

    /// What ids begin with.
    var idPrefix: String {
        let message = direction == .in ? "request" : "response"
        switch self {
        case .requestBody, .requestComponent, .responseBody, .responseComponent, .webhookBody, .webhookResponse, .callbackBody, .callbackResponse:
            return message + "-body"
        case .requestProperty, .responseProperty: return message + "-property"
        case .parameter, .webhookParameter: return message + "-parameter"
        case .header, .webhookHeader: return message + "-header"
        }
    }

    /// - Parameter schema: In flow style.
    func document(with schema: String) throws -> ResolvedDocument {
        let property = "{type: object, properties: {a: \(schema)}}"
        let component = "{$ref: '#/components/schemas/Value'}"
        let body: String
        switch self {
        case .requestBody: body = Self.path(Self.request(schema))
        case .requestProperty: body = Self.path(Self.request(property))
        case .requestComponent: body = Self.path(Self.request(component)) + Self.components(schema)
        case .parameter: body = Self.path(Self.parameter(schema))
        case .responseBody: body = Self.path(Self.response(schema))
        case .responseProperty: body = Self.path(Self.response(property))
        case .responseComponent: body = Self.path(Self.response(component)) + Self.components(schema)
        case .header: body = Self.path(Self.header(schema))
        case .webhookBody: body = Self.webhook(Self.request(schema))
        case .webhookParameter: body = Self.webhook(Self.parameter(schema))
        case .webhookResponse: body = Self.webhook(Self.response(schema))
        case .webhookHeader: body = Self.webhook(Self.header(schema))
        case .callbackBody: body = Self.path("callbacks: {on: {'{$url}': {post: {\(Self.request(schema))}}}}")
        case .callbackResponse: body = Self.path("callbacks: {on: {'{$url}': {post: {\(Self.response(schema))}}}}")
        }
        return try ComparedDocument.read("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n" + body)
    }

    /// A component with a property, which is sent and received.
    static func documentBothWays(with schema: String) throws -> ResolvedDocument {
        let component = "{$ref: '#/components/schemas/Value'}"
        return try ComparedDocument.read(
            "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n" + path(request(component) + ", " + response(component))
                + components("{type: object, properties: {a: \(schema)}}"))
    }

    private static func path(_ operation: String) -> String { "paths: {/pets: {post: {\(operation)}}}\n" }

    private static func webhook(_ operation: String) -> String { "webhooks: {newPet: {post: {\(operation)}}}\n" }

    private static func components(_ schema: String) -> String { "components: {schemas: {Value: \(schema)}}\n" }

    private static func request(_ schema: String) -> String { "requestBody: {content: {application/json: {schema: \(schema)}}}" }

    private static func response(_ schema: String) -> String { "responses: {'200': {description: OK, content: {application/json: {schema: \(schema)}}}}" }

    private static func header(_ schema: String) -> String { "responses: {'200': {description: OK, headers: {X-A: {schema: \(schema)}}}}" }

    private static func parameter(_ schema: String) -> String { "parameters: [{name: a, in: query, schema: \(schema)}]" }
}
