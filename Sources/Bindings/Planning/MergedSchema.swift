import BinderyOpenAPI
import BinderySpecTree

/// What schemas that apply together say of a value's shape: references followed, `allOf` flattened, siblings merged.
struct MergedSchema {
    struct Property {
        let key: String
        let location: SourceLocation

        /// They apply together.
        var schemas: [Schema]

        /// Declared only where a condition holds (`then`, `else`, `dependentSchemas`), so that nothing is asked of the value here. Several such declarations that differ say
        /// nothing together, and leave no schemas.
        var isConditional = false
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

    /// What `unevaluatedProperties` and `unevaluatedItems` say of the rest, where they allow any.
    var unevaluatedProperties: [Schema] = []
    var unevaluatedItems: [Schema] = []
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

    /// The schemas with `if` or `dependentSchemas`.
    var conditions: [Schema] = []
    var hasContains = false

    /// The types stated contradict each other.
    var isContradictory = false

    /// A value holds properties that are not declared.
    var keepsOtherProperties: Bool { (additionalProperties != nil && !forbidsAdditionalProperties) || !patternProperties.isEmpty }
}
