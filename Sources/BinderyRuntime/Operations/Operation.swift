/// What is fixed about an operation of the document.
public struct Operation: Sendable, Hashable {
    /// Its `operationId`, or the name made for it.
    public let id: String
    public let method: HTTPMethod
    /// The path template as the document writes it: `/pets/{petId}`.
    public let path: String
    /// Where it is served, when the document says so for this operation; may be relative to the client's server.
    public let server: ServerURL?
    /// The alternatives of its security requirement, each the names of the schemes that it needs together. An empty alternative lets anonymous
    /// requests in; no alternatives at all mean that nothing is required.
    public let security: [[String]]

    public init(_ id: String, _ method: HTTPMethod, _ path: String, server: ServerURL? = nil, security: [[String]] = []) {
        self.id = id
        self.method = method
        self.path = path
        self.server = server
        self.security = security
    }
}

extension Operation: CustomStringConvertible {
    /// `deletePet (DELETE /pets/{petId})`
    public var description: String { "\(id) (\(method) \(path))" }
}
