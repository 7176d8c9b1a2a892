import BinderySpecTree

/// What the parser makes of a text.
struct ParsedDocument {
    let root: Node?
    let diagnostics: [Diagnostic]

    init(_ text: String, path: String = "a.yaml", limits: ParserLimits = .default) {
        self.init(bytes: Array(text.utf8), path: path, limits: limits)
    }

    init(bytes: [UInt8], path: String, limits: ParserLimits = .default) {
        var log = DiagnosticLog()
        root = SpecParser(limits: limits).parse(SourceFile(path: path, bytes: bytes), log: &log)
        diagnostics = log.diagnostics
    }

    /// The tree as JSON without spaces; nil where there is none.
    var json: String? { root.map(Self.json) }

    /// `line:column id` of each diagnostic.
    var findings: [String] { diagnostics.map { "\($0.location.line):\($0.location.column) \($0.id)" } }

    /// `line:column` of the value a pointer leads to.
    func place(_ pointer: String) -> String? {
        JSONPointer(pointer).flatMap { root?.resolve($0) }.map { Self.place($0.location) }
    }

    /// `line:column` of a key of the object a pointer leads to.
    func keyPlace(_ key: String, in pointer: String = "") -> String? {
        JSONPointer(pointer).flatMap { root?.resolve($0)?.object?.entry(key) }.map { Self.place($0.keyLocation) }
    }

    private static func place(_ location: SourceLocation) -> String { "\(location.line):\(location.column)" }

    private static func json(_ node: Node) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .number(let number): number
        case .string(let string): quoted(string)
        case .array(let elements): "[" + elements.map(json).joined(separator: ",") + "]"
        case .object(let mapping): "{" + mapping.entries.map { quoted($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ string: String) -> String {
        string.unicodeScalars.reduce("\"") { text, scalar in
            switch scalar {
            case "\"", "\\": text + "\\" + String(Character(scalar))
            case "\n": text + "\\n"
            case "\t": text + "\\t"
            default: text + String(Character(scalar))
            }
        } + "\""
    }
}
