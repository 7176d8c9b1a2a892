/// No response came.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What the transport threw, ``TimedOut``, ``BodyTooLarge``, `CancellationError`, or what the provider of a credential threw.
    public let underlying: any Error
    public let operation: Operation
    /// Without credentials; nil when the request did not come from a client.
    public let url: String?
    // An existential keeps ``Failure`` in memory rather than in registers. Otherwise Swift 6.3 crashes (SILGenCleanup, "Found outside of lifetime use") at a
    // `catch` whose pattern leaves other failures to the caller and whose body calls something that rethrows, such as `??`.
    private let inMemory: any Sendable = ()

    init(underlying: any Error, operation: Operation, url: String?) {
        self.underlying = underlying
        self.operation = operation
        self.url = url
    }

    public var description: String { "\(operation.place(url)): \(underlying)" }
}
