extension Array {
    /// Takes the elements from a position on away, as an array with no room to spare.
    ///
    /// `Array(self[start...])` would share the storage where the slice is the whole, and with it all the room the stack has ever needed: five hundred
    /// nested lists then hold five hundred times the memory of the longest.
    mutating func removeTail(from start: Int) -> [Element] {
        var tail: [Element] = []
        tail.reserveCapacity(count - start)
        tail.append(contentsOf: self[start...])
        removeSubrange(start...)
        return tail
    }
}
