import BinderyRuntime
import Synchronization

/// A transport that remembers what goes over the wire, both ways.
final class RecordingTransport: Transport {
    private let answer: @Sendable (HTTPRequest) async throws -> HTTPResponse
    private let exchanges = Mutex<[Exchange]>([])

    private struct Exchange {
        let request: String
        let response: String
    }

    /// Hands requests to a router.
    init(_ handler: any RequestHandler) {
        let next = InProcess(handler)
        answer = { try await next.send($0) }
    }

    /// Answers every request with one response.
    init(answering response: HTTPResponse) {
        answer = { _ in response }
    }

    /// Never gets an answer.
    init(failing error: some Error) {
        answer = { _ in throw error }
    }

    /// Each as it would be written in HTTP/1.1, with the URL in its first line and the headers sorted by name.
    var requests: [String] { exchanges.withLock { $0.map(\.request) } }
    var responses: [String] { exchanges.withLock { $0.map(\.response) } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let sent = Self.message("\(request.method) \(request.url)", request.headers, request.body)
        exchanges.withLock { $0.append(Exchange(request: sent, response: "none")) }
        let response = try await answer(request)
        let received = Self.message("\(response.status)", response.headers, response.body)
        exchanges.withLock { $0[$0.count - 1] = Exchange(request: sent, response: received) }
        return response
    }

    private static func message(_ line: String, _ headers: HTTPHeaders, _ body: HTTPBody) -> String {
        let fields = headers.fields.map { "\($0.name): \($0.value)" }.sorted()
        let bytes = body.bytes ?? []
        return ([line] + fields + (bytes.isEmpty ? [] : ["", String(decoding: bytes, as: UTF8.self)])).joined(separator: "\n")
    }
}
