/// Finds the items of a stream in its bytes.
protocol StreamParser {
    associatedtype Item

    /// Adds the items that a chunk completes.
    mutating func parse(_ chunk: [UInt8], into items: inout [Item]) throws(ItemTooLarge)

    /// Adds what only the end of the stream completes.
    mutating func finish(into items: inout [Item])

    /// What an item is read from.
    static func bytes(of item: Item) -> [UInt8]
}
