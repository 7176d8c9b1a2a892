/// Swift values → the JSON and the ``ParameterValue`` that they are written as.
struct ParameterEncoder {
    /// How many objects and arrays may stand in one another.
    private static let depth = 32

    /// The JSON text of the value.
    func json(_ value: some JSONWritable) throws(ParameterProblem) -> [UInt8] {
        do {
            return try JSONWriter.encode(value)
        } catch {
            throw ParameterProblem("\(error)")
        }
    }

    /// - Parameter json: well-formed, as it came from ``json(_:)``.
    func value(of json: [UInt8]) throws(ParameterProblem) -> ParameterValue {
        let result = json.withUnsafeBufferPointer { bytes -> Result<ParameterValue, ParameterProblem> in
            var cursor = JSONCursor(bytes)
            return Result { () throws(ParameterProblem) in try read(&cursor, depth: 0) }
        }
        return try result.get()
    }

    private func read(_ json: inout JSONCursor, depth: Int) throws(ParameterProblem) -> ParameterValue {
        guard depth < Self.depth else { throw ParameterProblem("a value nested this deeply cannot be a parameter") }
        var isFirst = true
        switch json.peek() {
        case UInt8(ascii: "{"):
            var members: [ParameterValue.Member] = []
            while let name = json.nextMember(&isFirst) {
                members.append(.init(name: name.text(in: json.bytes), value: try read(&json, depth: depth + 1)))
            }
            return .object(members)
        case UInt8(ascii: "["):
            var items: [ParameterValue] = []
            while json.nextItem(&isFirst) { items.append(try read(&json, depth: depth + 1)) }
            return .array(items)
        case UInt8(ascii: "\""):
            return json.string().map { .scalar($0.text(in: json.bytes)) } ?? .null
        case UInt8(ascii: "n"):
            json.skipValue()
            return .null
        default:
            let start = json.offset
            json.skipValue()
            return .scalar(String(decoding: json.bytes[start..<json.offset], as: UTF8.self))
        }
    }
}
