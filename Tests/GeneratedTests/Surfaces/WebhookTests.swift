import BinderyRuntime
import GoldenWebhooks
import Testing

@Suite("Webhooks")
struct WebhookTests {
    private struct Subscriber: Webhooks {
        func petBorn(
            body: Pet, xAttempt: Int?, context: CallContext
        ) async throws(Failure<WebhookOperations.PetBorn>) -> WebhookOperations.PetBorn.OkBody {
            if body.name == "unwanted" { throw .documented(.gone) }
            return WebhookOperations.PetBorn.OkBody(nickname: "\(body.kind.rawValue) \(body.name) \(xAttempt ?? 0)")
        }

        func pingGet(context: CallContext) async throws(Failure<WebhookOperations.PingGet>) {}
        func sendPing(context: CallContext) async throws(Failure<WebhookOperations.SendPing>) {}
    }

    private let pet = Pet(id: 1, name: "Tom", kind: .cat)

    @Test("what is sent is received, and what is answered comes back")
    func roundTrip() async throws {
        let wire = RecordingTransport(WebhookRouter(Subscriber()))
        let client = WebhookClient(url: "/pet/born", authentication: .signature("s3"), transport: wire)
        #expect(try await client.petBorn(body: pet, xAttempt: 2).nickname == "cat Tom 2")
        #expect(wire.requests.last?.contains("\nX-Signature: s3\n") == true)
        await #expect {
            try await client.petBorn(body: Pet(id: 2, name: "unwanted", kind: .dog))
        } throws: { error in
            guard case .documented(.gone)? = error as? Failure<WebhookOperations.PetBorn> else { return false }
            return true
        }
    }

    @Test("whoever receives a webhook takes values the document does not know yet, and still checks what it restricts")
    func received() async throws {
        let router = WebhookRouter(Subscriber())
        let client = WebhookClient(url: "/pet/born", transport: InProcess(router), options: ClientOptions(validates: false))
        #expect(try await client.petBorn(body: Pet(id: 3, name: "Nemo", kind: .unrecognized("fish"))).nickname == "fish Nemo 0")
        await #expect {
            try await client.petBorn(body: Pet(id: 4, name: "", kind: .cat))
        } throws: { error in
            guard case .undocumented(let response)? = error as? Failure<WebhookOperations.PetBorn> else { return false }
            return response.status == 422
        }
    }

    @Test("a webhook is received where the receiver likes, otherwise at its name")
    func paths() async {
        let router = WebhookRouter(Subscriber(), paths: [WebhookOperations.SendPing.operation: "/hooks/ping"])
        for (request, status) in [
            (HTTPRequest(.post, path: "/hooks/ping"), 204), (HTTPRequest(.post, path: "/ping"), 405), (HTTPRequest(.get, path: "/ping"), 204),
            (HTTPRequest(.post, path: "/pet/born"), 400), (HTTPRequest(.post, path: "/elsewhere"), 404),
        ] {
            #expect(await router.handle(request).status == status, "\(request.method) \(request.path)")
        }
    }

    @Test("it goes to the whole URL that was given, with its query and without its fragment")
    func receiverURL() async throws {
        for (url, line) in [
            ("https://a.example", "https://a.example/"), ("https://a.example/x/?t=1&u#f", "https://a.example/x/?t=1&u"),
            ("http://a.example:8080?q=a/b?c", "http://a.example:8080/?q=a/b?c"),
        ] {
            let wire = RecordingTransport(AnsweringNothing())
            try await WebhookClient(url: ReceiverURL(url), transport: wire).sendPing()
            #expect(wire.requests.last?.hasPrefix("POST \(line)\n") == true)
        }
        for url in ["https:///x", "https://a b.example", "https://a.example/?q=a b", "https://a.example/\r\nX: y"] {
            await #expect { try await WebhookClient(url: ReceiverURL(url)).sendPing() } throws: { error in
                guard case .invalidRequest(let problem)? = error as? Failure<WebhookOperations.SendPing> else { return false }
                return problem.part == .server
            }
        }
    }

    @Test("it proves itself as the webhook says, not as callers of the API do")
    func security() {
        #expect(WebhookOperations.PetBorn.operation.security == [["signature"]])
        #expect(WebhookOperations.SendPing.operation.security == [])
    }
}

struct AnsweringNothing: RequestHandler {
    func handle(_ request: HTTPRequest) async -> HTTPResponse { .empty(204) }
}
