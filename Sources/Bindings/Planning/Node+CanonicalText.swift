import BinderySpecTree

extension Node {
    /// The value as JSON text, keys in the order of the document.
    var canonicalText: String {
        switch value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): JSONText.quoted(text)
        case .array(let elements): "[" + elements.map(\.canonicalText).joined(separator: ",") + "]"
        case .object(let mapping): "{" + mapping.entries.map { JSONText.quoted($0.key) + ":" + $0.value.canonicalText }.joined(separator: ",") + "}"
        }
    }
}

package enum JSONText {
    /// A string of JSON (RFC 8259, section 7).
    static func quoted(_ text: String) -> String {
        "\"" + escaped(text) + "\""
    }

    /// The values whose text this is: `1` is the string and the number.
    static func scalars(_ text: String) -> [String] {
        let isOther = text == "true" || text == "false" || Int(text).map(String.init) == text
        return isOther ? [quoted(text), text] : [quoted(text)]
    }

    /// What stands between the quotation marks.
    package static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
