/// The keywords that apply further schemas to the same place (JSON Schema Core section 10.2), with references to types and to definitions.
struct Combination: Sendable {
    var reference: SchemaReference?
    var allOf: [SchemaNode] = []
    var anyOf: [SchemaNode] = []
    var oneOf: [SchemaNode] = []
    var not: SchemaNode?
    var condition: SchemaNode?
    var consequence: SchemaNode?
    var alternative: SchemaNode?

    var isEmpty: Bool {
        reference == nil && hasNoSubschemas
    }

    var isReferenceOnly: Bool {
        reference != nil && hasNoSubschemas
    }

    private var hasNoSubschemas: Bool {
        allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && not == nil && condition == nil
    }
}
