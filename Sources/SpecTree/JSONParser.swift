/// Reads a JSON document (RFC 8259) that is well-formed UTF-8 into a tree.
struct JSONParser: Sendable {
    let limits: ParserLimits

    /// Reports duplicate keys and tabs in strings to the log.
    ///
    /// - Throws: The first offence against JSON's grammar.
    func parse(_ file: SourceFile, log: inout DiagnosticLog) throws(SyntaxError) -> Node {
        try file.bytes.withUnsafeBufferPointer { bytes throws(SyntaxError) in
            var reading = JSONReading(bytes: bytes, start: ByteOrderMark.length(in: file.bytes), path: SourcePath(file.path), depthLimit: limits.depth)
            return try reading.document(log: &log)
        }
    }
}
