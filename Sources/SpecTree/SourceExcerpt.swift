/// Shows lines of a document, and where in them something is.
struct SourceExcerpt: Sendable {
    let lines: SourceLines

    /// The line, and what goes before the caret to bring it under the column; nil where the document has no such line, or it is empty.
    ///
    /// A long line is cut to what is around the column, with `…` where it goes on.
    func text(line: Int, column: Int) -> (line: String, caretIndentation: String)? {
        guard let whole = lines.range(ofLine: line), !whole.isEmpty, let place = lines.byte(line: line, column: column) else { return nil }
        let length = lines.scalarCount(whole)
        let position = min(column - 1, length)
        var window = 0..<length
        if length > Self.longestLine {
            let start = max(0, min(position - Self.longestLine / 2, length - Self.longestLine))
            window = start..<(start + Self.longestLine)
        }
        guard let start = lines.byte(line: line, column: window.lowerBound + 1), let end = lines.byte(line: line, column: window.upperBound + 1) else {
            return nil
        }

        let before = shown(start..<max(start, place))
        let after = shown(max(start, place)..<max(start, place, end))
        let head = window.lowerBound > 0 ? "…" : ""
        let tail = window.upperBound < length ? "…" : ""
        return (head + before.text + after.text + tail, (head.isEmpty ? "" : " ") + before.blank)
    }

    /// In scalars.
    private static let longestLine = 120

    /// The text with tabs kept and all else visible, and blanks of the same width.
    private func shown(_ range: Range<Int>) -> (text: String, blank: String) {
        var text = ""
        var blank = ""
        for scalar in String(decoding: lines.bytes[range], as: UTF8.self).unicodeScalars {
            let spelling = scalar == "\t" ? "\t" : VisibleText.spelling(scalar)
            text += spelling
            if scalar == "\t" {
                blank += "\t"
            } else {
                blank += String(repeating: " ", count: spelling.unicodeScalars.count > 1 ? spelling.unicodeScalars.count : VisibleText.width(scalar))
            }
        }
        return (text, blank)
    }
}
