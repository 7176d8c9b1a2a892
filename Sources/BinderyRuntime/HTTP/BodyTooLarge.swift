/// A body was longer than the limit set for it.
public struct BodyTooLarge: Error, Sendable, Hashable, CustomStringConvertible {
    /// In bytes.
    public let limit: Int

    public init(limit: Int) {
        self.limit = limit
    }

    public var description: String { "the body is longer than \(limit) bytes" }
}
