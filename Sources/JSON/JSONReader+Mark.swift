extension JSONReader {
    /// A position that reading can return to.
    public struct Mark: Sendable {
        let offset: Int
        let depthLeft: Int
        /// An attempt from here on succeeded.
        @usableFromInline var fits = false
    }

    public var mark: Mark { Mark(offset: offset, depthLeft: depthLeft) }

    /// Goes back to an earlier position and forgives the failure that has happened since.
    ///
    /// What is read again is counted: a document that makes nested alternatives read many times its own length is refused.
    public mutating func rewind(_ mark: Mark) {
        guard rereadsLeft >= 0 else { return }
        let furthest = failure?.offset ?? offset
        rereadsLeft -= max(0, furthest - mark.offset)
        guard rereadsLeft >= 0 else {
            failure = nil
            return fail(expected: "alternatives that can be told apart", found: "too many to try", at: start + mark.offset)
        }
        failure = nil
        position = start + mark.offset
        depthLeft = mark.depthLeft
    }

    /// Reads the value at the mark if it fits the type; otherwise goes back to the mark, and the failure is forgiven.
    @inlinable
    public mutating func attempt<Value: JSONReadable>(_ type: Value.Type = Value.self, at mark: inout Mark) -> Value? {
        rewind(mark)
        do {
            let value = try Value(from: &self)
            mark.fits = true
            return value
        } catch {
            forgive(error, at: mark)
            return nil
        }
    }

    /// Ends a series of attempts each of which may have succeeded, and leaves the reader behind the value.
    ///
    /// - Throws: When none has, the error of the attempt that got furthest.
    public mutating func finishUnion(_ mark: Mark) throws(JSONError) {
        guard mark.fits else { throw noFit(at: mark) }
        try check()
        if offset == mark.offset { skip() }
        try check()
    }

    /// The error of a value that fits none of the alternatives that were attempted at the mark: that of the attempt which got furthest.
    public func noFit(at mark: Mark) -> JSONError {
        if let failure { return failure }
        if let closestMiss, closestMiss.offset >= mark.offset { return closestMiss }
        return JSONError(expected: "a value that fits one of the alternatives", offset: mark.offset)
    }

    @inline(never) @usableFromInline
    mutating func forgive(_ error: JSONError, at mark: Mark) {
        if (closestMiss?.offset ?? -1) < max(mark.offset, error.offset) { closestMiss = error }
        rewind(mark)
    }
}
