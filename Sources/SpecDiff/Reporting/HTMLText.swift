/// Text of a document within HTML, in an element or a quoted attribute.
enum HTMLText {
    /// Scalar for scalar, as `<` with an accent is a `<` too.
    static func escaped(_ text: String) -> String {
        text.visible.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
