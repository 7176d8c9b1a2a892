/// The call took longer than its timeout.
public struct TimedOut: Error, Sendable, Hashable, CustomStringConvertible {
    public let after: Duration

    public init(after: Duration) {
        self.after = after
    }

    public var description: String { "no answer within \(after)" }
}
