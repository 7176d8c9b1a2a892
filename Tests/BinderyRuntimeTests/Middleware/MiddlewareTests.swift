import BinderyRuntime
import Synchronization
import Testing

@Suite("Middleware")
struct MiddlewareTests {
    /// Answers the n-th request with the n-th answer, and the rest with the last.
    private final class Script: Transport {
        private let answers: [Result<HTTPResponse, any Error>]
        private let sent = Mutex<[HTTPRequest]>([])

        init(_ answers: [Result<HTTPResponse, any Error>]) {
            self.answers = answers
        }

        var requests: [HTTPRequest] { sent.withLock { $0 } }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            let index = sent.withLock { sent in
                sent.append(request)
                return sent.count - 1
            }
            return try answers[min(index, answers.count - 1)].get()
        }
    }

    private static let busy = HTTPResponse.empty(503)
    private let policy = RetryPolicy(attempts: 4, firstDelay: .seconds(1), longestDelay: .seconds(3), jitter: 1...1)
    private let clock = ImpatientClock()

    @Test("attempts are repeated after waits that double up to the longest")
    func backoff() async throws {
        let script = Script([.success(Self.busy), .failure(SecretTrouble()), .success(Self.busy), .success(.empty(204))])
        let response = try await script.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/"))
        #expect(response.status == 204)
        #expect(clock.sleeps == [.seconds(1), .seconds(2), .seconds(3)])
    }

    @Test("the last attempt's answer is the answer, and its error the error")
    func exhausted() async throws {
        let busy = Script([.success(Self.busy)])
        #expect(try await busy.retrying(policy, clock: clock).send(HTTPRequest(.put, path: "/")).status == 503)
        #expect(busy.requests.count == 4)
        let broken = Script([.failure(SecretTrouble())])
        await #expect(throws: SecretTrouble.self) { try await broken.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/")) }
        #expect(broken.requests.count == 4)
    }

    @Test("Retry-After is waited for, unless it asks for more than the longest wait")
    func retryAfter() async throws {
        let soon = Script([.success(HTTPResponse(status: 429, headers: ["Retry-After": "2"])), .success(.empty(204))])
        #expect(try await soon.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/")).status == 204)
        #expect(clock.sleeps == [.seconds(2)])
        let past = Script([.success(HTTPResponse(status: 503, headers: ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"])), .success(.empty(204))])
        #expect(try await past.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/")).status == 204)
        #expect(clock.sleeps == [.seconds(2), .zero])
        let late = Script([.success(HTTPResponse(status: 503, headers: ["Retry-After": "4"])), .success(.empty(204))])
        #expect(try await late.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/")).status == 503)
        let nonsense = Script([.success(HTTPResponse(status: 503, headers: ["Retry-After": "soon"])), .success(.empty(204))])
        #expect(try await nonsense.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/")).status == 204)
    }

    @Test("what is not idempotent, or cannot be read again, is sent once; a key makes it idempotent")
    func once() async throws {
        let script = Script([.success(Self.busy)])
        let transport = script.retrying(policy, clock: clock)
        _ = try await transport.send(HTTPRequest(.post, path: "/"))
        #expect(script.requests.count == 1)
        let stream = AsyncStream<[UInt8]> { $0.finish() }
        _ = try await transport.send(HTTPRequest(.put, path: "/", body: HTTPBody(chunks: stream)))
        #expect(script.requests.count == 2)
        _ = try await transport.send(HTTPRequest(.post, path: "/", headers: ["Idempotency-Key": "k"]))
        #expect(script.requests.count == 6)
    }

    @Test("statuses that another attempt cannot mend are not repeated, nor is a cancelled call")
    func final() async throws {
        let script = Script([.success(.empty(404))])
        _ = try await script.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/"))
        #expect(script.requests.count == 1)
        let cancelled = Script([.failure(CancellationError())])
        await #expect(throws: CancellationError.self) { try await cancelled.retrying(policy, clock: clock).send(HTTPRequest(.get, path: "/")) }
        #expect(cancelled.requests.count == 1)
    }

    @Test("a line is logged for each request, without credentials")
    func logging() async throws {
        let lines = RecordingReports()
        let transport = RecordingTransport(Router(WidgetServer())).logging(headers: true, clock: clock) { lines.add($0) }
        let authentication: Authentication = [.keyQuery("hunter2"), .bearerAuth("hunter2")]
        let client = Client(authentication: authentication, transport: transport)
        _ = try await client.getWidget(id: "1")
        try await client.deleteWidget(id: "1")
        #expect(
            lines.all == [
                "GET https://widgets.example/v1/widgets/1?key=*** {Accept: application/json} → 200 "
                    + "{Content-Type: application/json, ETag: \"KeyQuery\", X-Remaining: 3, X-Hints: a,b} (0.0 seconds)",
                "DELETE https://widgets.example/v1/widgets/1 {Accept: */*, Authorization: ***} → 204 (0.0 seconds)",
            ])
    }

    @Test("errors are logged too")
    func loggingErrors() async throws {
        let lines = RecordingReports()
        let transport = Script([.failure(BodyTooLarge(limit: 1))]).logging(clock: clock) { lines.add($0) }
        await #expect(throws: BodyTooLarge.self) { try await transport.send(HTTPRequest(.get, path: "/x")) }
        #expect(lines.all == ["GET /x → the body is longer than 1 bytes (0.0 seconds)"])
    }

    @Test("a refused token is replaced, once for all who wait for it")
    func refreshing() async throws {
        let refreshes = RecordingReports()
        let guarded = RecordingTransport(
            Router(WidgetServer(), options: RouterOptions(authenticate: { credentials, _ in credentials["BearerAuth"] == .bearer("new") })))
        let transport = guarded.refreshingToken("old") {
            refreshes.add("refresh")
            return "new"
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { try await Client(transport: transport).deleteWidget(id: "1") } }
            try await group.waitForAll()
        }
        try await Client(transport: transport).deleteWidget(id: "1")
        #expect(refreshes.all.count == 1)
        #expect(guarded.requests.last?.headers.values("Authorization") == ["Bearer new"])
    }

    @Test("a token that is refused again is not asked for again, and one that cannot be had ends the call")
    func refused() async throws {
        let script = Script([.success(.empty(401))])
        #expect(try await script.refreshingToken { "new" }.send(HTTPRequest(.get, path: "/")).status == 401)
        #expect(script.requests.count == 2)
        await #expect(throws: SecretTrouble.self) { try await script.refreshingToken { throw SecretTrouble() }.send(HTTPRequest(.get, path: "/")) }
        #expect(script.requests.count == 2)
    }

    @Test("interceptors see the request on its way out, the innermost last")
    func intercepting() async throws {
        let script = Script([.success(.empty(204))])
        let transport = script.intercepting { request, next in
            var request = request
            request.headers.append("X-Order", "inner")
            return try await next.send(request)
        }.intercepting { request, next in
            var request = request
            request.headers.append("X-Order", "outer")
            return try await next.send(request)
        }
        _ = try await transport.send(HTTPRequest(.get, path: "/"))
        #expect(script.requests.last?.headers.values("X-Order") == ["outer", "inner"])
    }
}
