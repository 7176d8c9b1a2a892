/// The header fields of a message, in their order; names compare without regard to case, and a name may occur more than once (RFC 9110 §5).
///
/// No field that could break a message apart is ever held: one whose name is not a token, or whose value contains a line break, NUL or another
/// control character, is left out and remembered in ``refusal``. The client throws and the router answers 500 rather than send headers that have one.
public struct HTTPHeaders: Sendable, Hashable {
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    /// In the order in which they were added.
    public private(set) var fields: [Field] = []
    /// The first field that was refused, or nil.
    public private(set) var refusal: InvalidHeader?

    public init() {}

    public var isEmpty: Bool { fields.isEmpty && refusal == nil }

    /// The value of the first field of this name; setting replaces every field of the name, setting nil removes them.
    public subscript(name: String) -> String? {
        get { fields.first { Self.areEqual($0.name, name) }?.value }
        set {
            guard let newValue else { return remove(name) }
            set(name, newValue)
        }
    }

    /// The values of every field of this name, in order.
    public func values(_ name: String) -> [String] {
        fields.filter { Self.areEqual($0.name, name) }.map(\.value)
    }

    /// The values of every field of this name joined by ", ", which means the same (RFC 9110 §5.3); nil when there is none.
    public func combined(_ name: String) -> String? {
        let values = values(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    public mutating func append(_ name: String, _ value: String) {
        if let invalid = InvalidHeader(name: name, value: value) {
            refusal = refusal ?? invalid
        } else {
            fields.append(Field(name: name, value: value))
        }
    }

    /// Replaces the fields of this name by one.
    public mutating func set(_ name: String, _ value: String) {
        remove(name)
        append(name, value)
    }

    public mutating func remove(_ name: String) {
        fields.removeAll { Self.areEqual($0.name, name) }
    }

    /// Puts the fields of `other` in place of those of the same names.
    public mutating func replace(with other: HTTPHeaders) {
        fields.removeAll { old in other.fields.contains { Self.areEqual($0.name, old.name) } }
        fields += other.fields
        refusal = refusal ?? other.refusal
    }

    private static func areEqual(_ left: String, _ right: String) -> Bool {
        left == right || left.utf8.elementsEqual(right.utf8) { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }
}

extension HTTPHeaders: CustomStringConvertible {
    public var description: String {
        fields.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
    }
}
