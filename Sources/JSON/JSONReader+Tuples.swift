extension JSONReader {
    /// The next element of an array whose positions have meanings of their own.
    ///
    /// - Throws: When the array ends before it.
    public mutating func readElement<Value: JSONReadable>(of array: inout ArrayCursor) throws(JSONError) -> Value {
        guard nextElement(&array) else {
            try check()
            throw mismatch(expected: "one element more", found: "the end of the array")
        }
        return try read()
    }

    /// The next element; nil when the array has ended or null stands there.
    public mutating func readElementIfPresent<Value: JSONReadable>(of array: inout ArrayCursor) throws(JSONError) -> Value? {
        guard !array.hasEnded, nextElement(&array) else {
            array.hasEnded = true
            try check()
            return nil
        }
        var value: Value?
        readIfPresent(&value)
        try check()
        return value
    }

    /// All that follows.
    public mutating func readElements<Value: JSONReadable>(of array: inout ArrayCursor) throws(JSONError) -> [Value] {
        var values: [Value] = []
        while !array.hasEnded, nextElement(&array) { values.append(try read()) }
        array.hasEnded = true
        try check()
        return values
    }

    /// Passes over all that follows.
    public mutating func skipElements(of array: inout ArrayCursor) {
        while !array.hasEnded, nextElement(&array) { skip() }
        array.hasEnded = true
    }
}

extension JSONWriter {
    /// An element of an array.
    public mutating func element(_ value: some JSONWritable) {
        element()
        value.write(to: &self)
    }

    /// Elements that are not there and have none after them are left out; others are null.
    public mutating func elements(_ values: (any JSONWritable)?...) {
        let last = values.lastIndex { $0 != nil } ?? -1
        for value in values.prefix(last + 1) {
            element()
            if let value { value.write(to: &self) } else { null() }
        }
    }
}
