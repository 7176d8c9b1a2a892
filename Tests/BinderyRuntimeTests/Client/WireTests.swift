import BinderyRuntime
import Testing

@Suite("What goes over the wire, client → router → client")
struct WireTests {
    let wire = RecordingTransport(Router(WidgetServer()))
    var client: Client { Client(transport: wire) }

    @Test("a call without parameters is a bare request line")
    func bare() async throws {
        #expect(try await client.listWidgets() == [])
        #expect(wire.lastRequest == "GET https://widgets.example/v1/widgets\nAccept: application/json")
        #expect(wire.lastResponse == "200\nContent-Type: application/json\n\n[]")
    }

    @Test("query, header and cookie parameters arrive in every style that the operation has")
    func parameters() async throws {
        let widgets = try await client.listWidgets(
            limit: 7, tags: ["a b", "c&d=é"], color: Color(red: 1, green: -2, name: "x/y"), ids: [4, 5], trace: "t, 1", session: "s;=\u{1F600}")
        #expect(
            wire.lastRequest == """
                GET https://widgets.example/v1/widgets?limit=7&tags=a%20b&tags=c%26d%3D%C3%A9&color%5BR%5D=1&color%5BG%5D=-2&color%5Bname%5D=x%2Fy&ids=4%7C5
                X-Trace: t, 1
                Cookie: session=s%3B%3D%F0%9F%98%80
                Accept: application/json
                """)
        #expect(
            widgets == [
                Widget(id: 0, name: "a b"), Widget(id: 1, name: "c&d=é"), Widget(id: 4, name: "by id"), Widget(id: 5, name: "by id"),
                Widget(id: 7, name: "limit"), Widget(id: 1, name: "x/y", tags: ["-2"]), Widget(id: 0, name: "s;=\u{1F600}"), Widget(id: 0, name: "t, 1"),
            ])
    }

    @Test("a JSON body goes and comes, and each success status is a case")
    func bodies() async throws {
        guard case .created(let widget) = try await client.createWidget(body: Widget(id: 3, name: "new")) else {
            Issue.record("expected created")
            return
        }
        #expect(widget == Widget(id: 3, name: "new"))
        #expect(
            wire.lastRequest == """
                POST https://widgets.example/v1/widgets
                Content-Type: application/json
                Accept: application/json

                {"id":3,"name":"new"}
                """)
        #expect(wire.lastResponse == "201\nContent-Type: application/json\n\n{\"id\":3,\"name\":\"new\"}")

        guard case .accepted = try await client.createWidget(body: Widget(id: 3, name: "slow")) else {
            Issue.record("expected accepted")
            return
        }
        #expect(wire.lastResponse == "202")
    }

    @Test("an optional body that is nil is no body and no content type")
    func optionalBody() async throws {
        #expect(try await client.patchWidget(id: "1") == nil)
        #expect(wire.lastRequest == "PATCH https://widgets.example/v1/widgets/1\nAccept: application/json")
        #expect(wire.lastResponse == "200\nContent-Type: application/json\n\nnull")
        #expect(try await client.patchWidget(id: "1", body: Color(red: 1, green: 2)) == Color(red: 1, green: 2))
        #expect(
            wire.lastRequest
                == "PATCH https://widgets.example/v1/widgets/1\nContent-Type: application/merge-patch+json\nAccept: application/json\n\n{\"R\":1,\"G\":2}")
    }

    @Test("response headers are typed")
    func responseHeaders() async throws {
        let response = try await client.getWidget(id: "a")
        #expect(response.headers.etag == "\"\"")
        #expect(response.headers.remaining == 3)
        #expect(response.headers.hints == ["a", "b"])
        #expect(response.body == Widget(id: 1, name: "a"))
        #expect(
            wire.lastResponse
                == "200\nContent-Type: application/json\nETag: \"\"\nX-Remaining: 3\nX-Hints: a,b\n\n{\"id\":1,\"name\":\"a\"}")
    }

    @Test("an operation without a response body is a call without a value")
    func empty() async throws {
        try await client.deleteWidget(id: "1")
        #expect(wire.lastRequest == "DELETE https://widgets.example/v1/widgets/1\nAccept: */*")
        #expect(wire.lastResponse == "204")
    }

    @Test("bytes and text go as they are")
    func otherBodies() async throws {
        try await client.putFile(name: "a", extension: "txt", body: "content")
        #expect(
            wire.lastRequest == "PUT https://widgets.example/v1/files/a.txt\nContent-Type: application/octet-stream\nAccept: */*\n\ncontent")
        let file = try await client.getFile(name: "a", extension: "txt")
        #expect(try await file.collect(upTo: 100) == Array("a|txt".utf8))
        #expect(try await client.shout(body: "grüß") == "GRÜSS")
        #expect(wire.lastRequest.hasSuffix("Content-Type: text/plain; charset=utf-8\nAccept: text/plain\n\ngrüß"))
    }

    @Test("a path value stays one value, whatever is in it", arguments: ["a/b", "a%2Fb", "ä ö", "?#&", "...", "a.b", "..a", "%", "+", "\u{1F600}"])
    func pathValues(id: String) async throws {
        let response = try await client.getWidget(id: id)
        #expect(response.body.name == id)
        #expect(wire.requests.last?.path.split(separator: "/").count == 3)
    }

    @Test("what stands beside a variable in its segment is encoded within the value")
    func severalVariables() async throws {
        let file = try await client.getFile(name: "a.b", extension: "tar.gz")
        #expect(try await file.collect(upTo: 100) == Array("a.b|tar.gz".utf8))
        #expect(wire.requests.last?.path == "/v1/files/a%2Eb.tar%2Egz")
    }

    @Test("a path value that would lead to another path is not sent", arguments: ["", ".", ".."])
    func dotSegments(id: String) async throws {
        await #expect { try await client.getWidget(id: id) } throws: { error in
            guard case .invalidRequest(let problem)? = error as? Failure<Never> else { return false }
            return problem.part == .path("id") && "\(problem)".hasPrefix("getWidget (GET /widgets/{id}): the request was not sent: path parameter \"id\"")
        }
        #expect(wire.requests.isEmpty)
    }

    @Test("restrictions of parameters and bodies are checked before sending, unless switched off")
    func restrictions() async throws {
        await #expect { try await client.listWidgets(limit: 0) } throws: { error in
            guard case .invalidRequest(let problem)? = error as? Failure<Operations.ListWidgets> else { return false }
            return problem.part == .query("limit")
        }
        await #expect { try await client.createWidget(body: Widget(id: 1, name: "")) } throws: { error in
            guard case .invalidRequest(let problem)? = error as? Failure<Operations.CreateWidget> else { return false }
            return problem.part == .body && problem.problem.contains("/name")
        }
        #expect(wire.requests.isEmpty)

        let careless = Client(transport: wire, options: ClientOptions(validates: false))
        await #expect { try await careless.listWidgets(limit: 0) } throws: { error in
            // The router's own answer is a problem, not the documented error.
            guard case .undocumented(let response)? = error as? Failure<Operations.ListWidgets> else { return false }
            return response.status == 422
        }
        #expect(wire.responses.last?.status == 422)
    }

    @Test("the headers of the call replace those of the options, which replace the operation's")
    func headers() async throws {
        let client = Client(transport: wire, options: ClientOptions(headers: ["User-Agent": "tests", "X-Trace": "options"]))
        var context = CallContext(headers: ["x-trace": "call"], idempotencyKey: "k1")
        context.headers.append("X-Many", "1")
        context.headers.append("X-Many", "2")
        _ = try await client.listWidgets(limit: nil, tags: nil, color: nil, ids: nil, trace: "operation", session: nil, context: context)
        #expect(
            wire.lastRequest == """
                GET https://widgets.example/v1/widgets
                Accept: application/json
                User-Agent: tests
                x-trace: call
                X-Many: 1
                X-Many: 2
                Idempotency-Key: k1
                """)
    }

    @Test("a header that would split the request is not sent", arguments: ["a\r\nX-Evil: 1", "a\nb", "a\0b", "a\rb"])
    func injection(value: String) async throws {
        await #expect { try await client.listWidgets(trace: value) } throws: { error in
            guard case .invalidRequest(let problem)? = error as? Failure<Operations.ListWidgets> else { return false }
            return problem.part == .header("X-Trace")
        }
        await #expect { try await client.deleteWidget(id: "1", context: CallContext(headers: ["X-Trace": value])) } throws: { error in
            guard case .invalidRequest? = error as? Failure<Never> else { return false }
            return true
        }
        await #expect { try await client.deleteWidget(id: "1", context: CallContext(headers: ["X-Trace\(value)": "1"])) } throws: { error in
            guard case .invalidRequest? = error as? Failure<Never> else { return false }
            return true
        }
        #expect(wire.requests.isEmpty)
    }

    @Test("the base path of the server comes before the operation's path")
    func servers() async throws {
        for (server, line) in [
            ("https://a.example", "https://a.example/widgets"), ("https://a.example:8080/x/y/", "https://a.example:8080/x/y/widgets"), ("/v1", "/v1/widgets"),
        ] as [(ServerURL, String)] {
            let wire = RecordingTransport(answering: try .json(200, [Widget]()))
            _ = try await Client(server: server, transport: wire).listWidgets()
            #expect(wire.requests.last?.url == line)
        }
    }

    @Test("a server variable fills the template, and cannot become another host")
    func serverVariables() async throws {
        let wire = RecordingTransport(answering: .empty(204))
        try await Client(server: ServerURL("https://{region}.example/{base}", ["region": "eu", "base": "v2/x"]), transport: wire).deleteWidget(id: "1")
        #expect(wire.requests.last?.url == "https://eu.example/v2/x/widgets/1")
        for server in [
            ServerURL("https://{region}.example/", ["region": "evil.com/"]), ServerURL("https://{region}.example/", ["region": "a@b"]),
            ServerURL("https://{region}.example/"), "https://a b.example", "https:///x", "https://a.example/?q=1",
        ] as [ServerURL] {
            await #expect { try await Client(server: server, transport: wire).deleteWidget(id: "1") } throws: { error in
                guard case .invalidRequest(let problem)? = error as? Failure<Never> else { return false }
                return problem.part == .server
            }
        }
        #expect(wire.requests.count == 1)
    }
}
