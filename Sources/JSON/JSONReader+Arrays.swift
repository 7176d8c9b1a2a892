extension JSONReader {
    /// An array that is being read.
    public struct ArrayCursor {
        var place = Place.beginning
        /// The end has been passed, for those who ask again.
        var hasEnded = false

        enum Place {
            case beginning, behindElement
            /// There is no array but a value, which is its only element.
            case loneValue
            case behindLoneValue
        }
    }

    /// Opens the array at the reader. Where text is coerced, a lone value is an array of one element: `a=x` is as good as `a=x&a=y`.
    public mutating func array() -> ArrayCursor {
        if byte == UInt8(ascii: "["), depthLeft > 0 {
            depthLeft -= 1
            position += 1
        } else if coercesText, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") {
            return ArrayCursor(place: .loneValue)
        } else {
            failToOpen(expected: "an array", bracket: UInt8(ascii: "["))
        }
        return ArrayCursor()
    }

    /// Goes on to the next element, which must be read or skipped.
    ///
    /// - Returns: False at the array's end, and after a failure.
    public mutating func nextElement(_ array: inout ArrayCursor) -> Bool {
        skipWhitespace()
        if byte == UInt8(ascii: ","), array.place == .behindElement {
            position += 1
            skipWhitespace()
            return true
        }
        if array.place == .loneValue || array.place == .behindLoneValue {
            defer { array.place = .behindLoneValue }
            return array.place == .loneValue && failure == nil
        }
        if byte == UInt8(ascii: "]") {
            position += 1
            depthLeft += 1
            return false
        }
        if array.place == .beginning {
            array.place = .behindElement
            if position < end { return true }
            fail(expected: "a value or \"]\"")
        } else {
            fail(expected: "\",\" or \"]\"")
        }
        return false
    }

    /// Ends the reading of an array.
    ///
    /// - Throws: The first failure since reading began.
    public func finish(_ array: ArrayCursor) throws(JSONError) {
        if let failure { throw failure }
    }

    @inline(never)
    mutating func failToOpen(expected: String, bracket: UInt8) {
        if byte == bracket {
            fail(expected: "fewer levels of nesting", found: "one more than the limit")
        } else {
            fail(expected: expected)
        }
    }
}
