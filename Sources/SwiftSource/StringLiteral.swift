/// Any text as a Swift string literal.
struct StringLiteral {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// `say "hi"` → `"say \"hi\""`. Characters that cannot be seen, or that reorder what is seen, are written as escapes.
    var source: String {
        "\"" + (isPlain ? text : text.unicodeScalars.lazy.map { Self.escaped($0, delimiter: "") }.joined()) + "\""
    }

    /// `{"a":"\\d"}` → `#"{"a":"\\d"}"#`, with as many `#` as the text needs.
    var rawSource: String {
        let hashes = String(repeating: "#", count: longestRunOfHashes + 1)
        let inner = text.unicodeScalars.lazy.map { scalar in
            scalar == "\"" || scalar == "\\" ? String(scalar) : Self.escaped(scalar, delimiter: hashes)
        }
        return hashes + "\"" + inner.joined() + "\"" + hashes
    }

    /// Stands in a literal as it is.
    private var isPlain: Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }

    /// Too long to stand on one line with code around it.
    var isLong: Bool { text.unicodeScalars.count > Self.maximumLength }

    /// A literal of several lines that is one line in value, for text that is too long for one line of source.
    var wrappedSource: String { wrapped(in: "", escapesQuotes: true) }

    var wrappedRawSource: String { wrapped(in: String(repeating: "#", count: longestRunOfHashes + 1), escapesQuotes: false) }

    private static let maximumLength = 110

    private func wrapped(in hashes: String, escapesQuotes: Bool) -> String {
        var lines = [""]
        var length = 0
        var mayBreak = false
        for scalar in text.unicodeScalars {
            let isPlain = !escapesQuotes && (scalar == "\"" || scalar == "\\")
            let piece = isPlain ? String(scalar) : Self.escaped(scalar, delimiter: hashes)
            if length >= Self.maximumLength, mayBreak || length >= Self.maximumLength + 30 {
                lines.append("")
                length = 0
            }
            lines[lines.count - 1] += piece
            length += piece.unicodeScalars.count
            mayBreak = scalar == " " || scalar == ","
        }
        return hashes + "\"\"\"\n" + lines.joined(separator: "\\" + hashes + "\n") + "\n\"\"\"" + hashes
    }

    /// Of `#` that follow a quotation mark or a backslash, which would end the literal or begin an escape.
    private var longestRunOfHashes: Int {
        var longest = 0
        var run: Int?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": run = 0
            case "#": run = run.map { $0 + 1 }
            default: run = nil
            }
            longest = max(longest, run ?? 0)
        }
        return longest
    }

    private static func escaped(_ scalar: Unicode.Scalar, delimiter: String) -> String {
        switch scalar {
        case "\"": "\\\(delimiter)\""
        case "\\": "\\\(delimiter)\\"
        case "\n": "\\\(delimiter)n"
        case "\r": "\\\(delimiter)r"
        case "\t": "\\\(delimiter)t"
        case _ where scalar.isInvisible: "\\\(delimiter)u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: String(scalar)
        }
    }
}
