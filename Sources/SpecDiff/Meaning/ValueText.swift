import BinderyOpenAPI
import BinderySpecTree

/// Values of a document as text.
enum ValueText {
    /// The same for values that mean the same: numbers without the zeros that say nothing, keys in order.
    static func key(_ node: Node) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): number(text)
        case .string(let text): quoted(text)
        case .array(let elements): "[" + elements.map(key).joined(separator: ",") + "]"
        case .object(let mapping):
            "{" + mapping.entries.sorted { $0.key < $1.key }.map { quoted($0.key) + ":" + key($0.value) }.joined(separator: ",") + "}"
        }
    }

    /// As messages show it: strings in single quotation marks.
    static func shown(_ node: Node) -> String {
        switch node.value {
        case .string(let text): "'" + shortened(text) + "'"
        case .null, .boolean, .number, .array, .object: shortened(key(node))
        }
    }

    static func list(_ texts: [String], _ separator: String = ", ") -> String {
        texts.count <= 12 ? texts.joined(separator: separator) : texts.prefix(10).joined(separator: separator) + " and \(texts.count - 10) more"
    }

    static func shortened(_ text: String) -> String {
        text.unicodeScalars.count <= 100 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(99))) + "…"
    }

    // 1.50 → 1.5, 1e2 → 100
    private static func number(_ text: String) -> String {
        if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return text }
        return ExactNumber(text).description
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
