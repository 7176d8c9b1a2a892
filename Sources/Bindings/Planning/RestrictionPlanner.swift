import BinderyOpenAPI
import BinderySpecTree

/// Collects what a schema restricts beyond the shape of its values, as JSON Schema 2020-12 whatever the version of the document.
struct RestrictionPlanner {
    let document: ResolvedDocument

    /// - Parameters:
    ///   - schemas: They apply together; only what each says by itself counts.
    ///   - log: What cannot be checked is reported here.
    func restrictions(of schemas: [Schema], log: inout DiagnosticLog) -> RestrictionTree {
        .all(schemas.map { .keywords(keywords(of: $0, log: &log)) }.filter(\.hasOwnRestrictions))
    }

    private typealias Keyword = (keyword: String, value: String)

    private func keywords(of schema: Schema, log: inout DiagnosticLog) -> [Keyword] {
        if schema.booleanValue == false { return [("not", "{}")] }
        var keywords = limits(of: schema)
        let writer = SchemaTextWriter(document: document)
        func text(of part: Schema, in keyword: String) -> String? {
            let text = writer.text(of: part)
            if text == nil { reportUnchecked(keyword, of: schema, because: "its schema is too large to be written out", log: &log) }
            return text
        }
        func add(_ keyword: String, _ part: Schema?) {
            if let part, let text = text(of: part, in: keyword) { keywords.append((keyword, text)) }
        }
        if let contains = schema.contains, let text = text(of: contains, in: "contains") {
            keywords.append(("contains", text))
            if let count = schema.minContains { keywords.append(("minContains", String(count))) }
            if let count = schema.maxContains { keywords.append(("maxContains", String(count))) }
        }
        add("propertyNames", schema.propertyNames)
        add("not", schema.not)
        if let condition = schema.if, let text = text(of: condition, in: "if") {
            keywords.append(("if", text))
            add("then", schema.then)
            add("else", schema.else)
        }
        if !schema.dependentRequired.isEmpty {
            let fields = schema.dependentRequired.map { ($0.name, SchemaTextWriter.array($0.value.map { JSONText.quoted($0.text) })) }
            keywords.append(("dependentRequired", SchemaTextWriter.object(fields)))
        }
        let dependent = schema.dependentSchemas.compactMap { entry in text(of: entry.value, in: "dependentSchemas").map { (entry.name, $0) } }
        if !dependent.isEmpty { keywords.append(("dependentSchemas", SchemaTextWriter.object(dependent))) }
        for (keyword, branches) in [("anyOf", schema.anyOf), ("oneOf", schema.oneOf)]
        where !branches.isEmpty && (branches.allSatisfy(\.onlyRestricts) || (keyword == "oneOf" && Self.areLimits(branches))) {
            let texts = branches.compactMap { text(of: $0, in: keyword) }
            if texts.count == branches.count { keywords.append((keyword, SchemaTextWriter.array(texts))) }
        }
        // What a pattern's values look like is the type's to say where the object is a dictionary; that keys fit one of the patterns is not.
        let patterns = schema.patternProperties.map { entry in (entry.name, text(of: entry.value, in: "patternProperties") ?? "true") }
        if !patterns.isEmpty {
            keywords.append(("patternProperties", SchemaTextWriter.object(patterns)))
            if schema.additionalProperties?.booleanValue == false {
                keywords.append(("properties", SchemaTextWriter.object(schema.properties.map { ($0.name, "true") })))
                keywords.append(("additionalProperties", "false"))
            }
        }
        if asksForRest(schema) {
            if let text = writer.evaluation(of: schema) {
                keywords.append(("allOf", SchemaTextWriter.array([text])))
            } else {
                let keyword = schema.unevaluatedItems == nil ? "unevaluatedProperties" : "unevaluatedItems"
                reportUnchecked(keyword, of: schema, because: "what stands beside it is too large to be written out", log: &log)
            }
        }
        return keywords
    }

    /// Limits of one type, of which exactly one is to be kept to: `oneOf: [{type: integer, multipleOf: 3}, {type: integer, multipleOf: 5}]`.
    private static func areLimits(_ branches: [Schema]) -> Bool {
        guard branches.count > 1, let types = branches[0].types, [.string, .integer, .number].contains(types) else { return false }
        return branches.allSatisfy { branch in
            branch.types == types && branch.reference == nil && branch.format == nil && branch.enumeration == nil && branch.constant == nil
                && branch.contentEncoding == nil && branch.allOf.isEmpty && branch.anyOf.isEmpty && branch.oneOf.isEmpty
                && !SchemaTextWriter.limits(of: branch).isEmpty
        }
    }

    /// What is left over by other keywords has to be found out value by value. Where nothing depends on the value, the types of items and of additional properties ask it; and keys
    /// that are not declared are skipped, so that `unevaluatedProperties: false` is kept to as `additionalProperties: false` is.
    private func asksForRest(_ schema: Schema) -> Bool {
        if schema.unevaluatedItems?.booleanValue == false { return true }
        guard [schema.unevaluatedItems, schema.unevaluatedProperties].contains(where: { $0 != nil && $0?.booleanValue == nil }) else { return false }
        var pending = [schema]
        var visited: Set<SchemaID> = []
        while let part = pending.popLast() {
            guard visited.insert(part.id).inserted else { continue }
            if !part.anyOf.isEmpty || !part.oneOf.isEmpty || part.if != nil || !part.dependentSchemas.isEmpty || part.contains != nil { return true }
            pending += part.allOf + [document.target(of: part)].compactMap { $0 }
        }
        return false
    }

    private func reportUnchecked(_ keyword: String, of schema: Schema, because reason: String, log: inout DiagnosticLog) {
        log.warning("unchecked-restriction", at: schema.location, "'\(keyword)' is not checked by 'validate()': \(reason)")
    }

    /// The limits of numbers, strings, arrays and objects.
    private func limits(of schema: Schema) -> [Keyword] {
        var keywords = SchemaTextWriter.limits(of: schema)
        guard schema.types?.contains(.integer) == true, !schema.listsItsValues else { return keywords }
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
    /// The width of a format says nothing of values that are all listed, be it as alternatives with a description each.
    fileprivate var listsItsValues: Bool {
        enumeration != nil || constant != nil || [oneOf, anyOf].contains { !$0.isEmpty && $0.allSatisfy { $0.constant != nil || $0.enumeration != nil } }
    }

    /// Says which keys must be there, or sets limits, and nothing about shape: `anyOf: [{required: [a]}, {required: [b]}]`.
    fileprivate var onlyRestricts: Bool {
        reference == nil && types == nil && properties.isEmpty && items == nil && enumeration == nil && constant == nil && allOf.isEmpty && anyOf.isEmpty
            && oneOf.isEmpty
            && prefixItems.isEmpty && additionalProperties == nil && patternProperties.isEmpty && format == nil && booleanValue == nil
    }
}
