import BinderyRuntime
import Synchronization

/// A transport that remembers what goes over the wire, both ways.
final class RecordingTransport: Transport {
    private let next: any Transport
    private let exchanges = Mutex<[(HTTPRequest, HTTPResponse)]>([])

    init(_ handler: any RequestHandler) {
        next = InProcess(handler)
    }

    /// Answers every request with one response.
    convenience init(answering response: HTTPResponse) {
        self.init(FixedAnswer(response: response))
    }

    var requests: [HTTPRequest] { exchanges.withLock { $0.map(\.0) } }
    var responses: [HTTPResponse] { exchanges.withLock { $0.map(\.1) } }

    /// The last request as it would be written in HTTP/1.1, with the URL in its first line.
    var lastRequest: String {
        guard let request = requests.last else { return "nothing was sent" }
        let head = "\(request.method) \(request.url)\n\(request.headers)"
        let body = request.body.bytes ?? []
        return body.isEmpty ? head : "\(head)\n\n\(String(decoding: body, as: UTF8.self))"
    }

    /// The last response as it would be written in HTTP/1.1.
    var lastResponse: String {
        guard let response = responses.last else { return "nothing came back" }
        let head = response.headers.fields.isEmpty ? "\(response.status)" : "\(response.status)\n\(response.headers)"
        let body = response.body.bytes ?? []
        return body.isEmpty ? head : "\(head)\n\n\(String(decoding: body, as: UTF8.self))"
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await next.send(request)
        exchanges.withLock { $0.append((request, response)) }
        return response
    }

    private struct FixedAnswer: RequestHandler {
        let response: HTTPResponse

        func handle(_ request: HTTPRequest) async -> HTTPResponse { response }
    }
}
