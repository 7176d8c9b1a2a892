import BinderyRuntime
import Testing

/// Values that are the whole query string, through client and router.
@Suite("The query string as one value")
struct QueryStringTests {
    private static let operation = Operation("x", .get, "/p")

    /// Answers with what it was asked, or with null when it was asked nothing.
    private static let routes: Routes = {
        var routes = Routes(schemes: [:])
        routes.add(operation, success: .json(200)) { request -> JSONValue? in try request.queryStringIfPresent(.json()) }
        return routes
    }()

    private func send(_ request: RequestBuilder, to transport: any Transport) async throws -> JSONValue? {
        let core = ClientCore(server: "", schemes: [:], authentication: [] as Authentication, transport: transport, options: ClientOptions())
        return try await core.send(request, CallContext(), success: .json(200))
    }

    @Test("JSON arrives as it was sent, whatever characters it has")
    func json() async throws {
        let value: JSONValue = ["name": "a&b=c+d %41#é\"", "tags": ["x", nil, 1.50], "empty": [:]]
        var request = RequestBuilder(Self.operation)
        request.queryString(value, .json())
        #expect(try await send(request, to: InProcess(Self.routes)) == value)
    }

    @Test("JSON is percent-encoded, and stands for itself without a name")
    func encoding() async throws {
        let wire = RecordingTransport(answering: .empty(200))
        var request = RequestBuilder(Self.operation)
        request.queryString(["a"] as [String], .json())
        _ = try? await send(request, to: wire)
        #expect(wire.requests.last?.query == "%5B%22a%22%5D")
    }

    @Test("a form stands as it is, and arrives as it was sent")
    func form() async throws {
        let value: JSONValue = ["name": "a&b=c+d %41#é", "tags": ["x", "y"]]
        var routes = Routes(schemes: [:])
        routes.add(Self.operation, success: .json(200)) { request -> JSONValue? in try request.queryStringIfPresent(.form()) }
        var request = RequestBuilder(Self.operation)
        request.queryString(value, .form())
        #expect(try await send(request, to: InProcess(routes)) == value)

        let wire = RecordingTransport(answering: .empty(200))
        _ = try? await send(request, to: wire)
        #expect(wire.requests.last?.query == "name=a%26b%3Dc%2Bd+%2541%23%C3%A9&tags=x&tags=y")
    }

    @Test("an empty text and an empty form are an empty query, which is not none")
    func empty() async throws {
        var routes = Routes(schemes: [:])
        routes.add(Self.operation, success: .json(200)) { request -> JSONValue? in try request.queryStringIfPresent(.text()).map(JSONValue.string) }
        var request = RequestBuilder(Self.operation)
        request.queryString("", .text())
        #expect(try await send(request, to: InProcess(routes)) == "")

        var forms = Routes(schemes: [:])
        forms.add(Self.operation, success: .json(200)) { request -> JSONValue? in try request.queryStringIfPresent(.form()) }
        request = RequestBuilder(Self.operation)
        request.queryString([:] as JSONValue, .form())
        #expect(try await send(request, to: InProcess(forms)) == [:])
    }

    @Test("nil is no query")
    func absent() async throws {
        var request = RequestBuilder(Self.operation)
        request.queryString(nil as JSONValue?, .json())
        #expect(try await send(request, to: InProcess(Self.routes)) == nil)
    }

    @Test("what is no JSON, or not encoded, is refused", arguments: ["%", "%7B", "a=1", "%FF"])
    func malformed(query: String) async {
        let request = HTTPRequest(.get, server: "", path: "/p", query: query, headers: HTTPHeaders(), body: .empty, operation: Self.operation)
        #expect(await Self.routes.handle(request).status == 400)
    }
}
