/// Reads a document in JSON or YAML into a tree.
///
/// A path that ends in `.json` is JSON. Otherwise a document that begins with `{` or `[` is JSON if it is well-formed JSON; everything else is YAML.
package struct SpecParser: Sendable {
    private let limits: ParserLimits

    package init(limits: ParserLimits = .default) {
        self.limits = limits
    }

    /// The tree of the document, or nil where the log has been given an error.
    package func parse(_ file: SourceFile, log: inout DiagnosticLog) -> Node? {
        var found = DiagnosticLog()
        let root = isText(file, log: &found) ? parseText(file, log: &found) : nil
        for diagnostic in found.diagnostics { log.report(diagnostic) }
        return found.hasErrors ? nil : root
    }

    private func parseText(_ file: SourceFile, log: inout DiagnosticLog) -> Node? {
        let isNamedJSON = file.path.lowercased().hasSuffix(".json")
        guard isNamedJSON || beginsLikeJSON(file) else {
            return YAMLParser(limits: limits).parse(file, log: &log)
        }
        do {
            return try JSONParser(limits: limits).parse(file, log: &log)
        } catch {
            guard isNamedJSON else { return YAMLParser(limits: limits).parse(file, log: &log) }
            log.report(error.diagnostic)
            return nil
        }
    }

    private func beginsLikeJSON(_ file: SourceFile) -> Bool {
        let first = file.bytes.dropFirst(ByteOrderMark.length(in: file.bytes)).first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private func isText(_ file: SourceFile, log: inout DiagnosticLog) -> Bool {
        let path = SourcePath(file.path)
        if let encoding = ByteOrderMark.foreignEncoding(of: file.bytes) {
            log.error("not-utf-8", at: SourceLocation(file: path, line: 1, column: 1), "the file is in \(encoding); save it as UTF-8")
            return false
        }
        if let offset = file.bytes.withUnsafeBufferPointer(UTF8Validator().firstInvalidByte) {
            let (line, column) = SourceLines(file.bytes).position(ofByte: offset)
            let byte = "0x" + String(file.bytes[offset], radix: 16, uppercase: true)
            log.error("not-utf-8", at: SourceLocation(file: path, line: line, column: column), "the byte \(byte) is not UTF-8 here; save the file as UTF-8")
            return false
        }
        return true
    }
}
