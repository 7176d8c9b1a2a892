import BinderyOpenAPI
import BinderySpecTree

/// What schemas that apply together say of a value's shape: references followed, `allOf` flattened, siblings merged.
struct MergedSchema {
    struct Property {
        let key: String
        let location: SourceLocation

        /// They apply together.
        var schemas: [Schema]
    }

    /// A list of alternatives, from one `anyOf` or `oneOf`.
    struct Alternatives {
        let schema: Schema
        let branches: [Schema]

        /// At most one branch is meant.
        let isExclusive: Bool
    }

    let location: SourceLocation

    /// Nil when nothing is said; without null.
    var types: JSONTypes?
    var properties: [Property] = []
    var required: Set<String> = []

    /// The schemas of values under keys that are not declared; nil when nothing is said, empty when anything is allowed.
    var additionalProperties: [Schema]?
    var forbidsAdditionalProperties = false
    var patternProperties: [Named<Schema>] = []
    var items: [Schema] = []
    var prefixItems: [Schema] = []
    var minItems: Int?

    /// The values of `enum` and `const`, null left out; nil when nothing is said.
    var values: [Node]?

    /// Where the values are listed, for their names.
    var valuesSchema: Schema?
    var format: String?
    var contentEncoding: String?
    var alternatives: [Alternatives] = []

    /// The types stated contradict each other.
    var isContradictory = false
}
