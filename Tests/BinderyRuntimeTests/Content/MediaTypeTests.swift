import BinderyRuntime
import Testing

@Suite("Bodies of several media types")
struct MediaTypeTests {
    private let echo = ContentPair<Report>(.choice) { body in body ?? .csv("nothing") }

    @Test("a client and a router exchange a case of each media type")
    func cases() async throws {
        let json = try await echo.send(.json(Widget(id: 1, name: "é")))
        #expect(try await json.answer.text() == #"json {"id":1,"name":"é"}"#)
        #expect(json.wire.requests.last?.headers["Accept"] == "application/json, text/csv, application/octet-stream, image/*")

        let csv = try await echo.send(.csv("a;b\n1;é"))
        #expect(try await csv.answer.text() == "csv a;b\n1;é")
        #expect(csv.wire.requests.last?.headers["Content-Type"] == "text/csv; charset=utf-8")

        let image = try await echo.send(.anyImage(TypedBody(contentType: "image/webp", HTTPBody([1, 2]))))
        #expect(try await image.answer.text() == "image/webp 1 2")
    }

    @Test("bytes within a choice are handed on as a stream, both ways, beyond the limit for what is read into memory")
    func streams() async throws {
        let pair = ContentPair<Report>(.choice, options: RouterOptions(maximumBodySize: 3)) { body in body ?? .csv("nothing") }
        let chunks = AsyncStream<[UInt8]> { continuation in
            for byte in UInt8(0)..<9 { continuation.yield([byte]) }
            continuation.finish()
        }
        let (answer, wire) = try await pair.send(.bytes(HTTPBody(chunks: chunks)))
        #expect(wire.responses.last?.body.bytes == nil)
        #expect(try await answer.text() == "bytes 0 1 2 3 4 5 6 7 8")
        #expect(await pair.post("a;b;c", headers: ["Content-Type": "text/csv"]).status == 413)
    }

    @Test("an optional body that is not sent is nil")
    func absence() async throws {
        #expect(try await echo.send(nil).answer.text() == "csv nothing")
    }

    @Test(
        "the media type of the request picks the case, whatever its case and parameters, and a type itself comes before those like it",
        arguments: [
            ("application/json", "application/json"), ("Application/JSON;charset=utf-8", "application/json"), ("application/hal+json", "application/json"),
            ("text/csv; header=\"a;b\"", "text/csv; charset=utf-8"), ("image/png", "image/png"), ("IMAGE/PNG", "IMAGE/PNG"),
            ("application/octet-stream", "application/octet-stream"),
        ])
    func dispatch(received: String, answered: String) async {
        let response = await echo.post(#"{"id":1,"name":"x"}"#, headers: ["Content-Type": received])
        #expect(response.status == 200)
        #expect(response.headers["Content-Type"] == answered)
    }

    @Test("a media type that is not documented is 415, with those that are", arguments: ["text/plain", "application/problem+json", "json", "", ";", "image"])
    func unsupported(mediaType: String) async {
        let response = await echo.post("x", headers: ["Content-Type": mediaType])
        #expect(response.status == 415)
        #expect(response.headers["Accept"] == "application/json, text/csv, application/octet-stream, image/*")
    }

    @Test("a body that does not say what it is, is the first documented one")
    func unnamed() async {
        #expect(await echo.post(#"{"id":1,"name":"x"}"#, headers: [:]).headers["Content-Type"] == "application/json")
    }

    @Test("a request that accepts none of several media types is 406", arguments: ["text/html", "application/json;q=0", "image/*;q=0, text/plain", "audio/*"])
    func notAcceptable(accept: String) async {
        let headers: HTTPHeaders = ["Content-Type": "text/csv", "Accept": accept]
        #expect(await echo.post("x", headers: headers).status == 406)
    }

    @Test(
        "a request that accepts one of them is answered",
        arguments: ["*/*", "text/*", "text/html, text/csv;q=0.1", "application/json;q=0, */*", "image/png", "application/vnd.x+json"])
    func acceptable(accept: String) async {
        let headers: HTTPHeaders = ["Content-Type": "text/csv", "Accept": accept]
        #expect(await echo.post("x", headers: headers).status == 200)
    }

    @Test("an answer of another media type than the documented ones is undecodable")
    func undocumented() async throws {
        let core = ClientCore(server: "", transport: RecordingTransport(answering: .text(200, "x", contentType: "text/html")), options: ClientOptions())
        do {
            let answer: Report = try await core.send(RequestBuilder(Operation("get", .get, "/")), CallContext(), success: .content(200, .choice))
            Issue.record("expected an error, found \(answer)")
        } catch {
            #expect("\(error)".hasSuffix("Content-Type: expected application/json, text/csv, application/octet-stream, image/*, found text/html; the body: x"))
        }
    }

    @Test("bytes of a media type outside of the documented range are not sent")
    func outsideOfRange() async {
        await #expect(throws: (any Error).self) { try await echo.send(.anyImage(TypedBody(contentType: "text/html", "x"))) }
    }

    @Test("text is read in the character set that it names")
    func charset() async throws {
        let text = ContentPair<String>(.text()) { $0 ?? "" }
        let response = await text.post(HTTPBody([0x61, 0xE9]), headers: ["Content-Type": "text/plain; charset=ISO-8859-1"])
        #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self) == "aé")
        #expect(await text.post(HTTPBody([0x61, 0xE9]), headers: ["Content-Type": "text/plain"]).status == 400)
    }
}
