/// Markdown as a documentation comment, one `///` a line.
struct DocumentationComment {
    let markdown: String

    init(_ markdown: String) {
        self.markdown = markdown
    }

    /// Whatever ends a line for the compiler ends a line here, so nothing of the text can stand outside the comment. What cannot be seen is left out, but for the joiners that
    /// scripts and emoji need.
    var source: String {
        var lines = visible.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == " " || line.last == "\t" { line.removeLast() }
            return line
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        let text = lines.drop(while: \.isEmpty)
        return text.map { $0.isEmpty ? "///" : "/// \($0)" }.joined(separator: "\n")
    }

    private var visible: String {
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
