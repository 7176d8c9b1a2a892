import BinderySpecTree
import Foundation

/// Checks each schema of a document, wherever it stands.
struct SchemaValidator {
    let resolved: ResolvedDocument

    func validate(log: inout DiagnosticLog) {
        let family = SchemaFamily(resolved)
        var patterns: [String: Bool] = [:]
        for schema in resolved.schemas {
            validateNull(schema, log: &log)
            validateItems(schema, family, log: &log)
            validateRequired(schema, family, log: &log)
            if let pattern = schema.pattern { validate(pattern, at: schema.patternLocation ?? schema.location, known: &patterns, log: &log) }
            for pattern in schema.patternProperties { validate(pattern.name, at: pattern.nameLocation, known: &patterns, log: &log) }
        }
    }

    private func validateNull(_ schema: Schema, log: inout DiagnosticLog) {
        guard let types = schema.types, !types.contains(.null), !schema.allowsNull else { return }
        for value in (schema.enumeration ?? []) + (schema.constant.map { [$0] } ?? []) {
            guard case .null = value.value else { continue }
            log.warning(
                "null-in-enum", at: value.location,
                "null is among the values, but the type is \(types.description); it is read as allowed: say so in the type")
        }
    }

    private func validateItems(_ schema: Schema, _ family: SchemaFamily, log: inout DiagnosticLog) {
        guard schema.types?.contains(.array) == true, schema.items == nil, schema.prefixItems.isEmpty, schema.unevaluatedItems == nil, schema.reference == nil
        else { return }
        guard schema.allOf.isEmpty, schema.anyOf.isEmpty, schema.oneOf.isEmpty, !family.hasParent(schema) else { return }
        log.warning("missing-items", at: schema.location, "an array needs 'items'; without it the elements can be anything")
    }

    private func validateRequired(_ schema: Schema, _ family: SchemaFamily, log: inout DiagnosticLog) {
        let own = Set(schema.properties.map(\.name))
        let undeclared = schema.required.filter { !own.contains($0.text) }
        guard !undeclared.isEmpty, let declared = family.declaredProperties(around: schema) else { return }
        let known = Set(declared)
        let nearest = NearestName(among: declared)
        for name in undeclared where !known.contains(name.text) {
            let advice = nearest.suggestion(for: name.text)
            log.warning(
                "required-undeclared-property", at: name.location,
                "'\(name.text)' is required but not among the properties\(advice.isEmpty ? "; declare it, or remove it here" : advice)")
        }
    }

    /// The expressions are those of ECMA 262; what Foundation cannot read cannot be checked where the bindings run.
    private func validate(_ pattern: String, at location: SourceLocation, known: inout [String: Bool], log: inout DiagnosticLog) {
        let isReadable = known[pattern] ?? ((try? NSRegularExpression(pattern: pattern)) != nil)
        known[pattern] = isReadable
        if !isReadable {
            log.warning("invalid-pattern", at: location, "'\(pattern)' cannot be read as a regular expression, so it is not checked; correct it")
        }
    }
}
