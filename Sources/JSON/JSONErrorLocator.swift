/// Finds out where in a document, which need not be well-formed, an offset lies and what stands there.
struct JSONErrorLocator {
    let document: UnsafeBufferPointer<UInt8>
    let offset: Int

    /// The JSON Pointer (RFC 6901) of the innermost value that the offset belongs to.
    var pointer: String {
        var levels: [Level] = []
        var index = 0
        let stop = min(offset, document.count)
        scan: while index < stop {
            let top = levels.count - 1
            switch document[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                levels.append(Level(isObject: document[index] == UInt8(ascii: "{")))
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                levels.removeLast(min(1, levels.count))
                if top > 0 { levels[top - 1].position = .afterValue }
                index += 1
            case UInt8(ascii: ","):
                if top >= 0 { levels[top].startNext() }
                index += 1
            case UInt8(ascii: ":"):
                if top >= 0, levels[top].position == .beforeColon { levels[top].position = .inValue }
                index += 1
            case 0x20, 0x09, 0x0A, 0x0D:
                index += 1
            case let first:
                let end = first == UInt8(ascii: "\"") ? endOfString(from: index) : endOfWord(from: index)
                if offset < end { break scan }
                if top >= 0 { levels[top].pass(index..<end) }
                index = end
            }
        }
        return levels.compactMap { step(into: $0) }.joined()
    }

    /// What stands at the offset, in words.
    var found: String {
        guard offset < document.count else { return "the end of the document" }
        let first = document[offset]
        switch first {
        case UInt8(ascii: "{"): return "an object"
        case UInt8(ascii: "["): return "an array"
        case UInt8(ascii: "\""): return "\"\(JSONText.excerpt(document[offset + 1..<max(offset + 1, endOfString(from: offset) - 1)]))\""
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return JSONText.excerpt(document[offset..<endOfWord(from: offset)])
        case 0x21..<0x7F: return "'\(Character(Unicode.Scalar(first)))'"
        default: return "the byte 0x" + (first < 16 ? "0" : "") + String(first, radix: 16, uppercase: true)
        }
    }

    private struct Level {
        enum Position { case beforeKey, beforeColon, inValue, afterValue }

        let isObject: Bool
        var position: Position
        var key = 0..<0
        var index = 0

        init(isObject: Bool) {
            self.isObject = isObject
            position = isObject ? .beforeKey : .inValue
        }

        mutating func startNext() {
            index += 1
            position = isObject ? .beforeKey : .inValue
        }

        /// Passes a string or a word.
        mutating func pass(_ token: Range<Int>) {
            if position == .beforeKey {
                key = token
                position = .beforeColon
            } else {
                position = .afterValue
            }
        }
    }

    private func step(into level: Level) -> String? {
        guard level.position == .inValue else { return nil }
        guard level.isObject else { return "/\(level.index)" }
        let raw = UnsafeBufferPointer(rebasing: document[level.key].dropFirst().dropLast())
        return "/" + JSONText.decoded(raw).replacing("~", with: "~0").replacing("/", with: "~1")
    }

    private func endOfString(from start: Int) -> Int {
        var index = start + 1
        while index < document.count {
            switch document[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        // A quotation mark after the end, so that the end belongs to the string.
        return document.count + 1
    }

    private func endOfWord(from start: Int) -> Int {
        var index = start + 1
        while index < document.count, !Self.wordEnds.contains(document[index]) { index += 1 }
        return index
    }

    private static let wordEnds = Array("{}[],:\" \t\r\n".utf8)
}
