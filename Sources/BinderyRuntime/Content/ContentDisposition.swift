/// What a part says of itself in `Content-Disposition` (RFC 2183, RFC 7578 §4.2).
struct ContentDisposition {
    let name: String?

    /// `filename*` comes before `filename` (RFC 6266 §4.3).
    let filename: String?

    init(_ text: String) {
        var name: String?
        var filename: String?
        var extended: String?
        for (key, value) in Self.parameters(of: text) {
            switch key {
            case "name": name = name ?? value
            case "filename": filename = filename ?? value
            case "filename*": extended = extended ?? Self.decodeExtended(value)
            default: break
            }
        }
        self.name = name
        self.filename = extended ?? filename
    }

    /// `form-data; name="…"; filename="…"` as browsers write it: of a name only quotation marks and line breaks are encoded (WHATWG HTML §4.10.22.8).
    ///
    /// - Throws: for other control characters, which no header may hold, and for what would be read as such an encoding: `%22`, `%0D` and `%0A`.
    static func text(name: String, filename: String?) throws(UnreadableContent) -> String {
        let file = try filename.map { name throws(UnreadableContent) in "; filename=\"\(try escaped(name))\"" } ?? ""
        return "form-data; name=\"\(try escaped(name))\"\(file)"
    }

    static func attachment(_ filename: String) throws(UnreadableContent) -> String {
        "attachment; filename=\"\(try escaped(filename))\""
    }

    private static func escaped(_ text: String) throws(UnreadableContent) -> String {
        guard decoded(text) == text else { throw inexpressible(text) }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: throw inexpressible(text)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func inexpressible(_ text: String) -> UnreadableContent {
        UnreadableContent("\"\(Excerpt(of: text))\" cannot be expressed as the name of a part or file")
    }

    /// The parameters behind the first semicolon, names in lower case.
    private static func parameters(of text: String) -> [(key: String, value: String)] {
        var parameters: [(key: String, value: String)] = []
        var rest = Array(text.utf8)[...]
        rest = rest.drop { $0 != UInt8(ascii: ";") }
        while rest.popFirst() != nil {
            let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest.dropFirst(key.count)
            var value: [UInt8] = []
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst().drop(while: isSpace)
                value = rest.first == UInt8(ascii: "\"") ? quoted(&rest) : token(&rest)
            }
            rest = rest.drop { $0 != UInt8(ascii: ";") }
            let name = String(decoding: key.filter { !isSpace($0) }, as: UTF8.self).lowercased()
            parameters.append((name, decoded(String(decoding: value, as: UTF8.self))))
        }
        return parameters
    }

    private static func token(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        let token = rest.prefix { $0 != UInt8(ascii: ";") && !isSpace($0) }
        rest = rest.dropFirst(token.count)
        return Array(token)
    }

    /// `\"` is a quotation mark unless the value ends there: backslashes in names of files come as they are.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var value: [UInt8] = []
        rest = rest.dropFirst()
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "\""), !endsValue(rest.dropFirst()) {
                value.append(UInt8(ascii: "\""))
                rest = rest.dropFirst()
            } else {
                value.append(byte)
            }
        }
        return value
    }

    private static func endsValue(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.first(where: { !isSpace($0) }).map { $0 == UInt8(ascii: ";") } ?? true
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Undoes ``escaped(_:)``; a percent sign before anything else stands for itself.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        // By bytes: with a combining mark behind it, the last digit is part of a character that is no digit.
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let code = byte == UInt8(ascii: "%") ? String(decoding: rest.prefix(2), as: UTF8.self).uppercased() : ""
            switch code {
            case "22": result.append(UInt8(ascii: "\""))
            case "0D": result.append(0x0D)
            case "0A": result.append(0x0A)
            default:
                result.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `UTF-8''%e2%82%ac%20rates` (RFC 8187 §3.2); nil when it is in another character set.
    private static func decodeExtended(_ text: String) -> String? {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return PercentEncoding.decode(parts[2])
    }
}
