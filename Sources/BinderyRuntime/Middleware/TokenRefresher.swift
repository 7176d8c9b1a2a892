/// A transport that sends a bearer token, and gets a new one when the server no longer takes it.
struct TokenRefresher: Transport {
    let next: any Transport
    let tokens: TokenStore

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let token = try await tokens.token()
        let response = try await next.send(bearing(token, request))
        guard response.status == 401, request.body.isReplayable else { return response }
        return try await next.send(bearing(try await tokens.token(after: token), request))
    }

    private func bearing(_ token: String, _ request: HTTPRequest) -> HTTPRequest {
        var request = request
        request.headers.set("Authorization", "Bearer \(token)")
        return request
    }
}

extension Transport {
    /// Sends `Authorization: Bearer …` with every request, and once more with a new token when the answer is 401, unless the body cannot be read again.
    ///
    /// - Parameters:
    ///   - token: what to begin with; nil asks for one at the first request.
    ///   - refresh: gets a new token. Requests that need one at the same time wait for the same.
    public func refreshingToken(_ token: String? = nil, refresh: @escaping @Sendable () async throws -> String) -> some Transport {
        TokenRefresher(next: self, tokens: TokenStore(token: token, refresh: refresh))
    }
}
