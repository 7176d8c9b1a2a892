/// A fragment of Swift, built by string interpolation: the code that emits looks like what it emits.
///
/// - A fragment keeps the indentation of the line it stands on: each of its lines is indented like that line.
/// - An empty fragment that stands alone on a line removes the line.
/// - A plain `String` cannot be interpolated. Text of a document enters only as a literal or as documentation, so it cannot become code.
package struct SwiftSource: Sendable, ExpressibleByStringInterpolation {
    /// The source, without a newline at its end.
    package let text: String

    package var isEmpty: Bool { text.isEmpty }

    package static let empty: SwiftSource = ""

    package init(stringLiteral value: String) {
        text = value
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.finished()
    }

    /// Text that is Swift already: keywords, names that have been made safe.
    package init(verbatim text: String) {
        self.text = text
    }

    /// A string literal, of several lines where one would be too long; it must then stand on lines of its own.
    package init(literal text: String) {
        let literal = StringLiteral(text)
        self.text = literal.isLong ? literal.wrappedSource : literal.source
    }

    /// A raw string literal, of several lines where one would be too long; it must then stand on lines of its own.
    package init(rawLiteral text: String) {
        let literal = StringLiteral(text)
        self.text = literal.isLong ? literal.wrappedRawSource : literal.rawSource
    }

    package var hasSeveralLines: Bool { text.utf8.contains(UInt8(ascii: "\n")) }

    /// What stands between the fragments of a list.
    package enum Separator: String {
        case newline = "\n"
        case blankLine = "\n\n"
        case comma = ", "
        case commaAndNewline = ",\n"
    }
}

extension SwiftSource {
    package struct StringInterpolation: StringInterpolationProtocol {
        private var text = ""

        /// Where the last line of `text` begins, as a count of UTF-8 units.
        private var lineStart = 0

        /// The current line holds nothing but blanks and empty fragments.
        private var lineIsVoid = false

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            var rest = Substring(literal)
            if lineIsVoid, !rest.isEmpty {
                if rest.first == "\n" {
                    removeCurrentLine()
                    rest.removeFirst()
                    lineIsVoid = false
                    append(rest)
                    return
                }
                if rest.contains(where: { $0 != " " }) { lineIsVoid = false }
            }
            append(rest)
        }

        package mutating func appendInterpolation(_ fragment: SwiftSource) {
            append(fragment: fragment.text)
        }

        package mutating func appendInterpolation(_ fragments: [SwiftSource], separator: Separator) {
            append(fragment: fragments.lazy.filter { !$0.isEmpty }.map(\.text).joined(separator: separator.rawValue))
        }

        package mutating func appendInterpolation(_ number: Int) {
            append(fragment: String(number))
        }

        /// A string literal whose value is the text, whatever the text is.
        package mutating func appendInterpolation(literal text: String) {
            append(fragment: StringLiteral(text).source)
        }

        /// A raw string literal for text that is easier to read with its quotes and backslashes as they are.
        package mutating func appendInterpolation(rawLiteral text: String) {
            append(fragment: StringLiteral(text).rawSource)
        }

        /// A documentation comment; no lines when the text is empty.
        package mutating func appendInterpolation(documentation markdown: String) {
            append(fragment: DocumentationComment(markdown).source)
        }

        private mutating func append(fragment: String) {
            let indentation = currentIndentation
            guard !fragment.isEmpty else {
                if indentation.utf8.count == text.utf8.count - lineStart { lineIsVoid = true }
                return
            }
            lineIsVoid = false
            guard fragment.utf8.contains(UInt8(ascii: "\n")), !indentation.isEmpty else { return append(Substring(fragment)) }
            var isFirst = true
            for line in fragment.split(separator: "\n", omittingEmptySubsequences: false) {
                if !isFirst { append(line.isEmpty ? "\n" : "\n" + indentation) }
                append(line)
                isFirst = false
            }
        }

        private mutating func append(_ part: Substring) {
            let before = text.utf8.count
            text += part
            if let newline = part.utf8.lastIndex(of: UInt8(ascii: "\n")) {
                lineStart = before + part.utf8.distance(from: part.utf8.startIndex, to: newline) + 1
                lineIsVoid = false
            }
        }

        private var currentIndentation: Substring {
            let start = text.utf8.index(text.utf8.startIndex, offsetBy: lineStart)
            return text[start...].prefix { $0 == " " }
        }

        private mutating func removeCurrentLine() {
            text = String(text.utf8.prefix(lineStart)) ?? text
        }

        fileprivate func finished() -> String {
            guard lineIsVoid else { return text }
            var lines = text.utf8.prefix(lineStart)
            if lines.last == UInt8(ascii: "\n") { lines.removeLast() }
            return String(lines) ?? text
        }
    }
}
