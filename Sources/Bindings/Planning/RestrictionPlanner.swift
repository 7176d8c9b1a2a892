import BinderyOpenAPI
import BinderySpecTree

/// Collects what a schema restricts beyond the shape of its values, as JSON Schema 2020-12 whatever the version of the document.
struct RestrictionPlanner {
    let document: ResolvedDocument

    /// - Parameter schemas: They apply together; only what each says by itself counts.
    func restrictions(of schemas: [Schema]) -> RestrictionTree {
        .all(schemas.map { .keywords(keywords(of: $0)) }.filter(\.hasOwnRestrictions))
    }

    private typealias Keyword = (keyword: String, value: String)

    private func keywords(of schema: Schema) -> [Keyword] {
        var keywords = limits(of: schema)
        let writer = SchemaTextWriter(document: document)
        if let contains = schema.contains { keywords.append(("contains", writer.text(of: contains))) }
        if let count = schema.minContains { keywords.append(("minContains", String(count))) }
        if let count = schema.maxContains { keywords.append(("maxContains", String(count))) }
        if let names = schema.propertyNames { keywords.append(("propertyNames", writer.text(of: names))) }
        if let not = schema.not { keywords.append(("not", writer.text(of: not))) }
        if let condition = schema.if {
            keywords.append(("if", writer.text(of: condition)))
            if let then = schema.then { keywords.append(("then", writer.text(of: then))) }
            if let otherwise = schema.else { keywords.append(("else", writer.text(of: otherwise))) }
        }
        if !schema.dependentRequired.isEmpty {
            keywords.append(
                (
                    "dependentRequired",
                    SchemaTextWriter.object(schema.dependentRequired.map { ($0.name, SchemaTextWriter.array($0.value.map { JSONText.quoted($0.text) })) })
                ))
        }
        if !schema.dependentSchemas.isEmpty {
            keywords.append(("dependentSchemas", SchemaTextWriter.object(schema.dependentSchemas.map { ($0.name, writer.text(of: $0.value)) })))
        }
        for (keyword, branches) in [("anyOf", schema.anyOf), ("oneOf", schema.oneOf)] where !branches.isEmpty && branches.allSatisfy(\.onlyRestricts) {
            keywords.append((keyword, SchemaTextWriter.array(branches.map(writer.text))))
        }
        // What a pattern's values look like is the type's to say where the object is a dictionary; that keys fit one of the patterns is not.
        if !schema.patternProperties.isEmpty {
            keywords.append(("patternProperties", SchemaTextWriter.object(schema.patternProperties.map { ($0.name, writer.text(of: $0.value)) })))
            if schema.additionalProperties?.booleanValue == false {
                keywords.append(("properties", SchemaTextWriter.object(schema.properties.map { ($0.name, "true") })))
                keywords.append(("additionalProperties", "false"))
            }
        }
        return keywords
    }

    /// The limits of numbers, strings, arrays and objects.
    private func limits(of schema: Schema) -> [Keyword] {
        var keywords = SchemaTextWriter.limits(of: schema)
        guard schema.types?.contains(.integer) == true else { return keywords }
        let range: (String, String)? =
            switch schema.format {
            case "int32": ("-2147483648", "2147483647")
            case "uint32": ("0", "4294967295")
            case "int16": ("-32768", "32767")
            case "uint16": ("0", "65535")
            case "int8": ("-128", "127")
            case "uint8": ("0", "255")
            default: nil
            }
        if let range, schema.minimum == nil { keywords.append(("minimum", range.0)) }
        if let range, schema.maximum == nil { keywords.append(("maximum", range.1)) }
        return keywords
    }
}

extension Schema {
    /// Says which keys must be there, or sets limits, and nothing about shape: `anyOf: [{required: [a]}, {required: [b]}]`.
    fileprivate var onlyRestricts: Bool {
        reference == nil && types == nil && properties.isEmpty && items == nil && enumeration == nil && constant == nil && allOf.isEmpty && anyOf.isEmpty
            && oneOf.isEmpty
            && prefixItems.isEmpty && additionalProperties == nil && patternProperties.isEmpty && format == nil && booleanValue == nil
    }
}
