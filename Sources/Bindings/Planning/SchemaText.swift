import BinderyOpenAPI
import BinderySpecTree

/// The text of one schema while it is written.
struct SchemaText {
    private let document: ResolvedDocument

    /// Schemas that are met more than once.
    private var shared: Set<SchemaID> = []

    /// The names of the definitions, by their schemas.
    private var names: [SchemaID: Int] = [:]

    /// Definitions that are named and not written yet.
    private var pending: [Schema] = []

    /// More schemas are not written out for one restriction.
    private static let limit = 256

    /// What is nested deeper becomes a definition.
    private static let depthLimit = 16

    init(document: ResolvedDocument) {
        self.document = document
    }

    mutating func whole(_ schema: Schema) -> String? {
        guard survey([schema]) else { return nil }
        return withDefinitions(text(schema, depth: 0))
    }

    mutating func evaluation(_ schema: Schema) -> String? {
        guard survey([schema]) else { return nil }
        return withDefinitions(skeleton(schema))
    }

    /// - Returns: Whether there are few enough.
    private mutating func survey(_ roots: [Schema]) -> Bool {
        var seen: Set<SchemaID> = []
        var open = roots
        while let schema = open.popLast() {
            guard schema.booleanValue == nil else { continue }
            guard seen.insert(schema.id).inserted else {
                shared.insert(schema.id)
                continue
            }
            guard seen.count <= Self.limit else { return false }
            open += schema.applied + [document.target(of: schema)].compactMap { $0 }
        }
        return true
    }

    /// `{"type":…}` → `{"$defs":{"0":…},"type":…}`
    private mutating func withDefinitions(_ text: String) -> String {
        var definitions: [(key: String, value: String)] = []
        while definitions.count < pending.count {
            let schema = pending[definitions.count]
            definitions.append((String(definitions.count), SchemaTextWriter.object(fields(schema, depth: 0))))
        }
        guard !definitions.isEmpty else { return text }
        return "{" + JSONText.quoted("$defs") + ":" + SchemaTextWriter.object(definitions) + (text == "{}" ? "}" : "," + text.dropFirst())
    }

    private mutating func text(_ schema: Schema, depth: Int) -> String {
        if let value = schema.booleanValue { return value ? "true" : "false" }
        guard shared.contains(schema.id) || depth > Self.depthLimit else { return SchemaTextWriter.object(fields(schema, depth: depth)) }
        let name = names[schema.id] ?? pending.count
        if names[schema.id] == nil {
            names[schema.id] = name
            pending.append(schema)
        }
        return SchemaTextWriter.object([("$ref", JSONText.quoted("#/$defs/\(name)"))])
    }

    private mutating func texts(_ schemas: [Schema], _ depth: Int) -> String {
        SchemaTextWriter.array(schemas.map { text($0, depth: depth + 1) })
    }

    private mutating func texts(_ schemas: [(key: String, schema: Schema)], _ depth: Int) -> String {
        SchemaTextWriter.object(schemas.map { ($0.key, text($0.schema, depth: depth + 1)) })
    }

    private mutating func fields(_ schema: Schema, depth: Int) -> [(key: String, value: String)] {
        var fields = SchemaTextWriter.limits(of: schema).map { (key: $0.keyword, value: $0.value) }
        if let types = schema.types {
            fields.append(("type", SchemaTextWriter.array(Self.names(of: schema.allowsNull ? types.union(.null) : types).map(JSONText.quoted))))
        }
        if let values = schema.enumeration {
            fields.append(("enum", SchemaTextWriter.array(values.map(\.canonicalText) + (schema.allowsNull ? ["null"] : []))))
        }
        if let value = schema.constant { fields.append(("const", value.canonicalText)) }
        if !schema.required.isEmpty { fields.append(("required", SchemaTextWriter.array(schema.required.map { JSONText.quoted($0.text) }))) }
        if !schema.properties.isEmpty { fields.append(("properties", texts(schema.properties.map { ($0.name, $0.schema) }, depth))) }
        if !schema.patternProperties.isEmpty { fields.append(("patternProperties", texts(schema.patternProperties.map { ($0.name, $0.value) }, depth))) }
        let single: [(String, Schema?)] = [
            ("additionalProperties", schema.additionalProperties), ("propertyNames", schema.propertyNames), ("items", schema.items),
            ("contains", schema.contains), ("unevaluatedItems", schema.unevaluatedItems), ("unevaluatedProperties", schema.unevaluatedProperties),
            ("not", schema.not), ("if", schema.if), ("then", schema.then), ("else", schema.else),
        ]
        for case (let keyword, let part?) in single { fields.append((keyword, text(part, depth: depth + 1))) }
        let all = schema.allOf + [document.target(of: schema)].compactMap { $0 }
        for (keyword, parts) in [("prefixItems", schema.prefixItems), ("anyOf", schema.anyOf), ("oneOf", schema.oneOf), ("allOf", all)] where !parts.isEmpty {
            fields.append((keyword, texts(parts, depth)))
        }
        if let count = schema.minContains { fields.append(("minContains", String(count))) }
        if let count = schema.maxContains { fields.append(("maxContains", String(count))) }
        if !schema.dependentRequired.isEmpty {
            let names = schema.dependentRequired.map { ($0.name, SchemaTextWriter.array($0.value.map { JSONText.quoted($0.text) })) }
            fields.append(("dependentRequired", SchemaTextWriter.object(names)))
        }
        if !schema.dependentSchemas.isEmpty { fields.append(("dependentSchemas", texts(schema.dependentSchemas.map { ($0.name, $0.value) }, depth))) }
        return fields
    }

    /// What is evaluated whatever the value, without asking anything of it; alternatives and conditions in full, since they evaluate what they say only where they hold. Ends,
    /// because `allOf` and references that lead back to themselves have been reported.
    private mutating func skeleton(_ schema: Schema) -> String {
        if schema.booleanValue != nil || document.cyclicSchemas.contains(schema.id) { return "true" }
        var fields: [(key: String, value: String)] = []
        if !schema.properties.isEmpty { fields.append(("properties", SchemaTextWriter.object(schema.properties.map { ($0.name, "true") }))) }
        if !schema.patternProperties.isEmpty {
            fields.append(("patternProperties", SchemaTextWriter.object(schema.patternProperties.map { ($0.name, "true") })))
        }
        if schema.additionalProperties != nil { fields.append(("additionalProperties", "true")) }
        if !schema.prefixItems.isEmpty { fields.append(("prefixItems", SchemaTextWriter.array(schema.prefixItems.map { _ in "true" }))) }
        if schema.items != nil { fields.append(("items", "true")) }
        let single: [(String, Schema?)] = [
            ("contains", schema.contains), ("if", schema.if), ("then", schema.then), ("else", schema.else), ("unevaluatedItems", schema.unevaluatedItems),
            ("unevaluatedProperties", schema.unevaluatedProperties),
        ]
        for case (let keyword, let part?) in single { fields.append((keyword, text(part, depth: 1))) }
        if !schema.anyOf.isEmpty { fields.append(("anyOf", texts(schema.anyOf, 1))) }
        if !schema.oneOf.isEmpty { fields.append(("oneOf", texts(schema.oneOf, 1))) }
        if !schema.dependentSchemas.isEmpty { fields.append(("dependentSchemas", texts(schema.dependentSchemas.map { ($0.name, $0.value) }, 1))) }
        let all = schema.allOf + [document.target(of: schema)].compactMap { $0 }
        if !all.isEmpty { fields.append(("allOf", SchemaTextWriter.array(all.map { skeleton($0) }))) }
        return SchemaTextWriter.object(fields)
    }

    private static func names(of types: JSONTypes) -> [String] {
        let all: [(JSONTypes, String)] = [
            (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"), (.array, "array"), (.object, "object"),
        ]
        return all.filter { types.contains($0.0) }.map(\.1)
    }
}

extension Schema {
    /// The schemas inside this one that are asked of values.
    fileprivate var applied: [Schema] {
        let single = [items, additionalProperties, contains, propertyNames, not, self.if, then, self.else, unevaluatedItems, unevaluatedProperties]
        return properties.map(\.schema) + single.compactMap { $0 } + allOf + anyOf + oneOf + prefixItems + patternProperties.map(\.value)
            + dependentSchemas.map(\.value)
    }
}
