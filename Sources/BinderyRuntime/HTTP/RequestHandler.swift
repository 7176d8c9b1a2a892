/// A server's side of HTTP: a request comes in, a response goes out. Generated routers are one.
public protocol RequestHandler: Sendable {
    func handle(_ request: HTTPRequest) async -> HTTPResponse
}
