import BinderyOpenAPI
import BinderySpecTree

/// Writes schemas as JSON Schema 2020-12 text, references replaced by what they lead to.
struct SchemaTextWriter {
    let document: ResolvedDocument

    /// What is written more than once, or contains itself, stands in `$defs`.
    ///
    /// - Returns: Nil when the schema reaches too many others: a part of it would mean something else, under `not` even the opposite.
    func text(of schema: Schema) -> String? {
        var text = SchemaText(document: document)
        return text.whole(schema)
    }

    /// What a schema asks of the items and properties that nothing beside it evaluates, with as much of the rest as tells which these are. What the types of items and properties
    /// ask for themselves is left out.
    ///
    /// - Returns: Nil when the schema reaches too many others.
    func evaluation(of schema: Schema) -> String? {
        var text = SchemaText(document: document)
        return text.evaluation(schema)
    }

    static func object(_ fields: [(key: String, value: String)]) -> String {
        "{" + fields.map { JSONText.quoted($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
    }

    static func array(_ elements: [String]) -> String {
        "[" + elements.joined(separator: ",") + "]"
    }

    /// The limits of numbers, strings, arrays and objects that the schema itself states (JSON Schema Validation 2020-12, section 6).
    static func limits(of schema: Schema) -> [(keyword: String, value: String)] {
        var fields: [(keyword: String, value: String)] = []
        if let bound = schema.minimum { fields.append((bound.isExclusive ? "exclusiveMinimum" : "minimum", bound.text)) }
        if let bound = schema.maximum { fields.append((bound.isExclusive ? "exclusiveMaximum" : "maximum", bound.text)) }
        if let factor = schema.multipleOf { fields.append(("multipleOf", factor)) }
        let counts = [
            ("minLength", schema.minLength), ("maxLength", schema.maxLength), ("minItems", schema.minItems), ("maxItems", schema.maxItems),
            ("minProperties", schema.minProperties), ("maxProperties", schema.maxProperties),
        ]
        for case (let keyword, let count?) in counts { fields.append((keyword, String(count))) }
        if let pattern = schema.pattern { fields.append(("pattern", JSONText.quoted(pattern))) }
        if schema.uniqueItems { fields.append(("uniqueItems", "true")) }
        return fields
    }
}
