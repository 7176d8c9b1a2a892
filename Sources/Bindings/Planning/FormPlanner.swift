import BinderyOpenAPI
import BinderySpecTree

/// Decides how the members of an object are written as the fields of a form.
struct FormPlanner {
    let planner: TypePlanner
    let encodings: [Named<Encoding>]

    /// A field may have a media type of its own.
    let isMultipart: Bool

    /// - Parameter names: What each field is called must be said, even where nothing else is.
    func fields(of schema: Schema, names: Bool) -> FormFields {
        let merged = planner.merged([schema])
        let properties = properties(of: merged)
        let fields = properties.compactMap { property -> FormFields.Field? in
            let encoding = encoding(of: property.key, property.schemas, besides: properties)
            return names || encoding != .standard ? FormFields.Field(key: property.key, encoding: encoding) : nil
        }
        // What only one of several alternatives requires is not there in the others.
        let lists = merged.properties.filter { merged.required.contains($0.key) && isList($0.schemas) }.map(\.key)
        return FormFields(fields: fields, others: others(merged), lists: lists)
    }

    /// How the members of alternatives are written.
    func fields(ofAlternatives alternatives: MergedSchema.Alternatives) -> FormFields {
        var properties = OrderedProperties()
        for branch in alternatives.branches { collect(planner.merged([branch]), into: &properties, depth: 1) }
        let fields = properties.list.map { FormFields.Field(key: $0.key, encoding: encoding(of: $0.key, $0.schemas, besides: properties.list)) }
        return FormFields(fields: fields, others: nil, lists: [])
    }

    /// How members are written of which only the values are described.
    func others(_ values: [Schema]) -> FormFields {
        FormFields(fields: [], others: isStructured(values, depth: 0) ? .structured : .standard, lists: [])
    }

    /// The properties of an object and of all its alternatives.
    func properties(of merged: MergedSchema) -> [MergedSchema.Property] {
        var properties = OrderedProperties()
        collect(merged, into: &properties, depth: 0)
        return properties.list
    }

    /// How one property is written: as its `encoding` says, else as its type asks for (3.1, section 4.8.15.1).
    func encoding(of key: String, _ schemas: [Schema], besides properties: [MergedSchema.Property]) -> FieldEncoding {
        if let styled = styled(key, schemas, besides: properties) { return styled }
        if let contentType = encodings.first(where: { $0.name == key })?.value.contentType, let encoding = self.encoding(ofType: contentType, key, schemas) {
            return encoding
        }
        return isStructured(schemas, depth: 0) ? .structured : .standard
    }

    private func encoding(ofType contentType: String, _ key: String, _ schemas: [Schema]) -> FieldEncoding? {
        let part = isMultipart ? contentType : nil
        switch MediaTypeKind(contentType) {
        case .json: return .json(contentType: contentType == "application/json" ? nil : part)
        case .text, .bytes, .vendor, .range, .anything, .form, .multipart, .events, .lines:
            guard !contentType.contains(","), !contentType.contains("*") else { return nil }
            if !isStructured(schemas, depth: 0) { return .text(contentType: contentType == "text/plain" ? nil : part) }
            planner.log.warning(
                "unsupported-encoding", at: encodings.first { $0.name == key }?.nameLocation ?? planner.document.document.location,
                "the values of '\(key)' cannot be written as '\(contentType)'; they are written as JSON")
            return .json(contentType: part)
        }
    }

    /// Nil where its `encoding` says nothing that asks for a style.
    private func styled(_ key: String, _ schemas: [Schema], besides properties: [MergedSchema.Property]) -> FieldEncoding? {
        guard let stated = encodings.first(where: { $0.name == key })?.value else { return nil }
        guard stated.style != nil || stated.explode != nil || stated.allowReserved != nil else { return nil }
        let style: ParameterBinding.Style =
            switch stated.style {
            case .spaceDelimited: .spaceDelimited
            case .pipeDelimited: .pipeDelimited
            case .deepObject: .deepObject
            case .form, .matrix, .label, .simple, .cookie, nil: .form
            }
        let explode = stated.explode ?? (style == .form)
        let allowReserved = stated.allowReserved ?? false
        let merged = planner.merged(schemas)
        switch planner.classifier.kind(of: merged) {
        case .array, .tuple: return .array(style, explode: explode, allowReserved: allowReserved)
        case .structure, .dictionary, .union:
            let names = merged.properties.map(\.key)
            let isClosed = others(merged) == nil && merged.alternatives.isEmpty
            let members = isClosed ? .named(names) : ParameterBinding.Members.others(properties.filter { $0.key != key }.flatMap(keysOnTheWire))
            return .object(style, explode: explode, allowReserved: allowReserved, members: members)
        case .any, .null, .builtin, .enumeration, .types: return .scalar(allowReserved: allowReserved)
        }
    }

    /// What a map among the fields must leave to the property.
    private func keysOnTheWire(of property: MergedSchema.Property) -> [String] {
        switch styled(property.key, property.schemas, besides: []) {
        case .object(.deepObject, _, _, _), .array(.deepObject, _, _): [property.key, property.key + "["]
        case .object(_, explode: true, _, members: .named(let keys)): keys
        case .object, .array, .scalar, .standard, .structured, .json, .text, nil: [property.key]
        }
    }

    private func others(_ merged: MergedSchema) -> FieldEncoding? {
        guard !merged.forbidsAdditionalProperties || !merged.patternProperties.isEmpty else { return nil }
        let values = (merged.additionalProperties ?? []) + merged.patternProperties.map(\.value)
        if values.isEmpty { return merged.additionalProperties == nil && !(merged.properties.isEmpty && merged.alternatives.isEmpty) ? nil : .structured }
        return isStructured(values, depth: 0) ? .structured : .standard
    }

    // MARK: What values are

    /// The properties of an object and of all its alternatives, each once.
    private struct OrderedProperties {
        private(set) var list: [MergedSchema.Property] = []
        private var indices: [String: Int] = [:]

        mutating func add(_ property: MergedSchema.Property) {
            if let index = indices[property.key] {
                list[index].schemas += property.schemas
            } else {
                indices[property.key] = list.count
                list.append(property)
            }
        }
    }

    private func collect(_ merged: MergedSchema, into properties: inout OrderedProperties, depth: Int) {
        for property in merged.properties { properties.add(property) }
        guard depth < Self.depth else { return }
        for branch in merged.alternatives.flatMap(\.branches) { collect(planner.merged([branch]), into: &properties, depth: depth + 1) }
    }

    private func isList(_ schemas: [Schema]) -> Bool {
        if case .array = planner.classifier.kind(of: planner.merged(schemas)) { true } else { false }
    }

    /// Alternatives within each other that go deeper than anybody writes them.
    private static let depth = 8

    /// A value, or one of a list, may be an object, a list within a list, or anything.
    private func isStructured(_ schemas: [Schema], depth: Int) -> Bool {
        guard depth < Self.depth else { return true }
        let merged = planner.merged(schemas)
        switch planner.classifier.kind(of: merged) {
        case .any, .structure, .dictionary, .tuple: return true
        case .null, .builtin, .enumeration: return false
        case .array: return merged.items.isEmpty || isList(merged.items) || isStructured(merged.items, depth: depth + 1)
        case .union(let alternatives): return alternatives.branches.contains { isStructured([$0], depth: depth + 1) }
        case .types(let types):
            return types.contains(.object) || (types.contains(.array) && (merged.items.isEmpty || isStructured(merged.items, depth: depth + 1)))
        }
    }
}

extension TypePlanner {
    /// What schemas that apply together say, those of components included.
    func merged(_ schemas: [Schema]) -> MergedSchema {
        merger.merge(merger.parts(of: schemas), at: schemas.first?.location ?? document.document.location)
    }
}
