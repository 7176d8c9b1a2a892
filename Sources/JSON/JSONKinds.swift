/// A set of kinds of JSON value.
public struct JSONKinds: OptionSet, Sendable {
    public let rawValue: UInt8

    @inlinable public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    @inlinable public static var null: Self { Self(rawValue: 1) }
    @inlinable public static var boolean: Self { Self(rawValue: 2) }
    /// Matches before `number` when both are in the set.
    @inlinable public static var integer: Self { Self(rawValue: 4) }
    @inlinable public static var number: Self { Self(rawValue: 8) }
    @inlinable public static var string: Self { Self(rawValue: 16) }
    @inlinable public static var array: Self { Self(rawValue: 32) }
    @inlinable public static var object: Self { Self(rawValue: 64) }

    /// "a string, an array or null": for error messages.
    var phrase: String {
        let kinds: [(Self, JSONKind)] = [
            (.string, .string), (.integer, .integer), (.number, .number), (.boolean, .boolean), (.array, .array), (.object, .object), (.null, .null),
        ]
        return kinds.filter { contains($0.0) }.map(\.1.phrase).joinedAsAlternatives()
    }
}

extension [String] {
    /// `[a, b, c]` → "a, b or c"
    func joinedAsAlternatives() -> String {
        count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
    }
}
