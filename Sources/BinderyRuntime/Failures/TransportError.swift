/// No response came.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What the transport threw, ``TimedOut``, ``BodyTooLarge``, `CancellationError`, or what the provider of a credential threw.
    public let underlying: any Error
    public let operation: Operation
    /// Without credentials; nil when the request did not come from a client.
    public let url: String?

    public var description: String { "\(operation.place(url)): \(underlying)" }
}
