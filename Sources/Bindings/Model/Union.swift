/// An `enum` with one case for each shape a value may have.
package struct Union: Sendable, Hashable {
    package struct Case: Sendable, Hashable {
        package let name: Identifier

        /// Nil for a case without a value: null.
        package let type: TypeReference

        /// What tells the case from others, where its type does not hold it.
        package let tag: Tag?
        package let documentation: Documentation
        package let origin: Origin
    }

    /// A member of an object that says which case it is.
    package struct Tag: Sendable, Hashable {
        package let key: String
        package let value: String
    }

    /// What a JSON value can be at its first byte; integers are told from other numbers by their text.
    package enum JSONKind: String, Sendable, Hashable, CaseIterable {
        case null, boolean, integer, number, string, array, object
    }

    /// How the case of a value is found, once its kind is known.
    package enum Selection: Sendable, Hashable {
        /// The only case of its kind.
        case only(Int)

        /// By the text of a member of the object. Values that stand for no case go to `fallback`, or are kept as `unrecognized`.
        case tag(key: String, cases: [TagCase], fallback: Int?)

        /// By a key that only one of the cases has, tried in order.
        case member([MemberCase], fallback: Int?)

        /// The case that reads the value and knows most of its keys; the earlier one of equals.
        case bestFit([Int])
    }

    package struct TagCase: Sendable, Hashable {
        package let values: [String]

        /// Mostly one case; several branches may demand the same value.
        package let selection: Selection
    }

    package struct MemberCase: Sendable, Hashable {
        package let key: String
        package let caseIndex: Int
    }

    package struct Branch: Sendable, Hashable {
        package let kinds: [JSONKind]
        package let selection: Selection
    }

    package let cases: [Case]
    package let branches: [Branch]

    /// There is a case `unrecognized(JSONValue)`.
    package let hasUnrecognized: Bool

    /// The type contains itself through one of its cases.
    package let isIndirect: Bool
}
