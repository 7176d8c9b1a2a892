/// How much of a stranger's JSON is read before reading is given up.
public struct JSONLimits: Hashable, Sendable {
    /// The number of arrays and objects that may be open at once. Types that contain themselves are read recursively: 128 levels of them fit the stack of any
    /// thread, the smallest of which have 512 KB; 512 levels need a thread with 2 MB.
    public var depth: Int
    /// The length of a document, in bytes.
    public var size: Int

    /// For JSON that was written here.
    static let unlimited = JSONLimits(depth: .max, size: .max)

    public init(depth: Int = 128, size: Int = 256 << 20) {
        self.depth = depth
        self.size = size
    }
}
