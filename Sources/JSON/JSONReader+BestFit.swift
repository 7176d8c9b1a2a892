extension JSONReader {
    /// Which of several types the value at the reader, which stays where it is, fits best: of those that can read it, the first that knows most of its keys.
    ///
    /// For alternatives that nothing else tells apart; every one of them is tried.
    ///
    /// - Throws: When the value fits none, the error of the attempt that got furthest.
    public mutating func bestFit(_ types: any JSONReadable.Type...) throws(JSONError) -> Int {
        let start = mark
        var best: (index: Int, unknownMembers: Int)?
        for (index, type) in types.enumerated() {
            let before = unknownMembers
            guard fits(type, at: start) else { continue }
            let unknown = unknownMembers - before
            if best.map({ unknown < $0.unknownMembers }) ?? true { best = (index, unknown) }
            if unknown == 0 { break }
        }
        guard let best else { throw noFit(at: start) }
        rewind(start)
        try check()
        return best.index
    }

    private mutating func fits<Value: JSONReadable>(_ type: Value.Type, at mark: Mark) -> Bool {
        var mark = mark
        return attempt(type, at: &mark) != nil
    }
}
