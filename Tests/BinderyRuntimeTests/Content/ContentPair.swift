import BinderyRuntime

/// A client and a router of one operation that takes a body and gives one back.
struct ContentPair<Body: Sendable> {
    private let operation = Operation("exchange", .post, "/exchange")
    private let format: ContentFormat<Body>
    private let routes: Routes

    init(_ format: ContentFormat<Body>, options: RouterOptions = RouterOptions(), answer: @escaping @Sendable (Body?) async throws -> Body) {
        self.format = format
        var routes = Routes(schemes: [:], options: options)
        routes.add(operation, success: .content(200, format)) { request in try await answer(request.contentIfPresent(format)) }
        self.routes = routes
    }

    /// What the client gets back, and the transport over which it went.
    func send(_ body: Body?, headers: HTTPHeaders = [:]) async throws -> (answer: Body, wire: RecordingTransport) {
        let transport = RecordingTransport(routes)
        let core = ClientCore(server: "", transport: transport, options: ClientOptions())
        var request = RequestBuilder(operation)
        request.content(body, format)
        return (try await core.send(request, CallContext(headers: headers), success: .content(200, format)), transport)
    }

    /// The router's answer to a body as it is on the wire.
    func post(_ body: HTTPBody, headers: HTTPHeaders) async -> HTTPResponse {
        await routes.handle(HTTPRequest(.post, target: "/exchange", headers: headers, body: body))
    }
}
