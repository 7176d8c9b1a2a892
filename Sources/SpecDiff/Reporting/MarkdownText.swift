/// Text of a document within Markdown, where it neither formats, links, nor calls anyone (CommonMark 0.31, and what GitHub adds).
enum MarkdownText {
    /// As words of a paragraph.
    static func words(_ text: String) -> String {
        text.visible.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "+", "-", "!", "|", "~", "=", "$":
                text += "\\"
                text.unicodeScalars.append(scalar)
            case "&": text += "&amp;"
            // GitHub makes links and mentions after it has read the Markdown; no escape keeps it from that.
            case "@", "#": text += "\(scalar)\(noLink)"
            case "/" where text.unicodeScalars.last == ":": text += "\(noLink)/"
            case "." where text.lowercased().hasSuffix("www"): text += "\(noLink)."
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// A space without width: invisible, and no part of a link.
    private static let noLink = "\u{200B}"

    /// As code: `string`, between more backticks than it has in a row (CommonMark 0.31, section 6.1).
    static func code(_ text: String) -> String {
        let text = text.visible
        var longest = 0
        var run = 0
        for scalar in text.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        // A space on either side is taken off again; text that has some, or begins or ends with a backtick, needs one more.
        let needsSpace = text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") || text.hasSuffix(" ")
        return needsSpace ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
    }
}
