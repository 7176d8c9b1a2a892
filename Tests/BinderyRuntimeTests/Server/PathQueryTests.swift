import BinderyRuntime
import Testing

@Suite("Paths that have a query or a fragment")
struct PathQueryTests {
    private let find = Operation("find", .get, "/rest?method=find&kind={kind}")
    private let count = Operation("count", .get, "/rest?method=count&kind={kind}")
    private let plain = Operation("plain", .get, "/rest")
    private let feed = Operation("feed", .post, "/pets#X-Target=Feed")
    private let groom = Operation("groom", .post, "/pets#X-Target=Groom")

    /// Answers with the operation's name and what it read.
    private var routes: Routes {
        var routes = Routes(schemes: [:], basePath: "/v1")
        routes.add(plain, success: .content(200, .text())) { _ in "plain" }
        routes.add(find, success: .content(200, .text())) { request in
            let kind: String = try request.path("kind")
            return "find \(kind) \(try request.query("limit") ?? 0)"
        }
        routes.add(count, success: .content(200, .text())) { request in
            let kind: String? = try request.query("kind")
            return "count \(kind ?? "all")"
        }
        routes.add(feed, success: .content(200, .text())) { _ in "feed" }
        routes.add(groom, success: .content(200, .text())) { _ in "groom" }
        return routes
    }

    private func call(_ operation: Operation, over wire: RecordingTransport, _ build: (inout RequestBuilder) -> Void = { _ in }) async throws -> String {
        var request = RequestBuilder(operation)
        build(&request)
        return try await ClientCore(server: "https://a.example/v1", transport: wire, options: ClientOptions()).send(
            request, CallContext(), success: .content(200, .text()))
    }

    @Test("the query of the path is sent before the query parameters, its variables encoded")
    func sending() async throws {
        let wire = RecordingTransport(routes)
        let answer = try await call(find, over: wire) { request in
            request.path("kind", "a&b c")
            request.query("limit", 3)
        }
        #expect(wire.requests.last?.target == "/v1/rest?method=find&kind=a%26b%20c&limit=3")
        #expect(answer == "find a&b c 3")
    }

    @Test("a variable that is declared as a query parameter is sent once")
    func declaredInQuery() async throws {
        let wire = RecordingTransport(routes)
        #expect(try await call(count, over: wire) { $0.query("kind", "cat") } == "count cat")
        #expect(wire.requests.last?.target == "/v1/rest?method=count&kind=cat")
        #expect(try await call(count, over: wire) == "count all")
        #expect(wire.requests.last?.target == "/v1/rest?method=count")
    }

    @Test("a variable may be part of a value")
    func partOfValue() async throws {
        let sorted = Operation("sorted", .get, "/pets?order=by-{key}")
        var routes = Routes(schemes: [:], basePath: "/v1")
        routes.add(sorted, success: .content(200, .text())) { request in
            let key: String = try request.path("key")
            return key
        }
        let wire = RecordingTransport(routes)
        #expect(try await call(sorted, over: wire) { $0.path("key", "name") } == "name")
        #expect(wire.requests.last?.target == "/v1/pets?order=by-name")
    }

    @Test("what follows a number sign is not sent, so that the first of such operations answers")
    func fragments() async throws {
        let wire = RecordingTransport(routes)
        #expect(try await call(groom, over: wire) == "feed")
        #expect(wire.requests.last?.target == "/v1/pets")
    }

    @Test("the operation whose query a request has is called, and one without a query when it has none of them")
    func routing() async {
        for (target, body) in [
            ("/rest?kind=x&method=count", "count x"), ("/rest?method=find&kind=x", "find x 0"), ("/rest?method=other", "plain"), ("/rest", "plain"),
        ] {
            let response = await routes.handle(HTTPRequest(.get, target: target))
            #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self) == body, "\(target)")
        }
    }
}
