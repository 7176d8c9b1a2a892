import BinderySpecTree

/// Values by place, a table for each kind.
struct ValueTable: Sendable {
    var callbacks: [SourceLocation: Callback] = [:]
    var examples: [SourceLocation: Example] = [:]
    var headers: [SourceLocation: Header] = [:]
    var links: [SourceLocation: Link] = [:]
    var mediaTypes: [SourceLocation: MediaType] = [:]
    var parameters: [SourceLocation: Parameter] = [:]
    var pathItems: [SourceLocation: PathItem] = [:]
    var requestBodies: [SourceLocation: RequestBody] = [:]
    var responses: [SourceLocation: Response] = [:]
    var securitySchemes: [SourceLocation: SecurityScheme] = [:]
}
