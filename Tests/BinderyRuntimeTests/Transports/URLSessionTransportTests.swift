import BinderyRuntime
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("URLSession", .timeLimit(.minutes(5)))
struct URLSessionTransportTests {
    private func client(_ server: LoopbackServer, options: ClientOptions = ClientOptions()) -> Client {
        Client(server: ServerURL("http://127.0.0.1:\(server.port)"), options: options)
    }

    /// The lines of a request's head.
    private func lines(_ request: String?) -> [String] {
        request?.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n") ?? []
    }

    @Test("a GET with a query arrives as it was built, and its JSON comes back")
    func get() async throws {
        let body = #"[{"id":1,"name":"é"}]"#
        let server = try LoopbackServer([
            ["HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n", body]
        ])
        let widgets = try await client(server).listWidgets(tags: ["a b/c", "[é]"], color: Color(red: 1, green: 2), ids: [1, 2], trace: "t", session: "s")
        #expect(widgets == [Widget(id: 1, name: "é")])
        let lines = lines(server.requests.first)
        #expect(lines.first == "GET /widgets?tags=a%20b%2Fc&tags=%5B%C3%A9%5D&color%5BR%5D=1&color%5BG%5D=2&ids=1%7C2 HTTP/1.1")
        #expect(lines.contains("X-Trace: t"))
        #expect(lines.contains("Cookie: session=s"))
        #expect(lines.contains("Accept: application/json"))
    }

    @Test("the body of a POST arrives with its length and type, and a documented error comes back")
    func post() async throws {
        let server = try LoopbackServer([
            [
                "HTTP/1.1 422 No\r\nContent-Type: application/json\r\nContent-Length: 16\r\nConnection: close\r\n\r\n",
                #"{"reason":"nam"}"#,
            ]
        ])
        do {
            _ = try await client(server).createWidget(body: Widget(id: 1, name: "n"))
            Issue.record("expected a failure")
        } catch .documented(.unprocessableContent(let complaint)) {
            #expect(complaint.reason == "nam")
        } catch {
            throw error
        }
        #expect(server.requests.first?.hasSuffix("\r\n\r\n{\"id\":1,\"name\":\"n\"}") == true)
        #expect(lines(server.requests.first).first == "POST /widgets HTTP/1.1")
        #expect(lines(server.requests.first).contains("Content-Length: 19"))
        #expect(lines(server.requests.first).contains("Content-Type: application/json"))
    }

    @Test("status and headers come back, and an encoded path is not decoded on its way")
    func headers() async throws {
        let body = #"{"id":1,"name":"n"}"#
        let server = try LoopbackServer([
            [
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"e\"\r\nX-Remaining: 5\r\nX-Hints: a,b\r\n"
                    + "Content-Length: 19\r\nConnection: close\r\n\r\n\(body)"
            ]
        ])
        let response = try await client(server).getWidget(id: "a/b%c")
        #expect(response.headers.etag == "\"e\"")
        #expect(response.headers.remaining == 5)
        #expect(response.headers.hints == ["a", "b"])
        #expect(lines(server.requests.first).first == "GET /widgets/a%2Fb%25c HTTP/1.1")
    }

    @Test("204 is a call without a value")
    func noContent() async throws {
        let server = try LoopbackServer([["HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"]])
        try await client(server).deleteWidget(id: "1")
        #expect(lines(server.requests.first).first == "DELETE /widgets/1 HTTP/1.1")
    }

    @Test("a redirect is a response, and is not followed")
    func redirect() async throws {
        let server = try LoopbackServer([
            ["HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"]
        ])
        await #expect { try await client(server).deleteWidget(id: "1") } throws: { error in
            guard case .undocumented(let response)? = error as? Failure<Never> else { return false }
            return response.status == 302 && response.headers["location"] == "http://127.0.0.1:1/"
        }
    }

    @Test("a refused connection is a failure of the transport that names the URL")
    func refused() async throws {
        let port = try LoopbackServer.unusedPort()
        let client = Client(server: ServerURL("http://127.0.0.1:\(port)"))
        await #expect { try await client.deleteWidget(id: "1") } throws: { error in
            guard case .transport(let failure)? = error as? Failure<Never> else { return false }
            return failure.underlying is URLError && "\(error)".hasPrefix("deleteWidget (DELETE http://127.0.0.1:\(port)/widgets/1): ")
        }
    }

    @Test("a server that does not answer is a failure of the transport")
    func timeout() async throws {
        let server = try LoopbackServer([[]])
        let client = client(server, options: ClientOptions(timeout: .milliseconds(200)))
        await #expect { try await client.deleteWidget(id: "1") } throws: { error in
            guard case .transport(let failure)? = error as? Failure<Never> else { return false }
            return failure.underlying as? TimedOut == TimedOut(after: .milliseconds(200)) || (failure.underlying as? URLError)?.code == .timedOut
        }
    }

    @Test("a cancelled call ends with a cancellation")
    func cancelled() async throws {
        let server = try LoopbackServer([[]])
        let client = client(server)
        let call = Task { try await client.deleteWidget(id: "1") }
        // Asking again and again without a pause would keep busy the very thread that the request may be waiting for.
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        call.cancel()
        await #expect { try await call.value } throws: { error in
            guard case .transport(let failure)? = error as? Failure<Never> else { return false }
            return failure.underlying is CancellationError
        }
    }

    @Test("a streamed response is read while it is still coming in")
    func streamed() async throws {
        let gate = DispatchSemaphore(value: 0)
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 10\r\nConnection: close\r\n\r\n"
        let server = try LoopbackServer([[head, "first", "later"]], gate: gate)
        let file = try await client(server).getFile(name: "a", extension: "b")
        #expect(file.length == 10)
        var text = ""
        for try await chunk in file {
            text += String(decoding: chunk, as: UTF8.self)
            // The server does not send the rest before.
            if text == "first" { gate.signal() }
        }
        #expect(text == "firstlater")
    }

    @Test("a long streamed response arrives completely")
    func long() async throws {
        let parts = (0..<32).map { String(repeating: Character(UnicodeScalar(UInt8(97 + $0 % 26))), count: 64 << 10) }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: \(32 * (64 << 10))\r\nConnection: close\r\n\r\n"
        let server = try LoopbackServer([[head] + parts])
        let file = try await client(server).getFile(name: "a", extension: "b")
        #expect(try await file.collect(upTo: .max) == Array(parts.joined().utf8))
    }

    @Test("a streamed response that breaks off throws")
    func brokenStream() async throws {
        let server = try LoopbackServer([
            ["HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 100\r\nConnection: close\r\n\r\nhalf"]
        ])
        let file = try await client(server).getFile(name: "a", extension: "b")
        await #expect(throws: URLError.self) { try await file.collect(upTo: 1000) }
    }

    @Test("what is not http or https is not sent", arguments: ["/relative", "file:///etc", "ftp://127.0.0.1"])
    func unusable(server: String) async throws {
        await #expect { try await Client(server: ServerURL(server)).deleteWidget(id: "1") } throws: { error in
            switch error as? Failure<Never> {
            case .transport(let failure)?: failure.underlying is UnusableURL
            case .invalidRequest?: true
            default: false
            }
        }
    }
}
