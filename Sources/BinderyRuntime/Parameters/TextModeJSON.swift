/// JSON for a reader that coerces text: its scalars are strings, which are taken for whatever the type asks for.
struct TextModeJSON {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: ParameterValue) {
        switch value {
        case .null:
            appendNull()
        case .scalar(let text):
            append(text: text)
        case .array(let items):
            appendArray(items) { json, item in json.append(item) }
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                appendName(member.name, isFirst: index == 0)
                append(member.value)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    mutating func append(text: String) {
        // The reader would take this text for null, which as a parameter is only ever said by its absence.
        if text == "null" {
            bytes += #""\u006Eull""#.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                appendEscape(byte)
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func appendNull() {
        bytes += "null".utf8
    }

    /// Appends JSON as it is, all of whose types are meant: its strings are written so that the reader takes them for nothing else (`"5"` → `"\u0035"`).
    ///
    /// - Parameter json: well-formed.
    mutating func append(json: [UInt8]) {
        json.withUnsafeBufferPointer { text in
            var cursor = JSONCursor(text)
            var copied = 0
            while let quote = text[cursor.offset...].firstIndex(of: UInt8(ascii: "\"")) {
                cursor.offset = quote
                guard let string = cursor.string(), let first = string.range.first, Self.maySeemTyped(text[first]), cursor.peek() != UInt8(ascii: ":")
                else {
                    if cursor.isMalformed { break }
                    continue
                }
                bytes += text[copied..<first]
                appendEscape(text[first])
                copied = first + 1
            }
            bytes += text[copied...]
        }
    }

    /// Appends what has been written like this already.
    mutating func append(textModeJSON json: [UInt8]) {
        bytes += json
    }

    mutating func appendArray<Item>(_ items: [Item], _ append: (inout TextModeJSON, Item) throws -> Void) rethrows {
        bytes.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try append(&self, item)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// What stands before the value of a member.
    mutating func appendName(_ name: String, isFirst: Bool) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        append(text: name)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func open() {
        bytes.append(UInt8(ascii: "{"))
    }

    mutating func close() {
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func appendEscape(_ byte: UInt8) {
        bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    }

    /// A number, a boolean or null could begin like this.
    private static func maySeemTyped(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): true
        default: false
        }
    }
}
