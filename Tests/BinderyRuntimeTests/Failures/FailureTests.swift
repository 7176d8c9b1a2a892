import BinderyRuntime
import Testing

@Suite("Failures")
struct FailureTests {
    private typealias ListFailure = Failure<Operations.ListWidgets>

    private func failure(trace: String) async -> ListFailure? {
        do {
            _ = try await Client(transport: InProcess(Router(WidgetServer()))).listWidgets(trace: trace)
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ response: HTTPResponse) async -> ListFailure? {
        do {
            _ = try await Client(authentication: .keyQuery("k"), transport: RecordingTransport(answering: response)).listWidgets(limit: 3)
            return nil
        } catch {
            return error
        }
    }

    @Test("a documented error is caught by its case")
    func documented() async throws {
        do {
            let api: any API = Client(transport: InProcess(Router(WidgetServer())))
            _ = try await api.createWidget(body: Widget(id: 1, name: "taken"))
            Issue.record("expected a failure")
        } catch .documented(.unprocessableContent(let complaint)) {
            #expect(complaint == Complaint(reason: "taken"))
        }
    }

    @Test("an exact status comes before its range, and the range before the default")
    func precedence() async throws {
        guard case .documented(.notFound(Complaint(reason: "no such widgets"))) = await failure(trace: "missing") else {
            Issue.record("expected notFound")
            return
        }
        guard case .documented(.clientError(status: 418, Complaint(reason: "tea only"))) = await failure(trace: "teapot") else {
            Issue.record("expected clientError")
            return
        }
        guard case .documented(.other(status: 503, Complaint(reason: "later"))) = await failure(trace: "busy") else {
            Issue.record("expected other")
            return
        }
    }

    @Test("what an implementation throws beside documented errors is a 500 that tells nothing")
    func secrets() async throws {
        let reported = RecordingReports()
        let router = Router(WidgetServer(), options: RouterOptions(report: { error, _ in reported.add("\(error)") }))
        let response = await router.handle(HTTPRequest(.get, target: "/widgets", headers: ["X-Trace": "broken"]))
        #expect(response.status == 500)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(response.body.bytes.map { String(decoding: $0, as: UTF8.self) } == #"{"title":"Internal Server Error","status":500}"#)
        #expect(reported.all.joined().contains("hunter2"))
    }

    @Test("a server can answer with a status that is not documented")
    func undocumentedByServer() async throws {
        let response = await Router(WidgetServer()).handle(HTTPRequest(.get, target: "/widgets", headers: ["X-Trace": "conflict"]))
        #expect(response.status == 409)
        #expect(response.body.bytes == Array("two at once".utf8))
    }

    @Test("a header of a response that would split it is not sent")
    func splitting() async throws {
        let response = await Router(WidgetServer()).handle(HTTPRequest(.get, target: "/widgets", headers: ["X-Trace": "split"]))
        #expect(response.status == 500)
        #expect(response.headers["X-Note"] == nil)
    }

    @Test("a documented error of another media type is undocumented")
    func mediaType() async throws {
        let failure = await failure(HTTPResponse(status: 404, headers: ["Content-Type": "text/html"], body: "<p>no\n</p>"))
        guard case .undocumented(let response) = failure else {
            Issue.record("expected undocumented")
            return
        }
        #expect(response.status == 404)
        #expect(
            response.description == "listWidgets (GET https://widgets.example/v1/widgets?limit=3): the server answered 404, which is not documented, "
                + "with a body of type text/html: <p>no </p>")
    }

    @Test("a success of another media type cannot be decoded")
    func successMediaType() async throws {
        guard case .undecodable(let response) = await failure(.text(200, "[]", contentType: "text/plain")) else {
            Issue.record("expected undecodable")
            return
        }
        #expect(response.path == "Content-Type")
        #expect(response.expected == "application/json")
        #expect(response.found == "text/plain")
    }

    @Test("a missing content type, and other types of JSON, are taken for the documented one")
    func missingMediaType() async throws {
        #expect(await failure(HTTPResponse(status: 200, body: "[]")) == nil)
        #expect(await failure(HTTPResponse(status: 200, headers: ["Content-Type": "Application/HAL+json; charset=utf-8"], body: "[]")) == nil)
    }

    @Test("a body that does not fit says where, what was expected and what was found")
    func undecodable() async throws {
        let answer = HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: #"[{"id":"x","name":"n"}]"#)
        guard case .undecodable(let response) = await failure(answer) else {
            Issue.record("expected undecodable")
            return
        }
        #expect(response.path == "/0/id")
        #expect(response.expected == "an integer")
        #expect(response.found == #""x""#)
        #expect(
            response.description == "listWidgets (GET https://widgets.example/v1/widgets?limit=3): the 200 response is not as documented: "
                + #"/0/id: expected an integer, found "x"; the body: [{"id":"x","name":"n"}]"#)
    }

    @Test("a response header that is missing or does not fit is named")
    func headers() async throws {
        for (headers, problem) in [([:], "missing"), (["ETag": "e", "X-Remaining": "many"], "an integer")] as [(HTTPHeaders, String)] {
            let answer = HTTPResponse(status: 200, headers: headers, body: #"{"id":1,"name":"n"}"#)
            await #expect { try await Client(transport: RecordingTransport(answering: answer)).getWidget(id: "1") } throws: { error in
                guard case .undecodable(let response)? = error as? Failure<Never> else { return false }
                return response.path == (problem == "missing" ? "ETag" : "X-Remaining") && response.found.contains(problem)
            }
        }
    }

    @Test("long bodies are cut in messages, and control characters do not reach the terminal")
    func excerpts() async throws {
        let body = HTTPBody("\u{1B}[31m" + String(repeating: "x", count: 2000))
        let text = await failure(HTTPResponse(status: 302, headers: ["Content-Type": "text/plain"], body: body))?.description ?? ""
        #expect(text.contains("\u{1B}") == false)
        #expect(text.utf8.count < 800)
        #expect(text.hasSuffix("x…"))
    }

    @Test("a key in the query is not printed")
    func redaction() async throws {
        let answer = RecordingTransport(answering: .empty(500))
        await #expect { try await Client(authentication: .keyQuery("hunter2"), transport: answer).getWidget(id: "1") } throws: { error in
            "\(error)".contains("hunter2") == false && "\(error)".contains("/widgets/1?key=***")
        }
        #expect(answer.requests.last?.query == "key=hunter2")
    }

    @Test("a response that is longer than the limit ends the call")
    func limit() async throws {
        let client = Client(transport: RecordingTransport(answering: .text(200, "four", contentType: "text/plain")), options: .init(maximumBodySize: 3))
        await #expect { try await client.shout(body: "x") } throws: { error in
            guard case .transport(let failure)? = error as? Failure<Never> else { return false }
            return failure.underlying as? BodyTooLarge == BodyTooLarge(limit: 3)
        }
    }

    @Test("a call that takes longer than its timeout ends")
    func timeout() async throws {
        let client = Client(transport: SilentTransport(), options: ClientOptions(timeout: .seconds(5), clock: ImpatientClock()))
        await #expect { try await client.deleteWidget(id: "1") } throws: { error in
            guard case .transport(let failure)? = error as? Failure<Never> else { return false }
            return failure.underlying as? TimedOut == TimedOut(after: .seconds(5))
                && "\(error)" == "deleteWidget (DELETE https://widgets.example/v1/widgets/1): no answer within 5.0 seconds"
        }
    }

    @Test("documented and stubless failures name the operation")
    func naming() async throws {
        let documented = await failure(trace: "missing")
        #expect(documented?.description.hasPrefix("listWidgets (GET /widgets): the server answered notFound(") == true)
        let unstubbed = Failure<Operations.ListWidgets>.notStubbed
        #expect("\(unstubbed)" == "listWidgets (GET /widgets): the mock was given nothing to answer listWidgets with")
    }

    @Test("a proxy of a router around a client hands on what the server answered")
    func proxy() async throws {
        let proxy = Client(transport: InProcess(Router(Client(transport: InProcess(Router(WidgetServer()))))))
        #expect(try await proxy.listWidgets(limit: 4) == [Widget(id: 4, name: "limit")])
        await #expect { try await proxy.listWidgets(trace: "teapot") } throws: { error in
            guard case .documented(.clientError(status: 418, Complaint(reason: "tea only")))? = error as? ListFailure else { return false }
            return true
        }
    }
}
