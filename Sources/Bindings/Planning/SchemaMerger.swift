import BinderyOpenAPI
import BinderySpecTree

/// Brings schemas that apply together into one shape.
struct SchemaMerger {
    let document: ResolvedDocument

    /// Schemas with a type of their own: the components, and what references into other schemas lead to.
    let named: Set<SchemaID>

    /// - Parameter schemas: They apply together: a property's schema, or those of a property that several members of an `allOf` declare.
    func parts(of schemas: [Schema]) -> SchemaParts {
        var parts = SchemaParts()
        var visited: Set<SchemaID> = []
        for schema in schemas { add(schema, to: &parts, visited: &visited, isReferred: false) }
        return parts
    }

    /// The parts of what a named schema itself says. What it derives from is part of it: the name of a base stands for all that derives from it.
    func parts(ofDefinition schema: Schema) -> SchemaParts {
        var parts = SchemaParts()
        var visited: Set<SchemaID> = []
        add(schema, to: &parts, visited: &visited, isReferred: true, definition: schema)
        return parts
    }

    func merge(_ parts: SchemaParts, at location: SourceLocation) -> MergedSchema {
        var merged = MergedSchema(location: location)
        var visited: Set<SchemaID> = []
        for schema in parts.named { expand(schema, into: &merged, visited: &visited) }
        for schema in parts.typing + parts.shaping { apply(schema, to: &merged) }
        for schema in merged.conditions {
            for property in conditionalProperties(of: schema) { merged.addConditional(property) }
        }
        merged.takeInUnevaluated()
        return merged
    }

    /// What `if`, `then`, `else` and `dependentSchemas` declare at the same place of the value.
    private func conditionalProperties(of schema: Schema) -> [BinderyOpenAPI.Property] {
        var properties: [BinderyOpenAPI.Property] = []
        var visited: Set<SchemaID> = []
        var pending = Array(schema.conditions.reversed())
        while let part = pending.popLast() {
            guard visited.insert(part.id).inserted else { continue }
            properties += part.properties
            pending += (part.conditions + part.allOf + part.anyOf + part.oneOf + [document.target(of: part)].compactMap { $0 }).reversed()
        }
        return properties
    }

    private func add(_ schema: Schema, to parts: inout SchemaParts, visited: inout Set<SchemaID>, isReferred: Bool, definition: Schema? = nil) {
        guard visited.insert(schema.id).inserted else { return }
        if named.contains(schema.id), !isReferred {
            parts.named.append(schema)
            return
        }
        if let target = document.target(of: schema) {
            if let definition, document.derives(definition, from: target) {
                add(target, to: &parts, visited: &visited, isReferred: true, definition: definition)
            } else if let named = nearestNamed(from: schema) {
                if !parts.named.contains(where: { $0.id == named.id }) { parts.named.append(named) }
            } else {
                add(target, to: &parts, visited: &visited, isReferred: true, definition: definition)
            }
        }
        for member in schema.allOf { add(member, to: &parts, visited: &visited, isReferred: false, definition: definition) }
        if schema.shapes || !conditionalProperties(of: schema).isEmpty {
            parts.shaping.append(schema)
        } else if schema.types != nil {
            parts.typing.append(schema)
        } else {
            parts.others.append(schema)
        }
    }

    /// The first named schema on the way a reference leads.
    private func nearestNamed(from schema: Schema) -> Schema? {
        guard let target = document.directTarget(of: schema) else { return nil }
        if named.contains(target.id) { return target }
        return document.target(of: schema).flatMap { named.contains($0.id) ? $0 : nil }
    }

    private func expand(_ schema: Schema, into merged: inout MergedSchema, visited: inout Set<SchemaID>) {
        guard visited.insert(schema.id).inserted else { return }
        if let target = document.target(of: schema) { expand(target, into: &merged, visited: &visited) }
        for member in schema.allOf { expand(member, into: &merged, visited: &visited) }
        apply(schema, to: &merged)
    }

    private func apply(_ schema: Schema, to merged: inout MergedSchema) {
        if let types = schema.types?.subtracting(.null) { merged.narrow(to: types) }
        for property in schema.properties { merged.add(property) }
        merged.required.formUnion(schema.required.lazy.map(\.text))
        if let additional = schema.additionalProperties {
            switch additional.booleanValue {
            case false?: merged.forbidsAdditionalProperties = true
            case true?: merged.additionalProperties = merged.additionalProperties ?? []
            case nil: merged.additionalProperties = (merged.additionalProperties ?? []) + [additional]
            }
        }
        merged.patternProperties += schema.patternProperties
        if let items = schema.items { merged.items.append(items) }
        if merged.prefixItems.isEmpty { merged.prefixItems = schema.prefixItems }
        if let minimum = schema.minItems { merged.minItems = max(minimum, merged.minItems ?? 0) }
        if let values = schema.values { merged.restrict(to: values, from: schema) }
        merged.format = merged.format ?? schema.format
        merged.contentEncoding = merged.contentEncoding ?? schema.contentEncoding
        if !schema.conditions.isEmpty { merged.conditions.append(schema) }
        if let rest = schema.unevaluatedProperties, rest.booleanValue != false { merged.unevaluatedProperties.append(rest) }
        if let rest = schema.unevaluatedItems, rest.booleanValue == nil { merged.unevaluatedItems.append(rest) }
        if schema.contains != nil { merged.hasContains = true }
        if !schema.anyOf.isEmpty { merged.alternatives.append(.init(schema: schema, branches: schema.anyOf, isExclusive: false)) }
        if !schema.oneOf.isEmpty { merged.alternatives.append(.init(schema: schema, branches: schema.oneOf, isExclusive: true)) }
    }
}

extension Schema {
    /// Says something about the shape of a value beyond its JSON type.
    fileprivate var shapes: Bool {
        !properties.isEmpty || !required.isEmpty || items != nil || !prefixItems.isEmpty || enumeration != nil || constant != nil || !anyOf.isEmpty
            || !oneOf.isEmpty
            || (additionalProperties != nil && additionalProperties?.booleanValue != false) || !patternProperties.isEmpty || (format != nil && types != nil)
            || contentEncoding != nil || (unevaluatedProperties != nil && unevaluatedProperties?.booleanValue != false)
            || (unevaluatedItems != nil && unevaluatedItems?.booleanValue == nil)
    }

    /// Schemas that apply to the same value where something else holds.
    fileprivate var conditions: [Schema] {
        [self.if, then, self.else].compactMap(\.self) + dependentSchemas.map(\.value)
    }

    /// The values `enum` and `const` list.
    var values: [Node]? {
        enumeration ?? constant.map { [$0] }
    }
}

extension MergedSchema {
    fileprivate mutating func narrow(to stated: JSONTypes) {
        guard let known = types else {
            types = stated
            return
        }
        var common = known.intersection(stated)
        // An integer is a number.
        if known.union(stated).isSuperset(of: [.integer, .number]) { common.insert(.integer) }
        if common.contains(.number), common.contains(.integer) { common.remove(known.contains(.number) && stated.contains(.number) ? .integer : .number) }
        if common.isEmpty, !known.isEmpty, !stated.isEmpty { isContradictory = true }
        types = common
    }

    fileprivate mutating func add(_ property: BinderyOpenAPI.Property) {
        if let index = properties.firstIndex(where: { $0.key == property.name }) {
            if !properties[index].schemas.contains(where: { $0.id == property.schema.id }) { properties[index].schemas.append(property.schema) }
        } else {
            properties.append(Property(key: property.name, location: property.nameLocation, schemas: [property.schema]))
        }
    }

    fileprivate mutating func addConditional(_ property: BinderyOpenAPI.Property) {
        guard let index = properties.firstIndex(where: { $0.key == property.name }) else {
            properties.append(Property(key: property.name, location: property.nameLocation, schemas: [property.schema], isConditional: true))
            return
        }
        guard properties[index].isConditional, properties[index].schemas.first?.id != property.schema.id else { return }
        properties[index].schemas = []
    }

    /// What is not declared is there under `unevaluatedProperties` as it is under `additionalProperties`; where alternatives or conditions declare some of it, it can be anything.
    fileprivate mutating func takeInUnevaluated() {
        if !unevaluatedProperties.isEmpty, additionalProperties == nil, !forbidsAdditionalProperties {
            additionalProperties = alternatives.isEmpty && conditions.isEmpty ? unevaluatedProperties : []
        }
        if !unevaluatedItems.isEmpty, items.isEmpty, alternatives.isEmpty, conditions.isEmpty, !hasContains { items = unevaluatedItems }
    }

    /// Values that every list has; the longer of two lists that share nothing counts as a slip of the pen.
    fileprivate mutating func restrict(to stated: [Node], from schema: Schema) {
        let stated = stated.filter { !$0.isNull }
        guard let known = values else {
            values = stated
            valuesSchema = schema
            return
        }
        let texts = Set(stated.map(\.canonicalText))
        values = known.filter { texts.contains($0.canonicalText) }
    }
}

extension Node {
    var isNull: Bool {
        if case .null = value { true } else { false }
    }
}
