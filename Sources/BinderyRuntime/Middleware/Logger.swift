/// A transport that says what it does, a line a request.
struct Logger: Transport {
    let next: any Transport
    let showsHeaders: Bool
    let clock: any Clock<Duration>
    let log: @Sendable (String) -> Void

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let line = "\(request.method) \(request.redactedURL)\(headers(request.headers, secrets: request.secrets))"
        let (result, time) = await measure(clock) { await outcome { try await next.send(request) } }
        switch result {
        case .success(let response): log("\(line) → \(response.status)\(headers(response.headers, secrets: request.secrets)) (\(time))")
        case .failure(let error): log("\(line) → \(error) (\(time))")
        }
        return try result.get()
    }

    private func measure<Value>(_ clock: some Clock<Duration>, _ work: () async -> Value) async -> (Value, Duration) {
        let start = clock.now
        let value = await work()
        return (value, start.duration(to: clock.now))
    }

    private func outcome(_ work: () async throws -> HTTPResponse) async -> Result<HTTPResponse, any Error> {
        do {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }

    private func headers(_ headers: HTTPHeaders, secrets: Set<String>) -> String {
        guard showsHeaders, !headers.fields.isEmpty else { return "" }
        let hidden = Set(secrets.map { $0.lowercased() }).union(["authorization", "proxy-authorization", "cookie", "set-cookie"])
        let fields = headers.fields.map { "\($0.name): \(hidden.contains($0.name.lowercased()) ? "***" : $0.value)" }
        return " {\(fields.joined(separator: ", "))}"
    }
}

extension Transport {
    /// Says of each request its method, its URL, and the status or the error it ended in, and how long that took: `GET https://example.com/pets → 200 (0.012 seconds)`.
    ///
    /// Credentials are replaced by "***", in the URL and in headers; bodies are not shown.
    public func logging(
        headers: Bool = false, clock: any Clock<Duration> = ContinuousClock(), _ log: @escaping @Sendable (String) -> Void
    ) -> some Transport {
        Logger(next: self, showsHeaders: headers, clock: clock, log: log)
    }
}
