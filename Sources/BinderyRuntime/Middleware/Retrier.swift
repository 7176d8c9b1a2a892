#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A transport that sends again what failed.
struct Retrier: Transport {
    let next: any Transport
    let policy: RetryPolicy
    let clock: any Clock<Duration>
    let now: @Sendable () -> Date

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard isRepeatable(request) else { return try await next.send(request) }
        var attempt = 1
        while true {
            let delay: Duration
            do {
                let response = try await next.send(request)
                guard attempt < policy.attempts, policy.statuses.contains(response.status), let wait = wait(asked: response, attempt) else { return response }
                delay = wait
            } catch {
                guard attempt < policy.attempts, !(error is CancellationError), !Task.isCancelled else { throw error }
                delay = policy.delay(after: attempt)
            }
            try await clock.sleep(for: delay)
            attempt += 1
        }
    }

    private func isRepeatable(_ request: HTTPRequest) -> Bool {
        request.body.isReplayable && (request.method.isIdempotent || request.headers["Idempotency-Key"] != nil)
    }

    /// nil when the server asks for more patience than the policy has.
    private func wait(asked response: HTTPResponse, _ attempt: Int) -> Duration? {
        guard let asked = response.headers["Retry-After"].flatMap(RetryAfter.init) else { return policy.delay(after: attempt) }
        let delay = asked.delay(from: now())
        return delay <= policy.longestDelay ? delay : nil
    }
}

extension Transport {
    /// Sends requests again that failed, or were answered with a status that another attempt may mend, after a wait that grows; what `Retry-After` asks for is
    /// waited instead. Only requests whose repetition does no harm are sent again: those with an idempotent method or an `Idempotency-Key`
    /// (``CallContext/idempotencyKey``), and a body that can be read again.
    public func retrying(_ policy: RetryPolicy = RetryPolicy(), clock: any Clock<Duration> = ContinuousClock()) -> some Transport {
        Retrier(next: self, policy: policy, clock: clock, now: { Date() })
    }
}
