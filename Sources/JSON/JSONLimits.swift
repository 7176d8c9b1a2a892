/// How much of a stranger's JSON is read before reading is given up.
public struct JSONLimits: Hashable, Sendable {
    /// The number of arrays and objects that may be open at once.
    public var depth: Int
    /// The length of a document, in bytes.
    public var size: Int

    /// For JSON that was written here.
    static let unlimited = JSONLimits(depth: .max, size: .max)

    public init(depth: Int = 512, size: Int = 256 << 20) {
        self.depth = depth
        self.size = size
    }
}
