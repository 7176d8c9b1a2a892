import BinderyRuntime

/// A stream that a client receives, its bytes divided as a test likes.
struct StreamSample: RequestHandler {
    static let operation = Operation("stream", .get, "/stream")

    let contentType: String
    let chunks: [[UInt8]]

    init(_ bytes: [UInt8], contentType: String, dividedBy random: inout Randomness) {
        self.contentType = contentType
        var rest = bytes[...]
        var chunks: [[UInt8]] = []
        while !rest.isEmpty {
            chunks.append(Array(rest.prefix(random.below(3) == 0 ? 1 : random.below(9))))
            rest = rest.dropFirst(chunks[chunks.count - 1].count)
        }
        self.chunks = chunks
    }

    func handle(_ request: HTTPRequest) async -> HTTPResponse {
        let chunks = chunks
        let stream = AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
        return HTTPResponse(status: 200, headers: ["Content-Type": contentType], body: HTTPBody(chunks: stream))
    }

    func received<Value>(_ success: Success<Value>, options: ClientOptions = ClientOptions()) async throws -> Value {
        try await ClientCore(server: "", transport: InProcess(self), options: options)
            .send(RequestBuilder(Self.operation), CallContext(), success: success)
    }
}

extension AsyncSequence {
    /// All of it.
    func collected() async throws -> [Element] {
        var all: [Element] = []
        for try await element in self { all.append(element) }
        return all
    }
}
