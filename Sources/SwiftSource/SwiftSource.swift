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
        case space = " "
        case comma = ", "
        case commaAndNewline = ",\n"
        case dot = "."
    }
}

extension SwiftSource {
    /// Works on bytes: a fragment is copied once for each level it is nested in, so this is where emitting spends its time.
    package struct StringInterpolation: StringInterpolationProtocol {
        private var bytes: [UInt8] = []

        /// Where the last line begins.
        private var lineStart = 0

        /// The current line holds nothing but blanks and empty fragments.
        private var lineIsVoid = false

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            var literal = literal
            literal.withUTF8 { literal in
                var start = 0
                if lineIsVoid, let first = literal.first {
                    if first == Self.newline {
                        bytes.removeLast(bytes.count - lineStart)
                        start = 1
                    }
                    lineIsVoid = literal.allSatisfy { $0 == Self.space }
                }
                let end = bytes.count
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: literal[start...]))
                if let newline = bytes[end...].lastIndex(of: Self.newline) { lineStart = newline + 1 }
            }
        }

        package mutating func appendInterpolation(_ fragment: SwiftSource) {
            append(fragment: fragment.text)
        }

        package mutating func appendInterpolation(_ fragments: [SwiftSource], separator: Separator) {
            let parts = fragments.lazy.filter { !$0.isEmpty }
            guard let first = parts.first else { return append(fragment: "") }
            let indentation = indentation
            append(first.text, indentedBy: indentation)
            for part in parts.dropFirst() {
                append(separator.rawValue, indentedBy: indentation)
                append(part.text, indentedBy: indentation)
            }
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
            let indentation = indentation
            guard !fragment.isEmpty else {
                if lineStart + indentation == bytes.count { lineIsVoid = true }
                return
            }
            append(fragment, indentedBy: indentation)
        }

        /// Indents each line that begins here and is not empty.
        private mutating func append(_ text: String, indentedBy indentation: Int) {
            lineIsVoid = false
            var text = text
            text.withUTF8 { text in
                var start = 0
                while start < text.count {
                    let newline = text[start...].firstIndex(of: Self.newline)
                    if bytes.count == lineStart, newline != start {
                        for _ in 0..<indentation { bytes.append(Self.space) }
                    }
                    let end = newline.map { $0 + 1 } ?? text.count
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
                    if newline != nil { lineStart = bytes.count }
                    start = end
                }
            }
        }

        /// How many blanks the current line begins with.
        private var indentation: Int { bytes[lineStart...].prefix { $0 == Self.space }.count }

        fileprivate func finished() -> String {
            guard lineIsVoid else { return String(decoding: bytes, as: UTF8.self) }
            var lines = bytes[..<lineStart]
            if lines.last == Self.newline { lines.removeLast() }
            return String(decoding: lines, as: UTF8.self)
        }

        private static let newline = UInt8(ascii: "\n")
        private static let space = UInt8(ascii: " ")
    }
}
