/// The seven types of the `type` keyword (JSON Schema Validation section 6.1.1).
struct JSONTypeSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = JSONTypeSet(rawValue: 1)
    static let boolean = JSONTypeSet(rawValue: 2)
    static let object = JSONTypeSet(rawValue: 4)
    static let array = JSONTypeSet(rawValue: 8)
    static let number = JSONTypeSet(rawValue: 16)
    static let string = JSONTypeSet(rawValue: 32)
    static let integer = JSONTypeSet(rawValue: 64)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init?(name: String) {
        guard let known = Self.names.first(where: { $0.name == name }) else { return nil }
        self = known.type
    }

    /// The type of the value that begins with this byte; a number's says nothing of integers.
    init(firstByte: UInt8) {
        switch firstByte {
        case UInt8(ascii: "n"): self = .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
        case UInt8(ascii: "{"): self = .object
        case UInt8(ascii: "["): self = .array
        case UInt8(ascii: "\""): self = .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
        default: self = []
        }
    }

    /// `[.string, .null]` → "null or a string".
    var phrase: String {
        let phrases = Self.names.filter { contains($0.type) }.map(\.phrase)
        guard let last = phrases.last else { return "nothing" }
        return phrases.count == 1 ? last : phrases.dropLast().joined(separator: ", ") + " or " + last
    }

    private static let names: [(type: JSONTypeSet, name: String, phrase: String)] = [
        (.null, "null", "null"), (.boolean, "boolean", "a boolean"), (.object, "object", "an object"), (.array, "array", "an array"),
        (.number, "number", "a number"), (.string, "string", "a string"), (.integer, "integer", "an integer"),
    ]
}
