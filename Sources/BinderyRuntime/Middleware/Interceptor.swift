/// A transport with a function around it.
struct Interceptor: Transport {
    let next: any Transport
    let intercept: @Sendable (HTTPRequest, any Transport) async throws -> HTTPResponse

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await intercept(request, next)
    }
}

extension Transport {
    /// The transport with a function around it, which may change the request and the response, send more than once, or not at all.
    ///
    /// ```swift
    /// let traced = URLSessionTransport().intercepting { request, next in
    ///     var request = request
    ///     request.headers.set("X-Trace", UUID().uuidString)
    ///     return try await next.send(request)
    /// }
    /// ```
    public func intercepting(
        _ intercept: @escaping @Sendable (_ request: HTTPRequest, _ next: any Transport) async throws -> HTTPResponse
    ) -> some Transport {
        Interceptor(next: self, intercept: intercept)
    }
}
