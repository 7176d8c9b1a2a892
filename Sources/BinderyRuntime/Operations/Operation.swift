/// What is fixed about an operation of the document.
public struct Operation: Sendable, Hashable {
    /// Its `operationId`, or the name made for it.
    public let id: String
    public let method: HTTPMethod
    /// The path template as the document writes it: `/pets/{petId}`.
    public let path: String
    /// The alternatives of its security requirement, each the names of the schemes that it needs together. An empty alternative lets anonymous
    /// requests in; no alternatives at all mean that nothing is required.
    public let security: [[String]]

    public init(_ id: String, _ method: HTTPMethod, _ path: String, security: [[String]] = []) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
    }
}

extension Operation: CustomStringConvertible {
    /// `deletePet (DELETE /pets/{petId})`
    public var description: String { "\(id) (\(method) \(path))" }
}
