/// A text as a string of JSON, which is one of YAML too.
struct JSONText {
    let literal: String

    init(_ text: String) {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\0"..<" ", "\u{7F}"..."\u{9F}": "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
            default: String(scalar)
            }
        }
        literal = "\"\(escaped.joined())\""
    }
}
