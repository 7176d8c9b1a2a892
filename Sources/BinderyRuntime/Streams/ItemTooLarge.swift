/// An event or another item of a stream was longer than a body may be that is read into memory; see ``ClientOptions/maximumBodySize`` and
/// ``RouterOptions/maximumBodySize``.
public struct ItemTooLarge: Error, Sendable, Hashable, CustomStringConvertible {
    /// In bytes.
    public let limit: Int

    public init(limit: Int) {
        self.limit = limit
    }

    public var description: String { "an item of the stream is longer than \(limit) bytes" }
}
