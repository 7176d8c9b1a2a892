/// Any JSON value.
///
/// Objects have no order and no repeated keys; of members with the same name, the last counts.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The value of a member, if this is an object and has it.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The element, if this is an array and has it.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}

extension JSONValue: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        // By the first byte alone: without a type to go by, text stays text.
        switch json.kind {
        case .null:
            json.skip()
            self = .null
        case .boolean: self = .boolean(try json.read())
        case .integer, .number: self = .number(try json.read())
        case .string: self = .string(try json.read())
        case .array: self = .array(try json.read())
        case .object: self = .object(try json.read())
        case nil: throw json.mismatch(expected: "a value")
        }
        try json.check()
    }

    public func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .boolean(let value): json.write(value)
        case .number(let number): number.write(to: &json)
        case .string(let text): json.write(text)
        case .array(let elements): elements.write(to: &json)
        case .object(let members): members.write(to: &json)
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value's JSON.
    public var description: String {
        var json = JSONWriter()
        write(to: &json)
        return String(decoding: json.written, as: UTF8.self)
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// NaN and the infinities, which literals cannot name, would be null.
    public init(floatLiteral value: Double) { self = JSONNumber(value).map(JSONValue.number) ?? .null }
}

extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Of members with the same name, the last counts.
    public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(Dictionary(members) { _, last in last }) }
}

extension JSONValue {
    /// For generated code: a value a document lists, from its JSON text. Text that is no JSON, which the generator does not write, is a string.
    public init(literal text: String) {
        self = (try? JSONReader.read(JSONValue.self, from: text.utf8)) ?? .string(text)
    }
}
