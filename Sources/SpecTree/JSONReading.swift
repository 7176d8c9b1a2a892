/// One reading of one JSON document: where it stands, and the arrays and objects that are still open.
///
/// Open arrays and objects are kept on stacks, so the nesting of the document is not the nesting of calls. The bytes are well-formed UTF-8.
struct JSONReading {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let path: SourcePath
    private let depthLimit: Int

    private var offset: Int
    private var line = 1
    private var lineStart: Int

    /// How many bytes of the line so far continue a scalar, so that columns count scalars.
    private var continuationBytes = 0

    private var containers: [Container] = []
    private var elements: [Node] = []
    private var entries: [Node.Mapping.Entry] = []
    private var keys: [Key] = []
    private var stringsWithTab: StringsWithTab?

    init(bytes: UnsafeBufferPointer<UInt8>, start: Int, path: SourcePath, depthLimit: Int) {
        self.bytes = bytes
        self.path = path
        self.depthLimit = depthLimit
        offset = start
        lineStart = start
    }

    mutating func document(log: inout DiagnosticLog) throws(SyntaxError) -> Node {
        skipWhitespace()
        guard offset < bytes.count else { throw .emptyDocument(at: SourceLocation(file: path, line: 1, column: 1)) }
        let root = try rootValue(log: &log)
        skipWhitespace()
        guard offset == bytes.count else {
            throw commentError ?? error("content-after-value", "the document ends before \(foundText); remove what follows its value")
        }
        if let stringsWithTab {
            let count = stringsWithTab.count == 1 ? "" : " (the first of \(stringsWithTab.count))"
            log.warning("tab-in-string", at: stringsWithTab.first, "this string holds a tab\(count), which JSON writes as \\t; it is kept")
        }
        return root
    }

    // MARK: Values

    private mutating func rootValue(log: inout DiagnosticLog) throws(SyntaxError) -> Node {
        while true {
            guard var finished = try valueOrOpening() else { continue }
            while true {
                guard let container = containers.last else { return finished }
                switch container.kind {
                case .array: elements.append(finished)
                case .object:
                    let key = keys.removeLast()
                    entries.append(Node.Mapping.Entry(key: key.text, keyLocation: key.location, value: finished))
                }
                guard let closed = try separatorOrClosing(container, log: &log) else { break }
                finished = closed
            }
        }
    }

    /// A finished value, or nil where an array or object has been opened and its first value is next.
    private mutating func valueOrOpening() throws(SyntaxError) -> Node? {
        let location = here
        guard let first = current else { throw unexpected("a value") }
        switch first {
        case UInt8(ascii: "\""):
            return Node(.string(try string()), at: location)
        case UInt8(ascii: "{"):
            return try open(.object, at: location)
        case UInt8(ascii: "["):
            return try open(.array, at: location)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Node(.number(try number()), at: location)
        case UInt8(ascii: "t") where skip("true"):
            return Node(.boolean(true), at: location)
        case UInt8(ascii: "f") where skip("false"):
            return Node(.boolean(false), at: location)
        case UInt8(ascii: "n") where skip("null"):
            return Node(.null, at: location)
        default:
            throw unexpected("a value")
        }
    }

    private mutating func open(_ kind: Container.Kind, at location: SourceLocation) throws(SyntaxError) -> Node? {
        guard containers.count < depthLimit else {
            throw error("depth-limit", "arrays and objects lie more than \(depthLimit) deep in one another here")
        }
        offset += 1
        skipWhitespace()
        switch kind {
        case .array:
            if skip(UInt8(ascii: "]")) { return Node(.array([]), at: location) }
            containers.append(Container(kind: kind, location: location, start: elements.count))
        case .object:
            if skip(UInt8(ascii: "}")) { return Node(.object(Node.Mapping([])), at: location) }
            containers.append(Container(kind: kind, location: location, start: entries.count))
            try key()
        }
        return nil
    }

    /// The array or object that is closed here, or nil where another of its values is next.
    private mutating func separatorOrClosing(_ container: Container, log: inout DiagnosticLog) throws(SyntaxError) -> Node? {
        skipWhitespace()
        if current == UInt8(ascii: ",") {
            let comma = here
            offset += 1
            skipWhitespace()
            guard current != UInt8(ascii: "]"), current != UInt8(ascii: "}") else {
                throw error("trailing-comma", at: comma, "JSON allows no comma after the last value; remove it")
            }
            if container.kind == .object { try key() }
            return nil
        }
        guard skip(container.kind.closing) else { throw unexpected("',' or '\(Character(Unicode.Scalar(container.kind.closing)))'") }
        containers.removeLast()
        switch container.kind {
        case .array:
            return Node(.array(elements.removeTail(from: container.start)), at: container.location)
        case .object:
            return Node(.object(Node.Mapping(reportingDuplicatesOf: entries.removeTail(from: container.start), log: &log)), at: container.location)
        }
    }

    private mutating func key() throws(SyntaxError) {
        let location = here
        guard current == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
        let text = try string()
        skipWhitespace()
        guard skip(UInt8(ascii: ":")) else { throw unexpected("':' after the key") }
        skipWhitespace()
        keys.append(Key(text: text, location: location))
    }

    // MARK: Strings (RFC 8259 section 7)

    private mutating func string() throws(SyntaxError) -> String {
        let opening = here
        offset += 1
        let start = offset
        try skipUnescaped(opening)
        if current == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return text(start..<offset)
        }
        var unescaped = Array(bytes[start..<offset])
        while current != UInt8(ascii: "\"") {
            try escape(into: &unescaped, opening)
            let start = offset
            try skipUnescaped(opening)
            unescaped += bytes[start..<offset]
        }
        offset += 1
        return String(decoding: unescaped, as: UTF8.self)
    }

    /// Goes on to the next quotation mark or backslash.
    private mutating func skipUnescaped(_ opening: SourceLocation) throws(SyntaxError) {
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                return
            case UInt8(ascii: "\t"):
                noteTab(in: opening)
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                throw error(
                    "unclosed-string", at: opening, "the string is not closed on its line; add the closing '\"', or write a line break in it as \\n")
            case 0..<0x20:
                let code = String(byte, radix: 16, uppercase: true)
                let escape = "\\u" + String(repeating: "0", count: 4 - code.count) + code
                throw error("control-character", "a string cannot hold the control character U+00\(escape.suffix(2)); write it as \(escape)")
            case 0x80..<0xC0:
                continuationBytes += 1
            default:
                break
            }
            offset += 1
        }
        throw error("unclosed-string", at: opening, "the string is not closed; add the closing '\"'")
    }

    private mutating func noteTab(in string: SourceLocation) {
        guard let known = stringsWithTab else {
            stringsWithTab = StringsWithTab(count: 1, first: string, last: string)
            return
        }
        if known.last != string { stringsWithTab = StringsWithTab(count: known.count + 1, first: known.first, last: string) }
    }

    private mutating func escape(into unescaped: inout [UInt8], _ opening: SourceLocation) throws(SyntaxError) {
        let location = here
        offset += 1
        guard let letter = current else { throw error("unclosed-string", at: opening, "the string is not closed; add the closing '\"'") }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"):
            offset += 1
            unescaped += Array(String(try escapedScalar(at: location)).utf8)
            return
        default:
            throw error("invalid-escape", at: location, "JSON has no escape '\\' followed by \(foundText); write '\\\\' for a backslash")
        }
        offset += 1
    }

    // \ud83d\ude00 → 😀
    private mutating func escapedScalar(at location: SourceLocation) throws(SyntaxError) -> Unicode.Scalar {
        let unit = try escapedCodeUnit(at: location)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800..<0xDC00).contains(unit), skip("\\u") else { throw loneSurrogate(unit, at: location) }
        let low = try escapedCodeUnit(at: location)
        guard (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) else {
            throw loneSurrogate(unit, at: location)
        }
        return scalar
    }

    private mutating func escapedCodeUnit(at location: SourceLocation) throws(SyntaxError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = current.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw error("invalid-escape", at: location, "'\\u' must be followed by four hexadecimal digits")
            }
            unit = unit << 4 | UInt32(digit)
            offset += 1
        }
        return unit
    }

    private func loneSurrogate(_ unit: UInt32, at location: SourceLocation) -> SyntaxError {
        error(
            "lone-surrogate", at: location,
            "\\u\(String(unit, radix: 16, uppercase: true)) is half of a surrogate pair and no character by itself; write both halves or remove it")
    }

    // MARK: Numbers (RFC 8259 section 6)

    private mutating func number() throws(SyntaxError) -> String {
        let start = offset
        let location = here
        _ = skip(UInt8(ascii: "-"))
        let firstDigit = offset
        guard skipDigits() else {
            if current == UInt8(ascii: "I") { throw error("not-a-number", at: location, "JSON has no infinity; use null or a large number") }
            throw error("invalid-number", at: location, "'-' must be followed by a digit")
        }
        guard bytes[firstDigit] != UInt8(ascii: "0") || offset == firstDigit + 1 else {
            throw error("invalid-number", at: location, "a number cannot begin with 0 and another digit; remove the zeros or put it in double quotes")
        }
        if skip(UInt8(ascii: ".")), !skipDigits() {
            throw error("invalid-number", at: location, "a number's decimal point must be followed by a digit")
        }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
            guard skipDigits() else { throw error("invalid-number", at: location, "a number's exponent must have a digit") }
        }
        return text(start..<offset)
    }

    private mutating func skipDigits() -> Bool {
        let start = offset
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
        return offset > start
    }

    // MARK: Bytes

    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private var here: SourceLocation {
        SourceLocation(file: path, line: line, column: offset - lineStart - continuationBytes + 1)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private mutating func skipWhitespace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                offset += 1
            case UInt8(ascii: "\n"):
                offset += 1
                beginLine()
            case UInt8(ascii: "\r"):
                offset += 1
                if current != UInt8(ascii: "\n") { beginLine() }
            default:
                return
            }
        }
    }

    private mutating func beginLine() {
        line += 1
        lineStart = offset
        continuationBytes = 0
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard offset + length <= bytes.count, bytes[offset..<(offset + length)].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
        else { return false }
        offset += length
        return true
    }

    // MARK: Errors

    private func unexpected(_ expected: String) -> SyntaxError {
        if let commentError { return commentError }
        switch current {
        case nil:
            return endOfFile(expected)
        case UInt8(ascii: "'"):
            return error("single-quotes", "JSON puts strings in double quotes, not single ones; expected \(expected)")
        case UInt8(ascii: "\""):
            return error("json-syntax", "expected \(expected), found a string; a comma may be missing before it")
        default:
            return unexpectedWord(expected)
        }
    }

    private func unexpectedWord(_ expected: String) -> SyntaxError {
        let length = bytes[offset...].prefix(32).prefix { Character(Unicode.Scalar($0)).isLetter && $0 < 0x80 }.count
        let word = text(offset..<(offset + length))
        switch word {
        case "NaN", "Infinity":
            return error("not-a-number", "JSON has no \(word); use null or a number")
        case "True", "TRUE", "False", "FALSE", "None", "Null", "NULL", "nil", "undefined":
            return error("json-syntax", "JSON has no \(word); expected \(expected), and the words it knows are true, false and null")
        case "":
            return error("json-syntax", "expected \(expected), found \(foundText)")
        default:
            return error("json-syntax", "expected \(expected), found '\(word)'; text must be in double quotes")
        }
    }

    private func endOfFile(_ expected: String) -> SyntaxError {
        guard let open = containers.last else { return error("unexpected-end", "expected \(expected), found the end of the file") }
        let name = open.kind == .array ? "array" : "object"
        return error(
            "unexpected-end",
            "the file ends inside the \(name) begun on line \(open.location.line), column \(open.location.column); expected \(expected)")
    }

    private var startsComment: Bool {
        offset + 1 < bytes.count && (bytes[offset + 1] == UInt8(ascii: "/") || bytes[offset + 1] == UInt8(ascii: "*"))
    }

    private var foundText: String {
        guard offset < bytes.count else { return "the end of the file" }
        let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first.map { String(Character($0)) }
        return "'\(scalar ?? "")'"
    }

    private var commentError: SyntaxError? {
        guard current == UInt8(ascii: "#") || current == UInt8(ascii: "/") && startsComment else { return nil }
        return error("comment", "JSON has no comments; remove it, or name the file .yaml and write it with '#'")
    }

    private func error(_ id: String, at location: SourceLocation? = nil, _ message: String) -> SyntaxError {
        SyntaxError(id, at: location ?? here, message)
    }
}

extension JSONReading {
    /// An array or object that is still open, and where its content begins on the stack of its kind.
    private struct Container {
        enum Kind {
            case array, object

            var closing: UInt8 {
                switch self {
                case .array: UInt8(ascii: "]")
                case .object: UInt8(ascii: "}")
                }
            }
        }

        let kind: Kind
        let location: SourceLocation
        let start: Int
    }

    /// Strings that hold a tab, which is not JSON but is common enough to be read.
    private struct StringsWithTab {
        let count: Int
        let first: SourceLocation
        let last: SourceLocation
    }

    /// A key whose value is being read.
    private struct Key {
        let text: String
        let location: SourceLocation
    }
}
