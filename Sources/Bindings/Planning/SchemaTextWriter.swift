import BinderyOpenAPI
import BinderySpecTree

/// Writes a schema as JSON Schema 2020-12 text, references replaced by what they lead to.
struct SchemaTextWriter {
    let document: ResolvedDocument

    /// - Returns: Nil when the schema contains itself or nests too deeply to be written out: a part of it would mean something else, under `not` even the opposite.
    func text(of schema: Schema) -> String? {
        var isWhole = true
        let text = text(of: schema, inside: [], &isWhole)
        return isWhole ? text : nil
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

    private static let maximumDepth = 12

    private func text(of schema: Schema, inside outer: [SchemaID], _ isWhole: inout Bool) -> String {
        if let value = schema.booleanValue { return value ? "true" : "false" }
        guard isWhole, !outer.contains(schema.id), outer.count < Self.maximumDepth else {
            isWhole = false
            return "true"
        }
        let inside = outer + [schema.id]
        func text(_ schema: Schema) -> String { self.text(of: schema, inside: inside, &isWhole) }

        var fields = Self.limits(of: schema)
        if let types = schema.types {
            let names = Self.names(of: schema.allowsNull ? types.union(.null) : types)
            fields.append(("type", Self.array(names.map(JSONText.quoted))))
        }
        if let values = schema.enumeration { fields.append(("enum", Self.array(values.map(\.canonicalText) + (schema.allowsNull ? ["null"] : [])))) }
        if let value = schema.constant { fields.append(("const", value.canonicalText)) }
        if !schema.required.isEmpty { fields.append(("required", Self.array(schema.required.map { JSONText.quoted($0.text) }))) }
        if !schema.properties.isEmpty { fields.append(("properties", Self.object(schema.properties.map { ($0.name, text($0.schema)) }))) }
        if !schema.patternProperties.isEmpty { fields.append(("patternProperties", Self.object(schema.patternProperties.map { ($0.name, text($0.value)) }))) }
        let single: [(String, Schema?)] = [
            ("additionalProperties", schema.additionalProperties), ("propertyNames", schema.propertyNames), ("items", schema.items),
            ("contains", schema.contains),
            ("unevaluatedItems", schema.unevaluatedItems), ("unevaluatedProperties", schema.unevaluatedProperties), ("not", schema.not), ("if", schema.if),
            ("then", schema.then), ("else", schema.else),
        ]
        for case (let keyword, let schema?) in single { fields.append((keyword, text(schema))) }
        let lists = [("prefixItems", schema.prefixItems), ("anyOf", schema.anyOf), ("oneOf", schema.oneOf)]
        for (keyword, schemas) in lists where !schemas.isEmpty { fields.append((keyword, Self.array(schemas.map(text)))) }
        let all = schema.allOf + [document.target(of: schema)].compactMap { $0 }
        if !all.isEmpty { fields.append(("allOf", Self.array(all.map(text)))) }
        if let count = schema.minContains { fields.append(("minContains", String(count))) }
        if let count = schema.maxContains { fields.append(("maxContains", String(count))) }
        if !schema.dependentRequired.isEmpty {
            fields.append(("dependentRequired", Self.object(schema.dependentRequired.map { ($0.name, Self.array($0.value.map { JSONText.quoted($0.text) })) })))
        }
        if !schema.dependentSchemas.isEmpty { fields.append(("dependentSchemas", Self.object(schema.dependentSchemas.map { ($0.name, text($0.value)) }))) }
        return Self.object(fields.map { ($0.keyword, $0.value) })
    }

    private static func names(of types: JSONTypes) -> [String] {
        let all: [(JSONTypes, String)] = [
            (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"), (.array, "array"), (.object, "object"),
        ]
        return all.filter { types.contains($0.0) }.map(\.1)
    }
}
