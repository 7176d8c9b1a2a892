import BinderyCLibYAML

/// Reads a YAML document that is well-formed UTF-8 into a tree.
///
/// libyaml knows YAML 1.1's syntax; scalars are resolved by the core schema of YAML 1.2, and merge keys (`<<`) are honoured as in YAML 1.1.
struct YAMLParser: Sendable {
    let limits: ParserLimits

    /// The tree, or nil where no sense could be made of the document. What is wrong without making it unreadable, such as a duplicate key, is in the log only.
    func parse(_ file: SourceFile, log: inout DiagnosticLog) -> Node? {
        do {
            try refuseManyDirectives(file)
            return try compose(file, log: &log)
        } catch {
            log.report(error.diagnostic)
            return nil
        }
    }

    private func compose(_ file: SourceFile, log: inout DiagnosticLog) throws(SyntaxError) -> Node {
        let marks = YAMLMarks(path: SourcePath(file.path), bytes: file.bytes)
        var composer = YAMLComposer(limits: limits, documentSize: file.bytes.count, marks: marks)
        return try file.bytes.withUnsafeBufferPointer { bytes throws(SyntaxError) in
            let events = try YAMLEventReader(UnsafeBufferPointer(rebasing: bytes[ByteOrderMark.length(in: file.bytes)...]), marks: marks)
            while true {
                var event = yaml_event_t()
                guard events.read(&event) else { throw YAMLProblemExplainer(marks: marks, lines: SourceLines(file.bytes)).explain(events.problem) }
                defer { yaml_event_delete(&event) }
                if let root = try composer.take(event, log: &log) { return root }
            }
        }
    }

    /// libyaml compares every `%TAG` directive, and every tag, with every directive before it, so many of them would take it hours.
    private func refuseManyDirectives(_ file: SourceFile) throws(SyntaxError) {
        var count = 0
        var line = 1
        var beginsLine = true
        for byte in file.bytes {
            if beginsLine, byte == UInt8(ascii: "%") {
                count += 1
                guard count <= 64 else {
                    throw SyntaxError(
                        "yaml-syntax", at: SourceLocation(file: SourcePath(file.path), line: line, column: 1), "there are too many directives; remove them")
                }
            }
            beginsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if beginsLine { line += 1 }
        }
    }
}
