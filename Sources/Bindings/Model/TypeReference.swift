/// A type where it is used.
package indirect enum TypeReference: Sendable, Hashable {
    case builtin(BuiltinType)
    case named(TypeID)
    case array(TypeReference)

    /// From strings to values.
    case dictionary(TypeReference)
    case optional(TypeReference)

    /// Absent, null or a value, where a request must be able to say each.
    case patch(TypeReference)

    /// Server-sent events with data of a type.
    case events(TypeReference)

    /// Values of a type one after another.
    case lines(TypeReference)

    /// A value whose members are the parts of a multipart body, and what else comes with them.
    case multipartForm(TypeReference)
}

extension TypeReference {
    package var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// The type with nil allowed, once.
    package var optional: TypeReference { isOptional ? self : .optional(self) }

    /// Null is a value of the type itself.
    package var holdsNull: Bool { self == .builtin(.jsonValue) || self == .builtin(.jsonNull) }

    /// The type without `Optional` and `Patch` around it.
    package var unwrapped: TypeReference {
        switch self {
        case .optional(let wrapped), .patch(let wrapped): wrapped
        case .builtin, .named, .array, .dictionary, .events, .lines, .multipartForm: self
        }
    }
}
