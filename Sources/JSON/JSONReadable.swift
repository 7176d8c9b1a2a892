/// A type that can be read from JSON.
public protocol JSONReadable {
    /// Reads one value, which starts at the reader's position, and leaves the reader behind it.
    ///
    /// - Throws: What was expected and what stands there instead. After an error the reader reads nothing more.
    init(from json: inout JSONReader) throws(JSONError)
}
