/// A mock was called for an operation that it was given no answer to.
public struct NotStubbed: Error, Sendable, CustomStringConvertible {
    public let operation: Operation

    public var description: String { "the mock was given nothing to answer \(operation.id) with" }
}
