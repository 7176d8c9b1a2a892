import BinderySpecTree

/// Looks for restrictions that nothing satisfies, or that say nothing, beyond what reading a schema shows.
struct RestrictionLinter {
    let resolved: ResolvedDocument

    func lint(log: inout DiagnosticLog) {
        for schema in resolved.schemas {
            lintRequired(schema, log: &log)
            lintCounts(schema, log: &log)
            lintValues(schema, log: &log)
            if schema.readOnly, schema.writeOnly {
                log.warning("impossible-restriction", at: schema.location, "what is 'readOnly' and 'writeOnly' is never sent; remove one of the two")
            }
        }
    }

    /// `additionalProperties: false` speaks of the properties beside it alone: what the other parts of an `allOf` demand is refused.
    private func lintRequired(_ schema: Schema, log: inout DiagnosticLog) {
        let parts = parts(of: schema)
        let closed = parts.filter { $0.additionalProperties?.booleanValue == false && $0.patternProperties.isEmpty }
        guard !closed.isEmpty else { return }
        for part in closed {
            let declared = Set(part.properties.map(\.name))
            for name in parts.flatMap(\.required) where !declared.contains(name.text) {
                log.warning(
                    "impossible-restriction", at: name.location,
                    "'\(name.text)' is required, but \(parts.count > 1 ? "the schema on line \(part.location.line)" : "the schema") allows no property but its own "
                        + "('additionalProperties: false'); declare it there, or use 'unevaluatedProperties'")
            }
        }
    }

    /// The schema and all that `allOf` and references bring together with it.
    private func parts(of schema: Schema) -> [Schema] {
        var parts: [Schema] = []
        var seen: Set<SchemaID> = []
        var pending = [schema]
        while let part = pending.popLast() {
            guard seen.insert(part.id).inserted, seen.count < 256 else { continue }
            parts.append(part)
            pending += part.allOf
            if let target = resolved.directTarget(of: part) { pending.append(target) }
        }
        return parts
    }

    private func lintCounts(_ schema: Schema, log: inout DiagnosticLog) {
        if let least = schema.minContains, let most = schema.maxContains, least > most {
            log.warning(
                "impossible-restriction", at: schema.location,
                "no value is allowed: 'minContains' is \(least) and 'maxContains' is \(most); correct one of them")
        }
        if schema.items?.booleanValue == false, let least = schema.minItems, least > schema.prefixItems.count {
            log.warning(
                "impossible-restriction", at: schema.location,
                "no value is allowed: there have to be \(least) items, and only \(schema.prefixItems.count) can be; correct 'minItems'")
        }
    }

    private func lintValues(_ schema: Schema, log: inout DiagnosticLog) {
        var seen: Set<String> = []
        for value in schema.enumeration ?? [] {
            guard case .string(let text) = value.value, !seen.insert(text).inserted else { continue }
            log.warning("duplicate-enum-value", at: value.location, "'\(text)' is already in this list; remove it")
        }
    }
}
