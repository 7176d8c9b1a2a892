/// Takes a multipart body that is in memory apart (RFC 2046 §5.1, RFC 7578).
///
/// What is held beside the body itself is bounded by the number of parts and by the size of their headers.
struct MultipartParser {
    private static let maximumParts = 10_000

    /// Of one part, in bytes.
    private static let maximumHeaderSize = 16 << 10

    private let bytes: [UInt8]
    private let delimiter: [UInt8]

    /// - Parameter boundary: as the `Content-Type` says it.
    /// - Throws: ``UnreadableContent`` when it is no boundary.
    init(_ bytes: [UInt8], boundary: String?) throws {
        guard let boundary, !boundary.isEmpty, boundary.utf8.count <= 70 else {
            throw UnreadableContent("expected a boundary of 1 to 70 characters in the Content-Type")
        }
        self.bytes = bytes
        delimiter = Array("--\(boundary)".utf8)
    }

    /// The parts in their order; what stands before the first and behind the last is no part.
    func parts() throws -> [MultipartPart] {
        var parts: [MultipartPart] = []
        guard var place = next(from: 0) else { throw UnreadableContent("expected a part that begins with the boundary") }
        while !place.isLast {
            guard let end = next(from: place.behind) else { throw UnreadableContent("expected the boundary behind the last part") }
            guard parts.count < Self.maximumParts else { throw UnreadableContent("expected at most \(Self.maximumParts) parts") }
            parts.append(try part(place.behind, end.start))
            place = end
        }
        return parts
    }

    /// A line that begins with the delimiter, from the break before it.
    private struct DelimiterLine {
        let start: Int
        let behind: Int
        let isLast: Bool
    }

    /// - Parameter start: where the preamble, or a part's headers, begin.
    private func next(from start: Int) -> DelimiterLine? {
        var index = start
        while let found = firstDelimiter(from: index, in: start) {
            var position = found + delimiter.count
            // The break before the delimiter belongs to it; at the very beginning there is none.
            let end = found == 0 ? 0 : found - 2
            let isLast = position + 1 < bytes.count && bytes[position] == UInt8(ascii: "-") && bytes[position + 1] == UInt8(ascii: "-")
            if isLast { return DelimiterLine(start: end, behind: bytes.count, isLast: true) }
            while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
            if position + 1 < bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A {
                return DelimiterLine(start: end, behind: position + 2, isLast: false)
            }
            index = found + 1
        }
        return nil
    }

    /// Where the delimiter stands at the beginning of a line. A break is looked for first, which no boundary contains, so that the time is linear.
    private func firstDelimiter(from index: Int, in start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            func isDelimiter(_ place: Int) -> Bool {
                place + delimiter.count <= bytes.count && bytes[place..<place + delimiter.count].elementsEqual(delimiter)
            }
            if index == 0, isDelimiter(0) { return 0 }
            var place = max(index, start + 2)
            while place + delimiter.count <= bytes.count {
                if bytes[place - 1] == 0x0A, bytes[place - 2] == 0x0D, isDelimiter(place) { return place }
                place += 1
            }
            return nil
        }
    }

    // MARK: A part

    private func part(_ start: Int, _ end: Int) throws -> MultipartPart {
        var part = MultipartPart(.empty)
        let (lines, body) = try headerLines(start, end)
        for line in lines {
            let (name, value) = line[...].cut(at: ":")
            guard let value else { throw UnreadableContent("expected a header of a part, found \"\(Excerpt(of: line))\"") }
            let text = Self.trimmed(value)
            switch name.lowercased() {
            case "content-disposition":
                let disposition = ContentDisposition(text)
                part.name = disposition.name
                part.filename = disposition.filename
            case "content-type": part.contentType = text
            default:
                part.headers.append(String(name), text)
                if let refusal = part.headers.refusal { throw UnreadableContent("\(refusal)") }
            }
        }
        part.body = HTTPBody(Array(bytes[min(body, end)..<end]))
        return part
    }

    /// The lines up to the empty one, folded ones unfolded (RFC 5322 §2.2.3), and where the content begins.
    private func headerLines(_ start: Int, _ end: Int) throws -> (lines: [String], body: Int) {
        var lines: [String] = []
        var index = start
        while index < end {
            guard let lineEnd = lineEnd(from: index, end) else { break }
            guard lineEnd - start <= Self.maximumHeaderSize else { throw UnreadableContent("expected headers of at most \(Self.maximumHeaderSize) bytes") }
            if lineEnd == index { return (lines, lineEnd + 2) }
            let line = bytes[index..<lineEnd]
            let text = String(validating: line, as: UTF8.self) ?? String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
            if let first = line.first, first == 0x20 || first == 0x09, let last = lines.popLast() {
                lines.append(last + " " + Self.trimmed(text[...]))
            } else {
                lines.append(text)
            }
            index = lineEnd + 2
        }
        // A part without a break behind its headers has no content.
        guard index >= end else { throw UnreadableContent("expected an empty line behind the headers of a part") }
        return (lines, end)
    }

    private func lineEnd(from start: Int, _ end: Int) -> Int? {
        var index = start
        // The break that ends the last line may belong to the delimiter.
        while index + 1 < bytes.count, index <= end, index - start <= Self.maximumHeaderSize {
            if bytes[index] == 0x0D, bytes[index + 1] == 0x0A { return index }
            index += 1
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.utf8.first, first == 0x20 || first == 0x09 { text = text[text.utf8.index(after: text.startIndex)...] }
        while let last = text.utf8.last, last == 0x20 || last == 0x09 { text = text[..<text.utf8.index(before: text.endIndex)] }
        return String(text)
    }
}
