/// An event or another item of a stream is not what the document says.
public struct UnreadableItem: Error, Sendable, CustomStringConvertible {
    /// How many items came before it.
    public let position: Int
    /// The item as it came; of an event, its data.
    public let bytes: [UInt8]
    public let underlying: JSONError

    public var description: String { "item \(position) of the stream: \(underlying); it is \(Excerpt(of: bytes))" }
}
