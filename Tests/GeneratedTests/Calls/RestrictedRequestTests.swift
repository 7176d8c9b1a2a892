import BinderyRuntime
import DataRobotGenAI
import Testing

/// None of the four documents restricts a request, so these send a generated type that is restricted by an operation of their own.
@Suite("A restricted type in a request")
struct RestrictedRequestTests {
    private let operation = BinderyRuntime.Operation("putSettings", .put, "/settings")

    private func routes(_ options: RouterOptions = RouterOptions()) -> Routes {
        var routes = Routes(schemes: [:], options: options)
        routes.add(operation, success: .json(200)) { request -> VectorDatabaseSettings in try await request.json() }
        return routes
    }

    private func put(_ settings: VectorDatabaseSettings, over transport: RecordingTransport, validates: Bool = true) async throws(Failure<Never>)
        -> VectorDatabaseSettings
    {
        var request = RequestBuilder(operation)
        request.json(settings)
        let core = ClientCore(server: "http://localhost", transport: transport, options: ClientOptions(validates: validates))
        return try await core.send(request, CallContext(), success: .json(200))
    }

    @Test("what keeps to the restrictions passes")
    func passes() async throws {
        let settings = VectorDatabaseSettings(addNeighborChunks: true, maxDocumentsRetrievedPerPrompt: 10, maxTokens: 1)
        #expect(try await put(settings, over: RecordingTransport(routes())) == settings)
    }

    @Test("what does not is not sent, and the failure says what it is")
    func refusedByClient() async {
        let transport = RecordingTransport(routes())
        do {
            _ = try await put(VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: 11, maxTokens: 0), over: transport)
            Issue.record("it was sent")
        } catch .invalidRequest(let problem) {
            #expect(problem.part == .body)
            #expect(problem.problem.contains("/maxDocumentsRetrievedPerPrompt"))
            #expect(problem.problem.contains("/maxTokens"))
            #expect("\(problem)".contains("putSettings"))
        } catch {
            Issue.record("another failure: \(error)")
        }
        #expect(transport.requests == [])
    }

    @Test("a router answers 422 to it, with every place")
    func refusedByRouter() async throws {
        let settings = VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: 11, maxTokens: 0)
        let response = await routes().handle(HTTPRequest(.put, path: "/settings", body: HTTPBody(try settings.json())))
        #expect(response.status == 422)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        guard case .array(let errors)? = try JSONValue(json: response.body.bytes ?? [])["errors"] else {
            Issue.record("it names no places")
            return
        }
        #expect(errors.map { $0["pointer"] } == ["/maxDocumentsRetrievedPerPrompt", "/maxTokens"])
        #expect(errors.map { $0["keyword"] } == ["maximum", "minimum"])
    }

    @Test("which a client that does not look before it sends sees as it is")
    func seenByClient() async {
        do {
            _ = try await put(VectorDatabaseSettings(maxTokens: 0), over: RecordingTransport(routes()), validates: false)
            Issue.record("it succeeded")
        } catch .undocumented(let response) {
            #expect(response.status == 422)
        } catch {
            Issue.record("another failure: \(error)")
        }
    }

    @Test("unless both are told not to look")
    func unchecked() async throws {
        let settings = VectorDatabaseSettings(maxTokens: 0)
        #expect(try await put(settings, over: RecordingTransport(routes(RouterOptions(validates: false))), validates: false) == settings)
    }
}
