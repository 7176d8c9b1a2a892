/// A client's side of HTTP: sends a request and returns the response once its headers have come; the body may still be streaming.
public protocol Transport: Sendable {
    /// - Throws: when no response came; any status is a response.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
