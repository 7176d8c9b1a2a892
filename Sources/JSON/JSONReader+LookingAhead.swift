extension JSONReader {
    /// The kind of the value at the reader, one of those in the set: a string in quotation marks is never anything but a string, unless the reader coerces
    /// text; then it is the first of null, boolean, integer, number and string that is in the set and that the text can be read as.
    ///
    /// - Throws: "expected a string or an array", when the value is of none of these kinds.
    public mutating func kind(of kinds: JSONKinds) throws(JSONError) -> JSONKind {
        try check()
        switch byte {
        case UInt8(ascii: "\""):
            if coercesText, let kind = kindOfText(kinds) { return kind }
            if kinds.contains(.string) { return .string }
            if coercesText, kinds.contains(.array) { return .array }
        case UInt8(ascii: "{") where kinds.contains(.object): return .object
        case UInt8(ascii: "{") where coercesText && kinds.contains(.array): return .array
        case UInt8(ascii: "[") where kinds.contains(.array): return .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            if kinds.contains(.boolean) { return .boolean }
        case UInt8(ascii: "n") where kinds.contains(.null): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if kinds.contains(.integer), !kinds.contains(.number) || standsAtInteger { return .integer }
            if kinds.contains(.number) { return .number }
        default: break
        }
        throw mismatch(expected: kinds.phrase)
    }

    /// The kind of the value at the reader, as far as its first byte tells: numbers are `.number`. Nil where no value can start.
    public var kind: JSONKind? {
        switch byte {
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        case UInt8(ascii: "n"): .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
        default: nil
        }
    }

    /// The value of a member of the object at the reader, which stays where it is: the content of a string, or a number, a boolean or null as it is written.
    ///
    /// - Parameter key: the member's name, spelled as inside a JSON string.
    /// - Returns: Nil when there is no object, or it has no such member, or not with a scalar value.
    public mutating func tag(_ key: StaticString) -> String? {
        lookingAhead { json in
            guard json.goToMember(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)) else { return nil }
            switch json.kind {
            case .string: return json.string()
            case .null, .boolean, .integer, .number:
                let first = json.position
                json.skip()
                return json.failure == nil ? String(decoding: UnsafeBufferPointer(start: first, count: json.position - first), as: UTF8.self) : nil
            case .array, .object, nil: return nil
            }
        }
    }

    /// Whether the value at the reader, which stays where it is, is an object with such a member.
    ///
    /// - Parameter key: the member's name, spelled as inside a JSON string.
    public mutating func hasMember(_ key: StaticString) -> Bool {
        hasMember(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    }

    mutating func hasMember(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        lookingAhead { json in json.goToMember(key) }
    }

    /// Goes on to the value of a member of the object at the reader.
    private mutating func goToMember(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        guard kind == .object else { return false }
        var object = object()
        while startMember(&object), let name = passString(), startValue() {
            if matches(key, name) { return true }
            skip()
        }
        return false
    }

    /// Does not move, nor fail if it has not failed before.
    private mutating func lookingAhead<Answer>(_ body: (inout JSONReader) -> Answer) -> Answer {
        let here = mark
        let hasFailed = failure != nil
        let answer = body(&self)
        if !hasFailed { rewind(here) }
        return answer
    }

    private var standsAtInteger: Bool {
        scanNumber(position).map { DecimalMagnitude($0.text).isIntegral } ?? false
    }

    private func kindOfText(_ kinds: JSONKinds) -> JSONKind? {
        if kinds.contains(.null), stands(at: #""null""#) { return .null }
        if kinds.contains(.boolean), stands(at: #""true""#) || stands(at: #""false""#) { return .boolean }
        if let number = scanNumber(position + 1), number.end < end, number.end.pointee == UInt8(ascii: "\"") {
            if kinds.contains(.integer), DecimalMagnitude(number.text).isIntegral { return .integer }
            if kinds.contains(.number) { return .number }
        }
        return nil
    }
}
