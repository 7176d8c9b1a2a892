import BinderyOpenAPI
import BinderySpecTree

/// Answers what a merged schema becomes.
struct SchemaClassifier {
    let merger: SchemaMerger

    /// The types the user named for formats.
    var formats: [String: BuiltinType] = [:]

    func kind(of merged: MergedSchema) -> SchemaKind {
        if merged.isContradictory { return .any }
        if let values = merged.values, merged.properties.isEmpty {
            return values.isEmpty ? .null : .enumeration(named(values, by: merged.valuesSchema), takesAny: false)
        }
        let alternatives = shapingAlternatives(of: merged)
        if let only = alternatives.first, alternatives.count == 1, !merged.hasMembers { return .union(only) }
        if !alternatives.isEmpty { return .structure }
        return kind(ofTypes: merged.types ?? merged.impliedTypes, merged)
    }

    /// The alternatives that shape the value; the others, such as `anyOf: [{required: [a]}, {required: [b]}]`, only restrict it.
    func shapingAlternatives(of merged: MergedSchema) -> [MergedSchema.Alternatives] {
        merged.alternatives.filter { alternatives in
            alternatives.branches.contains { branch in
                let parts = merger.parts(of: [branch])
                return !parts.named.isEmpty || parts.shaping.contains(where: \.saysMoreThanRequired) || (merged.types == nil && !parts.typing.isEmpty)
            }
        }
    }

    private func kind(ofTypes types: JSONTypes?, _ merged: MergedSchema) -> SchemaKind {
        guard let types else { return .any }
        if types.isEmpty { return .null }
        if let type = merged.format.flatMap({ formats[$0] }), type.reads(types) { return .builtin(type) }
        if types == [.integer, .number] { return .builtin(.double) }
        if types == .object { return objectKind(merged) }
        if types == .array { return merged.prefixItems.isEmpty ? .array : .tuple }
        if types == .string { return .builtin(stringType(merged)) }
        if types == .integer { return .builtin(integerType(merged.format)) }
        if types == .number { return .builtin(numberType(merged.format)) }
        if types == .boolean { return .builtin(.bool) }
        return .types(types)
    }

    private func objectKind(_ merged: MergedSchema) -> SchemaKind {
        if !merged.properties.isEmpty { return .structure }
        return merged.forbidsAdditionalProperties && merged.patternProperties.isEmpty ? .structure : .dictionary
    }

    private func stringType(_ merged: MergedSchema) -> BuiltinType {
        if let encoding = merged.contentEncoding?.lowercased(), encoding == "base64" { return .data }
        return switch merged.format {
        case "date-time": .date
        case "date": .calendarDate
        case "uuid": .uuid
        case "byte": .data
        default: .string
        }
    }

    private func integerType(_ format: String?) -> BuiltinType {
        switch format {
        case "int64": .int64
        case "uint64": .uint64
        default: .int
        }
    }

    private func numberType(_ format: String?) -> BuiltinType {
        switch format {
        case "float": .float
        case "decimal": .decimal
        default: .double
        }
    }

    /// `x-enum-varnames` and `x-enum-descriptions` stand beside `enum`, value by value.
    private func named(_ values: [Node], by schema: Schema?) -> [EnumerationValue] {
        let names = schema?.texts(of: ["x-enum-varnames", "x-enumNames"]) ?? []
        let descriptions = schema?.texts(of: ["x-enum-descriptions", "x-enumDescriptions"]) ?? []
        let listed = schema?.values ?? []
        var positions: [String: Int] = [:]
        if !names.isEmpty || !descriptions.isEmpty {
            positions = Dictionary(zip(listed.map(\.canonicalText), listed.indices), uniquingKeysWith: { first, _ in first })
        }
        var seen: Set<String> = []
        return values.compactMap { value in
            let text = value.canonicalText
            guard seen.insert(text).inserted else { return nil }
            let position = positions[text] ?? listed.count
            return EnumerationValue(
                node: value,
                name: names.count == listed.count && position < names.count ? names[position] : nil,
                description: descriptions.count == listed.count && position < descriptions.count ? descriptions[position] : nil)
        }
    }
}

extension MergedSchema {
    /// Says something about the members of objects or arrays.
    var hasMembers: Bool {
        !properties.isEmpty || additionalProperties != nil || !patternProperties.isEmpty || !items.isEmpty || !prefixItems.isEmpty
    }

    /// The type a schema means that describes members and does not say `type`.
    fileprivate var impliedTypes: JSONTypes? {
        let isObject = properties.contains { !$0.isConditional } || additionalProperties != nil || forbidsAdditionalProperties || !patternProperties.isEmpty
        let isArray = !items.isEmpty || !prefixItems.isEmpty
        if isObject, isArray { return [.object, .array] }
        return isObject ? .object : isArray ? .array : nil
    }
}

extension Schema {
    fileprivate var saysMoreThanRequired: Bool {
        !properties.isEmpty || items != nil || !prefixItems.isEmpty || enumeration != nil || constant != nil || !anyOf.isEmpty || !oneOf.isEmpty
            || additionalProperties != nil || !patternProperties.isEmpty || format != nil || contentEncoding != nil
    }

    fileprivate func texts(of extensions: [String]) -> [String] {
        for name in extensions {
            guard case .array(let nodes)? = self.extensions[name]?.value else { continue }
            return nodes.map { node in if case .string(let text) = node.value { text } else { "" } }
        }
        return []
    }
}
