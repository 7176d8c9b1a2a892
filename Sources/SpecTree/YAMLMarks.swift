import BinderyCLibYAML

/// Turns libyaml's marks into places of the document.
///
/// To libyaml, as to YAML 1.1, U+0085, U+2028 and U+2029 end a line; to editors, YAML 1.2 and everything else here they do not.
struct YAMLMarks: Sendable {
    private let path: SourcePath
    private let lines: SourceLines?

    init(path: SourcePath, bytes: [UInt8]) {
        self.path = path
        lines = Self.holdsUnicodeLineBreak(bytes) ? SourceLines(bytes) : nil
    }

    var start: SourceLocation { SourceLocation(file: path, line: 1, column: 1) }

    func location(_ mark: yaml_mark_t) -> SourceLocation {
        guard let lines else { return SourceLocation(file: path, line: mark.line + 1, column: mark.column + 1) }
        let (line, column) = lines.position(ofScalar: mark.index)
        return SourceLocation(file: path, line: line, column: column)
    }

    private static func holdsUnicodeLineBreak(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices {
                switch bytes[offset] {
                case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0x85: return true
                case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8: return true
                default: continue
                }
            }
            return false
        }
    }
}
