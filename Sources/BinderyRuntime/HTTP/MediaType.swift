/// What a `Content-Type` or a key of `content` says, which may be a range: `application/json`, `text/*`, `*/*` (RFC 9110 §8.3.1).
struct MediaType {
    private let type: String
    private let subtype: String
    private let parameters: [(name: String, value: String)]

    init(_ text: String) {
        var rest = text[...]
        let essence = Self.next(&rest, before: ";").filter { $0 != " " && $0 != "\t" }.lowercased()
        let parts = essence.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        type = parts[0]
        subtype = parts.count > 1 ? parts[1] : ""
        var parameters: [(name: String, value: String)] = []
        while !rest.isEmpty {
            let (name, value) = Self.next(&rest, before: ";").cut(at: "=")
            if let value { parameters.append((Self.trimmed(name).lowercased(), Self.unquoted(Self.trimmed(value)))) }
        }
        self.parameters = parameters
    }

    /// The media types and ranges of a list: `text/html, application/json;q=0.5`.
    static func entries(of list: String) -> [MediaType] {
        var rest = list[...]
        var entries: [MediaType] = []
        while !rest.isEmpty {
            let entry = trimmed(next(&rest, before: ","))
            if !entry.isEmpty { entries.append(MediaType(String(entry))) }
        }
        return entries
    }

    var isRange: Bool { type == "*" || subtype.utf8.contains(UInt8(ascii: "*")) }

    var isText: Bool { type == "text" }

    var isMultipart: Bool { type == "multipart" }

    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") || subtype.hasPrefix("json+") }

    /// `application/x-www-form-urlencoded`, which a query can be written in as it stands.
    var isURLEncoded: Bool { type == "application" && subtype == "x-www-form-urlencoded" }

    /// `form-data`
    var isFormData: Bool { subtype == "form-data" }

    /// The first parameter of this name, which is in lower case: `boundary`, `charset`.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Whether content of the type `received` may be read as this, the documented one.
    func accepts(_ received: MediaType) -> Bool {
        rank(of: received) != nil
    }

    /// How well this, the documented type, describes content of the type `received`; nil when it does not. For `application/json` every JSON type will do, such as
    /// `application/hal+json` (RFC 6839 §3.1), but not `application/problem+json`, which has a shape of its own (RFC 9457).
    func rank(of received: MediaType) -> Int? {
        if type == received.type, subtype == received.subtype {
            // Of `text/plain; version=1` and `text/plain; version=2` the one whose parameters came.
            let agreeing = parameters.count { parameter in received.parameter(parameter.name)?.lowercased() == parameter.value.lowercased() }
            return 1000 + agreeing - (parameters.count - agreeing)
        }
        if isPlainJSON { return received.isJSON && !received.isProblem ? 3 : nil }
        if type == "*", subtype == "*" { return 0 }
        guard type == received.type else { return nil }
        if subtype == "*" { return received.subtype.isEmpty ? nil : 1 }
        // `application/*+json`, which is no range of the specification's and yet is written.
        return subtype.hasPrefix("*+") && received.subtype.hasSuffix(subtype.dropFirst()) ? 2 : nil
    }

    private var isPlainJSON: Bool { type == "application" && subtype == "json" }

    private var isProblem: Bool { type == "application" && subtype == "problem+json" }

    /// What stands before the next separator that is not quoted.
    private static func next(_ rest: inout Substring, before separator: Unicode.Scalar) -> Substring {
        var isQuoted = false
        var isEscaped = false
        for index in rest.utf8.indices {
            let byte = rest.utf8[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: separator), !isQuoted {
                defer { rest = rest[rest.utf8.index(after: index)...] }
                return rest[..<index]
            }
        }
        defer { rest = rest[rest.endIndex...] }
        return rest
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.utf8.first, first == 0x20 || first == 0x09 { text = text[text.utf8.index(after: text.startIndex)...] }
        while let last = text.utf8.last, last == 0x20 || last == 0x09 { text = text[..<text.utf8.index(before: text.endIndex)] }
        return text
    }

    /// `"a\"b"` → `a"b`
    private static func unquoted(_ text: Substring) -> String {
        guard text.utf8.count >= 2, text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\"") else { return String(text) }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8.dropFirst().dropLast() {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
            } else {
                bytes.append(byte)
                isEscaped = false
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
