/// Markdown as a documentation comment, one `///` a line.
struct DocumentationComment {
    let markdown: String

    init(_ markdown: String) {
        self.markdown = markdown
    }

    /// Whatever ends a line for the compiler ends a line here, so nothing of the text can stand outside the comment. What cannot be seen is left out, but for the joiners that
    /// scripts and emoji need.
    var source: String {
        var source: [UInt8] = []
        var emptyLines = 0
        for line in Array(visible.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard let last = line.lastIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
                emptyLines += 1
                continue
            }
            if !source.isEmpty {
                for _ in 0..<emptyLines { source += Self.emptyLine }
                source.append(UInt8(ascii: "\n"))
            }
            emptyLines = 0
            source += Self.lineStart
            source.append(contentsOf: line[...last])
        }
        return String(decoding: source, as: UTF8.self)
    }

    private static let lineStart = Array("/// ".utf8)
    private static let emptyLine = Array("\n///".utf8)

    private var visible: String {
        if markdown.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }) { return markdown }
        var text = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in markdown.unicodeScalars {
            switch scalar {
            case "\n": if previous != "\r" { text.append(scalar) }
            case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": text.append("\n")
            case "\t", "\u{200C}", "\u{200D}": text.append(scalar)
            case _ where scalar.isInvisible: break
            default: text.append(scalar)
            }
            previous = scalar
        }
        return String(text)
    }
}
