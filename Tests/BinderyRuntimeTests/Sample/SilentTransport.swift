import BinderyRuntime

/// A transport whose server never answers; it ends when it is cancelled.
struct SilentTransport: Transport {
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await Task.sleep(for: .seconds(3600))
        return .empty(204)
    }
}
