/// JSON Schema Validation section 6.2.
struct NumberRules: Sendable {
    var multipleOf: Bound?
    var minimum: Bound?
    var maximum: Bound?
    var exclusiveMinimum: Bound?
    var exclusiveMaximum: Bound?

    var isEmpty: Bool {
        multipleOf == nil && minimum == nil && maximum == nil && exclusiveMinimum == nil && exclusiveMaximum == nil
    }

    struct Bound: Sendable {
        let value: ExactDecimal
        /// As the schema has it.
        let text: String
    }
}
