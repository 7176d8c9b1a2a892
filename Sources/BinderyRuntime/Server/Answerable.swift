/// An error that an implementation throws in order to answer a request.
protocol Answerable {
    /// nil when the caller should learn nothing but that it failed.
    func answer() throws -> HTTPResponse?

    /// What the request itself is to blame for.
    var refusal: Refusal? { get }
}

extension Failure: Answerable {
    /// A body that is read by the implementation is found to be wrong there.
    var refusal: Refusal? {
        guard case .transport(let error) = self else { return nil }
        return error.underlying as? Refusal
    }

    func answer() throws -> HTTPResponse? {
        switch self {
        case .documented(let error):
            return try error.response()
        case .undocumented(let response):
            // What a proxy received is about the connection it came by (RFC 9110 §7.6.1), or about the encoding that is undone already.
            var headers = response.headers
            for name in ["Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "TE", "Trailer", "Proxy-Connection", "Content-Length", "Content-Encoding"]
            {
                headers.remove(name)
            }
            return HTTPResponse(status: response.status, headers: headers, body: HTTPBody(response.body))
        case .invalidRequest, .undecodable, .transport:
            return nil
        }
    }
}
