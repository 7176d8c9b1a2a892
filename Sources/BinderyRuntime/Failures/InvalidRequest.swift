/// A request that was not sent.
public struct InvalidRequest: Error, Sendable, CustomStringConvertible {
    /// Where the problem is.
    public enum Part: Sendable, Hashable {
        case path(String)
        case query(String)
        case queryString
        case header(String)
        case cookie(String)
        case body
        case server
    }

    public let part: Part
    public let problem: String
    public let operation: Operation

    public var description: String { "\(operation): the request was not sent: \(part): \(problem)" }
}

extension InvalidRequest.Part: CustomStringConvertible {
    public var description: String {
        switch self {
        case .path(let name): "path parameter \"\(name)\""
        case .query(let name): "query parameter \"\(name)\""
        case .queryString: "query string"
        case .header(let name): "header \"\(name)\""
        case .cookie(let name): "cookie \"\(name)\""
        case .body: "body"
        case .server: "server URL"
        }
    }
}
