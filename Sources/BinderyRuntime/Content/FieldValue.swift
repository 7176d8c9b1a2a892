/// One value under a name of a form.
enum FieldValue {
    case null
    case text(String)
    case json([UInt8])
}

extension FieldEncoding {
    /// The values that JSON comes to, one after another.
    ///
    /// - Parameter json: well-formed; one value.
    func values(of json: [UInt8]) -> [FieldValue] {
        if case .json = self { return [.json(json)] }
        return json.withUnsafeBufferPointer { bytes in
            var cursor = JSONCursor(bytes)
            guard cursor.peek() == UInt8(ascii: "[") else { return [value(&cursor)] }
            var values: [FieldValue] = []
            var isFirst = true
            var isList = false
            while cursor.nextItem(&isFirst) {
                isList = cursor.peek() == UInt8(ascii: "[")
                values.append(value(&cursor))
            }
            // A lone list would be read as the list around it.
            return values.count == 1 && isList ? [.json(json)] : values
        }
    }

    /// Appends the value that the values, of which there is at least one, stand for.
    ///
    /// - Throws: ``UnreadableContent`` when what should be JSON is not.
    func append(_ values: [FieldValue], to json: inout TextModeJSON, limits: JSONLimits) throws {
        if values.count == 1 { return try append(values[0], to: &json, limits: limits) }
        try json.appendArray(values) { json, value in try append(value, to: &json, limits: limits) }
    }

    private func append(_ value: FieldValue, to json: inout TextModeJSON, limits: JSONLimits) throws {
        switch value {
        case .null: json.appendNull()
        case .json(let bytes):
            if let error = Self.fault(in: bytes, limits) { throw UnreadableContent("expected JSON: \(error)") }
            json.append(json: bytes)
        case .text(let text):
            switch self {
            case .text, .scalar, .array, .object: json.append(text: text)
            case .json: try append(.json(Array(text.utf8)), to: &json, limits: limits)
            case .structured:
                if Self.isJSON(text) { json.append(json: Array(text.utf8)) } else { json.append(text: text) }
            }
        }
    }

    /// Text that is read as JSON where JSON may stand.
    private static func isJSON(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): fault(in: Array(text.utf8), JSONLimits()) == nil
        default: false
        }
    }

    private static func fault(in json: [UInt8], _ limits: JSONLimits) -> JSONError? {
        json.withUnsafeBufferPointer { bytes in
            do throws(JSONError) {
                try JSONReader.read(bytes, limits: limits) { (json) throws(JSONError) in
                    json.skip()
                    try json.check()
                }
                return nil
            } catch {
                return error
            }
        }
    }

    private func value(_ json: inout JSONCursor) -> FieldValue {
        let first = json.peek()
        let start = json.offset
        switch first {
        case UInt8(ascii: "\""):
            let text = json.string().map { $0.text(in: json.bytes) } ?? ""
            // What would be read as JSON is written as a string of JSON's.
            if case .structured = self, Self.isJSON(text) { return .json(Array(json.bytes[start..<json.offset])) }
            return .text(text)
        case UInt8(ascii: "n"):
            json.skipValue()
            return .null
        default:
            json.skipValue()
            let text = json.bytes[start..<json.offset]
            let isStructured = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            return isStructured ? .json(Array(text)) : .text(String(decoding: text, as: UTF8.self))
        }
    }
}
