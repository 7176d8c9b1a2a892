import BinderyRuntime
import Testing

@Suite("Routing")
struct RouterTests {
    private let router = Router(WidgetServer(), options: RouterOptions(maximumBodySize: 40))

    private func answer(
        _ method: HTTPMethod, _ target: String, headers: HTTPHeaders = [:], body: HTTPBody = .empty
    ) async -> (status: Int, headers: HTTPHeaders, body: String) {
        let response = await router.handle(HTTPRequest(method, target: target, headers: headers, body: body))
        return (response.status, response.headers, String(decoding: response.body.bytes ?? [], as: UTF8.self))
    }

    @Test(
        "a path that no operation has is 404, with a problem for a body", arguments: ["/", "", "/widget", "/widgets/", "/widgets/1/x", "//widgets", "/v1", "*"])
    func unknown(path: String) async {
        let answer = await answer(.get, path)
        #expect(answer.status == 404)
        #expect(answer.headers["Content-Type"] == "application/problem+json")
        #expect(answer.body.hasPrefix(#"{"title":"Not Found","status":404,"detail":""#))
    }

    @Test("a method that no operation has at a path is 405 with those that are allowed")
    func method() async {
        let widgets = await answer(.delete, "/widgets")
        #expect(widgets.status == 405)
        #expect(widgets.headers["Allow"] == "GET, HEAD, OPTIONS, POST")
        let widget = await answer(.post, "/widgets/1")
        #expect(widget.headers["Allow"] == "DELETE, GET, HEAD, OPTIONS, PATCH")
    }

    @Test("HEAD is answered like GET, without the body")
    func head() async {
        let head = await answer(.head, "/widgets?limit=1")
        let get = await answer(.get, "/widgets?limit=1")
        #expect(head.status == 200)
        #expect(head.body == "")
        #expect(head.headers["Content-Length"] == "\(get.body.utf8.count)")
        #expect(await answer(.head, "/nothing").body == "")
        #expect(await answer(.head, "/shout").status == 405)
    }

    @Test("OPTIONS says what is allowed")
    func options() async {
        let answer = await answer(.options, "/shout")
        #expect(answer.status == 204)
        #expect(answer.headers["Allow"] == "OPTIONS, POST")
        #expect(await self.answer(.options, "/nothing").status == 404)
    }

    @Test("a literal segment comes before a variable, whichever was added first, unless only the variable's operation has the method")
    func precedence() async {
        #expect(await answer(.get, "/widgets/newest").body == #"{"id":9,"name":"newest"}"#)
        #expect(await answer(.get, "/widgets/newes%74").body == #"{"id":9,"name":"newest"}"#)
        #expect(await answer(.get, "/widgets/newest2").body == #"{"id":1,"name":"newest2"}"#)
        #expect(await answer(.delete, "/widgets/newest").status == 204)
    }

    @Test("the base path may be there or not")
    func basePath() async {
        #expect(await answer(.get, "/v1/widgets").status == 200)
        #expect(await answer(.get, "/widgets").status == 200)
        #expect(await answer(.get, "/v1/v1/widgets").status == 404)
        #expect(await answer(.get, "/v1widgets").status == 404)
    }

    @Test("an encoded slash belongs to the value")
    func encodedSlash() async {
        #expect(await answer(.get, "/widgets/a%2Fb").body == #"{"id":1,"name":"a/b"}"#)
        #expect(await answer(.get, "/widgets%2Fa").status == 404)
    }

    @Test(
        "dot segments lead nowhere, encoded or not",
        arguments: ["/widgets/..", "/widgets/%2e%2E", "/widgets/.", "/widgets/./1", "/x/../widgets", "/widgets/.%2e"])
    func dotSegments(path: String) async {
        #expect(await answer(.get, path).status == 404)
    }

    @Test("a path that is not percent-encoded UTF-8 is a bad request", arguments: ["/widgets/%", "/widgets/%4", "/widgets/%zz", "/widgets/%FF"])
    func malformedPath(path: String) async {
        #expect(await answer(.get, path).status == 400)
    }

    @Test("several variables share a segment")
    func severalVariables() async {
        #expect(await answer(.get, "/files/a.txt").body == "a|txt")
        #expect(await answer(.get, "/files/a.tar.gz").body == "a|tar.gz")
        #expect(await answer(.get, "/files/a").status == 404)
        #expect(await answer(.get, "/files/.txt").status == 404)
        #expect(await answer(.get, "/files/a.").status == 404)
    }

    @Test("a parameter that cannot be read is a bad request, and says which and why")
    func parameters() async {
        let answer = await answer(.get, "/widgets?limit=many")
        #expect(answer.status == 400)
        #expect(answer.body == #"{"title":"Bad Request","status":400,"detail":"the query parameter \"limit\": expected an integer, found \"many\""}"#)
        #expect(await self.answer(.get, "/widgets?limit=1&limit=2").status == 400)
        #expect(await self.answer(.get, "/widgets?limit=").status == 400)
        #expect(await self.answer(.get, "/widgets?color%5BR%5D=1").status == 400)
        #expect(await self.answer(.get, "/widgets?tags=%FF").status == 400)
        #expect(await self.answer(.get, "/widgets?other=%FF&limit=2").status == 200)
    }

    @Test("a violated restriction is 422 with its place")
    func restrictions() async {
        #expect(await answer(.get, "/widgets?limit=0").status == 422)
        let answer = await answer(.post, "/widgets", headers: ["Content-Type": "application/json"], body: #"{"id":1,"name":""}"#)
        #expect(answer.status == 422)
        #expect(answer.headers["Content-Type"] == "application/problem+json")
        #expect(answer.body.contains(#""errors":[{"pointer":"/name","keyword":"minLength","detail":""#))
        let lax = Router(WidgetServer(), options: RouterOptions(validates: false))
        #expect(await lax.handle(HTTPRequest(.get, target: "/widgets?limit=0")).status == 200)
    }

    @Test("a body that is malformed, of the wrong type, too long or missing is 400, 415, 413 and 400")
    func bodies() async {
        let malformed = await answer(.post, "/widgets", headers: ["Content-Type": "application/json"], body: #"{"id":1,"name":2}"#)
        #expect(malformed.status == 400)
        #expect(malformed.body.contains(#"the body: /name: expected a string, found 2"#))
        #expect(await answer(.post, "/widgets", body: "{").status == 400)
        #expect(await answer(.post, "/widgets").status == 400)
        let text = await answer(.post, "/widgets", headers: ["Content-Type": "text/plain"], body: #"{"id":1,"name":"n"}"#)
        #expect(text.status == 415)
        #expect(text.headers["Accept"] == "application/json")
        #expect(await answer(.post, "/widgets", body: HTTPBody(#"{"id":1,"name":"\#(String(repeating: "n", count: 40))"}"#)).status == 413)
        #expect(await answer(.post, "/widgets", body: #"{"id":1,"name":"n"}"#).status == 201)
        #expect(await answer(.post, "/shout", headers: ["Content-Type": "text/plain"], body: HTTPBody([0xFF])).status == 400)
    }

    @Test("a stream is stopped at the limit, and one that breaks off is a bad request")
    func streams() async {
        let (long, continuation) = AsyncStream<[UInt8]>.makeStream()
        for _ in 0..<10 { continuation.yield(Array(repeating: UInt8(ascii: " "), count: 10)) }
        continuation.finish()
        #expect(await answer(.post, "/widgets", body: HTTPBody(chunks: long)).status == 413)
        let broken = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: SecretTrouble()) }
        let answer = await answer(.post, "/widgets", body: HTTPBody(chunks: broken))
        #expect(answer.status == 400)
        #expect(answer.body.contains("hunter2") == false)
    }

    @Test("the answers to refused requests can be replaced; Allow stays")
    func replaced() async {
        let options = RouterOptions(refuse: { problem, request in .text(problem.status, "no \(request.path)") })
        let response = await Router(WidgetServer(), options: options).handle(HTTPRequest(.put, target: "/shout"))
        #expect(response.status == 405)
        #expect(response.body.bytes == Array("no /shout".utf8))
        #expect(response.headers["Allow"] == "OPTIONS, POST")
    }

    @Test("the implementation gets the request's headers and credentials")
    func context() async {
        let answer = await answer(.get, "/widgets/1?key=k")
        #expect(answer.headers["ETag"] == "\"KeyQuery\"")
    }
}
