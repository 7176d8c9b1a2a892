/// When a request is sent again, and how long to wait before.
public struct RetryPolicy: Sendable {
    /// How often a request is sent at most, the first time included.
    public var attempts: Int
    /// The wait before the second attempt; it doubles from one to the next.
    public var firstDelay: Duration
    /// The longest wait. A server that asks for more with `Retry-After` is not asked again.
    public var longestDelay: Duration
    /// The part of the wait that is waited, drawn anew each time, so that clients that failed together do not come back together.
    public var jitter: ClosedRange<Double>
    /// The statuses that another attempt may mend.
    public var statuses: Set<Int>

    public init(
        attempts: Int = 3, firstDelay: Duration = .milliseconds(200), longestDelay: Duration = .seconds(30), jitter: ClosedRange<Double> = 0.5...1,
        statuses: Set<Int> = [408, 425, 429, 500, 502, 503, 504]
    ) {
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.jitter = jitter
        self.statuses = statuses
    }

    /// - Parameter attempt: the number of attempts made, from 1.
    func delay(after attempt: Int) -> Duration {
        var delay = firstDelay
        for _ in 1..<max(1, attempt) where delay < longestDelay { delay *= 2 }
        return min(delay, longestDelay) * Double.random(in: jitter)
    }
}
