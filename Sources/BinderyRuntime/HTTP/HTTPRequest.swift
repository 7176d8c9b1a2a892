/// A request as it goes over the wire.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    /// Scheme and authority, `https://api.example.com:8443`; empty in a server, and for a client that never leaves the process.
    public var server: String
    /// Percent-encoded, beginning with "/".
    public var path: String
    /// Percent-encoded and without the "?"; nil when there is none.
    public var query: String?
    public var headers: HTTPHeaders
    public var body: HTTPBody
    /// How long the server may take; nil leaves it to the transport.
    public var timeout: Duration?
    /// The operation that is called, on the client's side.
    public var operation: Operation?
    /// The names of headers, query parameters and cookies that carry credentials, which must not be logged.
    public var secrets: Set<String> = []

    public init(
        _ method: HTTPMethod, server: String = "", path: String, query: String? = nil, headers: HTTPHeaders = [:], body: HTTPBody = .empty,
        timeout: Duration? = nil, operation: Operation? = nil
    ) {
        self.method = method
        self.server = server
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.operation = operation
    }

    /// A request as a server receives it; `target` is the second word of the request line, path and query in one (RFC 9112 §3.2.1).
    public init(_ method: HTTPMethod, target: String, headers: HTTPHeaders = [:], body: HTTPBody = .empty) {
        let (path, query) = target[...].cut(at: "?")
        self.init(method, path: String(path), query: query.map { String($0) }, headers: headers, body: body)
    }

    /// Path and query.
    public var target: String {
        query.map { "\(path)?\($0)" } ?? path
    }

    public var url: String { server + target }

    /// ``url`` with "***" in place of credentials, fit for messages and logs.
    public var redactedURL: String {
        guard let query, !secrets.isEmpty else { return url }
        let pairs = query[...].parts(separatedBy: "&").map { pair in
            let name = pair.cut(at: "=").before
            return secrets.contains(PercentEncoding.decode(name) ?? String(name)) ? "\(name)=***" : String(pair)
        }
        return "\(server)\(path)?\(pairs.joined(separator: "&"))"
    }
}
