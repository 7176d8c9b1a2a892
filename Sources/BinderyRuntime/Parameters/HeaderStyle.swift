/// How a header parameter is written (OpenAPI 3.1 §4.8.12.3).
///
/// Headers are not percent-encoded (OpenAPI 3.1.1, appendix D), so what would be read differently has no form: text that begins or ends with white space, line
/// breaks and control characters, within arrays and objects commas, and in the names of what is exploded equals signs. Null within an array or object has no form,
/// nor have nested values. Absent are nil, an empty array and an empty object.
public enum HeaderStyle: Sendable {
    /// `blue` · `blue,black` · `R,100,G,200`, exploded `R=100,G=200`
    case simple
    /// JSON, for headers that have `content` instead of a schema.
    case json

    func write(_ value: ParameterValue, explode: Bool) throws(ParameterProblem) -> String? {
        let text =
            switch (self, value) {
            // The one control character that JSON lets stand as it is.
            case (.json, .scalar(let json)): json.replacing("\u{7F}", with: #"\u007F"#)
            case (.simple, .scalar(let text)): text
            case (_, .object(let members)) where explode && members.contains { $0.name.containsASCII("=") }:
                throw ParameterProblem("an equals sign in a name cannot be expressed in a header")
            case (_, _): try list.write(value, explode: explode)
            }
        if let text, text != trimmed(text[...]) { throw ParameterProblem("text that begins or ends with white space cannot be expressed in a header") }
        return text
    }

    func read(_ text: String?, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        guard let text else { return [] }
        switch self {
        case .simple: return try list.read(text[...], explode: explode, shape: shape)
        case .json: return [.scalar(text)]
        }
    }

    private var list: DelimitedText {
        DelimitedText(
            separator: ",",
            encode: { text throws(ParameterProblem) in
                if text.containsASCII(",") || text != trimmed(text[...]) {
                    throw ParameterProblem("a comma, or white space at an end, within an array or object cannot be expressed in a header")
                }
                return text
            },
            decode: { trimmed($0) })
    }

    /// Without optional white space (RFC 9110 §5.6.3).
    private func trimmed(_ text: Substring) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let first = text.utf8.firstIndex(where: { !isSpace($0) }), let last = text.utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(text[first..<text.utf8.index(after: last)])
    }
}
