import BinderyRuntime
import Testing

@Suite("Credentials, from the client to the implementation")
struct CredentialTests {
    let wire = RecordingTransport(Router(WidgetServer(), options: RouterOptions(authenticate: Self.authenticate)))

    @Sendable private static func authenticate(_ credentials: PresentedCredentials, _ operation: Operation) -> Bool {
        for scheme in credentials.schemes {
            switch credentials[scheme] {
            case .bearer("right"), .basic(user: "ada", password: "pass:word"), .apiKey("right"), .http("POST /v1/shout"), .http("right"): continue
            default: return false
            }
        }
        return true
    }

    private func client(_ authentication: Authentication) -> Client {
        Client(server: "https://w.example", authentication: authentication, transport: wire)
    }

    @Test("a bearer token is sent where the operation needs it, and only there")
    func bearer() async throws {
        try await client(.bearerAuth("right")).deleteWidget(id: "1")
        #expect(wire.lastRequest == "DELETE https://w.example/widgets/1\nAccept: */*\nAuthorization: Bearer right")
        _ = try await client(.bearerAuth("right")).listWidgets()
        #expect(wire.lastRequest == "GET https://w.example/widgets\nAccept: application/json")
    }

    @Test("a wrong or missing credential is 401 with a challenge for each scheme")
    func refused() async throws {
        await #expect(throws: Failure<Never>.self) { try await client(.bearerAuth("wrong")).deleteWidget(id: "1") }
        #expect(wire.responses.last?.status == 401)
        #expect(
            wire.responses.last?.headers.values("WWW-Authenticate")
                == [#"Bearer error="invalid_token""#, #"Basic realm="API", charset="UTF-8""#, #"ApiKey name="X-Key""#])
        await #expect(throws: Failure<Never>.self) { try await client([]).deleteWidget(id: "1") }
        #expect(wire.responses.last?.headers["WWW-Authenticate"] == "Bearer")
    }

    @Test("schemes that are needed together are sent together, and half of them not at all")
    func combined() async throws {
        try await client([.basicAuth(user: "ada", password: "pass:word"), .keyHeader("right")]).deleteWidget(id: "1")
        // RFC 7617 §2: base64 of "ada:pass:word".
        #expect(
            wire.lastRequest == "DELETE https://w.example/widgets/1\nAccept: */*\nAuthorization: Basic YWRhOnBhc3M6d29yZA==\nX-Key: right")
        await #expect(throws: Failure<Never>.self) { try await client(.keyHeader("right")).deleteWidget(id: "1") }
        #expect(wire.lastRequest == "DELETE https://w.example/widgets/1\nAccept: */*")
    }

    @Test("a key in the query is encoded, reaches the implementation, and is optional where the document has an empty alternative")
    func queryKey() async throws {
        let wire = RecordingTransport(Router(WidgetServer()))
        let response = try await Client(server: "https://w.example", authentication: .keyQuery("a&b c"), transport: wire).getWidget(id: "1")
        #expect(wire.requests.last?.target == "/widgets/1?key=a%26b%20c")
        #expect(response.headers.etag == "\"KeyQuery\"")
        #expect(try await Client(transport: wire).getWidget(id: "1").headers.etag == "\"\"")
        #expect(try await client([]).getWidget(id: "1").headers.etag == "\"\"")
    }

    @Test("a key in a cookie joins the other cookies")
    func cookieKey() async throws {
        #expect(try await client(.keyCookie("right")).getNewestWidget() == Widget(id: 9, name: "newest"))
        #expect(wire.lastRequest == "GET https://w.example/widgets/newest\nAccept: application/json\nCookie: sid=right")
    }

    @Test("what the provider of a credential throws ends the call")
    func provider() async throws {
        try await client(.bearerAuth(provider: { "right" })).deleteWidget(id: "1")
        await #expect { try await client(.bearerAuth(provider: { throw SecretTrouble() })).deleteWidget(id: "1") } throws: { error in
            guard case .transport(let failure)? = error as? Failure<Never> else { return false }
            return failure.underlying is SecretTrouble
        }
    }

    @Test("a scheme of the Authorization header that has no kind of its own carries what it is given, which may depend on the request")
    func otherScheme() async throws {
        #expect(try await client(.digest("right")).shout(body: "hi") == "HI")
        #expect(wire.requests.last?.headers["Authorization"] == "Digest right")
        let signing = Client(authentication: .digest { request in "\(request.method) \(request.path)" }, transport: wire)
        #expect(try await signing.shout(body: "hi") == "HI")
        #expect(wire.requests.last?.headers["Authorization"] == "Digest POST /v1/shout")
        await #expect(throws: Failure<Never>.self) { try await client(.digest("wrong")).shout(body: "hi") }
        #expect(wire.responses.last?.status == 401)
        #expect(wire.responses.last?.headers["WWW-Authenticate"] == "Digest")
    }

    @Test("a credential that would split the request is not sent")
    func injection() async throws {
        await #expect { try await client(.bearerAuth("a\r\nX-Evil: 1")).deleteWidget(id: "1") } throws: { error in
            guard case .invalidRequest? = error as? Failure<Never> else { return false }
            return true
        }
        #expect(wire.requests.isEmpty)
    }

    @Test("no credential is printed")
    func printing() {
        #expect("\(Credential.bearer("hunter2")) \(Authentication.bearerAuth("hunter2"))".contains("hunter2") == false)
    }
}
