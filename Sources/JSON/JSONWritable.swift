/// A type that can be written as JSON.
public protocol JSONWritable {
    /// Writes exactly one JSON value. What has no JSON, such as NaN, makes the writer fail; see ``JSONWriter/fail(expected:found:)``.
    func write(to json: inout JSONWriter)
}
