import BinderySpecTree

extension SchemaKeywords {
    init(_ mapping: Node.Mapping, at location: SourceLocation, reader: inout NodeReader) {
        let object = ObjectNode(kind: .schema, mapping: mapping, location: location)
        let isReferenceAlone = !reader.dialect.referenceSiblingsCount && mapping.entry("$ref") != nil
        var ignored: [Node.Mapping.Entry] = []
        for entry in mapping.entries {
            guard let keyword = SchemaKeyword.named(entry.key) else {
                if !entry.isExtension { reader.reportUnknown(entry, in: object) }
                continue
            }
            if isReferenceAlone, !keyword.countsBesideAnyReference {
                ignored.append(entry)
            } else if case .null = entry.value.value, !keyword.mayBeNull {
                reader.reportEmpty(entry)
            } else {
                reader.reportForeign(keyword, entry)
                read(keyword, entry.value, in: object, reader: &reader)
            }
        }
        if reference != nil, identity?.dynamicReference != nil, let entry = mapping.entry(SchemaKeyword.dynamicReference.rawValue) { ignored.append(entry) }
        reader.reportIgnoredSiblings(ignored)
        let extensions = object.extensions
        if !extensions.entries.isEmpty { annotations.begun.extensions = extensions }
        if let restrictions { reader.reportImpossible(restrictions, in: object) }
        readListedValues(at: location, reader: &reader)
        if let items, isMeantAsUnion(of: items) {
            reader.log.warning(
                "items-without-array", at: object["items"]?.location ?? location,
                "'items' without 'type: array' says nothing about other values; it is read as alternatives beside an array: write 'anyOf', or the type")
            var array = SchemaKeywords()
            array.types = .array
            composition.begun.anyOf = [items, reader.registry.makeSchema(at: location, array)]
            self.items = nil
        }
    }

    /// The values need the type, which may stand behind them.
    private mutating func readListedValues(at location: SourceLocation, reader: inout NodeReader) {
        guard let types else { return }
        if let constant = restrictions?.constant { restrictions.begun.constant = reader.listed(constant, as: types) }
        guard let values = enumeration else { return }
        guard types.subtracting(.null) == .array, values.allSatisfy({ types.isDisjoint(with: JSONTypes(of: $0)) }) else {
            enumeration = values.map { reader.listed($0, as: types) }
            return
        }
        reader.reportElements(values, types)
        var elements = SchemaKeywords()
        elements.enumeration = values
        elements.composition.begun.allOf = items.map { [$0] } ?? []
        items = reader.registry.makeSchema(at: location, elements)
        enumeration = nil
    }

    /// `items: {anyOf: […]}` alone, with no type anywhere: what converters make of `items: […]`, which some wrote for alternatives in Swagger 2.0.
    private func isMeantAsUnion(of items: Schema) -> Bool {
        let isAlone =
            types == nil && reference == nil && enumeration == nil && properties.isEmpty && required.isEmpty && !uniqueItems && restrictions == nil
            && array == nil
            && object == nil && composition == nil
        return isAlone && items.types == nil && items.reference == nil && !(items.anyOf.isEmpty && items.oneOf.isEmpty)
    }

    private mutating func read(_ keyword: SchemaKeyword, _ node: Node, in object: ObjectNode, reader: inout NodeReader) {
        switch keyword {
        case .reference: reference = reader.reference(node)
        case .dynamicReference: identity.begun.dynamicReference = reader.reference(node)
        case .identifier: identity.begun.identifier = reader.string(node)
        case .anchor: identity.begun.anchor = reader.string(node)
        case .dynamicAnchor: identity.begun.dynamicAnchor = reader.string(node)
        case .definitions, .oldDefinitions: identity.begun.definitions += reader.schemaMap(node)
        case .metaschema, .comment, .vocabulary: break

        case .type: readTypes(node, reader: &reader)
        case .nullable, .nullableExtension: if reader.boolean(node) == true { allowsNull = true }
        case .format: format = reader.string(node) ?? format
        case .enumeration: enumeration = reader.enumeration(node)
        case .constant: restrictions.begun.constant = node

        case .title: annotations.begun.title = reader.string(node)
        case .description: description = reader.string(node)
        case .default: annotations.begun.defaultValue = node
        case .example: annotations.begun.examples.insert(node, at: 0)
        case .examples: annotations.begun.examples += reader.examples(node)
        case .deprecated: deprecated = reader.boolean(node) ?? false
        case .readOnly: readOnly = reader.boolean(node) ?? false
        case .writeOnly: writeOnly = reader.boolean(node) ?? false
        case .externalDocs: annotations.begun.externalDocs = ExternalDocumentation(node, reader: &reader)
        case .xml: annotations.begun.xml = XMLAnnotation(node, reader: &reader)

        case .minimum, .exclusiveMinimum: restrictions.begun.minimum = reader.bound(object, .minimum, .exclusiveMinimum, stricter: >)
        case .maximum, .exclusiveMaximum: restrictions.begun.maximum = reader.bound(object, .maximum, .exclusiveMaximum, stricter: <)
        case .multipleOf: restrictions.begun.multipleOf = reader.number(node)
        case .minLength: restrictions.begun.minLength = reader.count(node)
        case .maxLength: restrictions.begun.maxLength = reader.count(node)
        case .pattern: restrictions.begun.pattern = reader.located(node)
        case .minItems: restrictions.begun.minItems = reader.count(node)
        case .maxItems: restrictions.begun.maxItems = reader.count(node)
        case .minProperties: restrictions.begun.minProperties = reader.count(node)
        case .maxProperties: restrictions.begun.maxProperties = reader.count(node)

        case .items: readItems(node, reader: &reader)
        case .uniqueItems: uniqueItems = reader.boolean(node) ?? false
        case .prefixItems: array.begun.prefixItems = reader.schemaList(node)
        case .contains: array.begun.contains = reader.schema(node)
        case .minContains: array.begun.minContains = reader.count(node)
        case .maxContains: array.begun.maxContains = reader.count(node)
        case .unevaluatedItems: array.begun.unevaluatedItems = reader.schema(node)

        case .properties:
            properties = reader.schemaMap(node).map { Property(name: $0.name, nameLocation: $0.nameLocation, schema: $0.value) }
        case .required: required = reader.requiredNames(node)
        case .additionalProperties: self.object.begun.additionalProperties = reader.schema(node)
        case .patternProperties: self.object.begun.patternProperties = reader.schemaMap(node)
        case .propertyNames: self.object.begun.propertyNames = reader.schema(node)
        case .dependentRequired:
            self.object.begun.dependentRequired = reader.map(object, keyword.rawValue) { $0.strings($1) }
        case .dependentSchemas: self.object.begun.dependentSchemas = reader.schemaMap(node)
        case .unevaluatedProperties: self.object.begun.unevaluatedProperties = reader.schema(node)

        case .allOf: composition.begun.allOf = reader.schemaList(node)
        case .anyOf: composition.begun.anyOf = reader.alternatives(node)
        case .oneOf: composition.begun.oneOf = reader.alternatives(node)
        case .not: composition.begun.not = reader.schema(node)
        case .if: composition.begun.if = reader.schema(node)
        case .then: composition.begun.then = reader.schema(node)
        case .else: composition.begun.else = reader.schema(node)
        case .discriminator: composition.begun.discriminator = Discriminator(node, reader: &reader)

        case .contentEncoding: content.begun.encoding = reader.string(node)
        case .contentMediaType: content.begun.mediaType = reader.string(node)
        case .contentSchema: content.begun.schema = reader.schema(node)
        }
    }

    private mutating func readTypes(_ node: Node, reader: inout NodeReader) {
        if let elements = node.array {
            if !reader.dialect.nullIsAType { reader.reportNewer("a list of types", of: .v3_1, at: node.location) }
            types = elements.reduce(into: JSONTypes()) { types, element in
                if let type = reader.type(element) { types.formUnion(type) }
            }
        } else if node.string == "file" {
            // Swagger 2.0, section "Response Object".
            reader.log.warning(
                "type-file", at: node.location, "there is no type 'file' in a schema; it is read as 'type: string' with 'format: binary'")
            types = .string
            format = "binary"
        } else {
            types = reader.type(node)
            if types == .null, !reader.dialect.nullIsAType { reader.reportNewer("the type 'null'", of: .v3_1, at: node.location) }
        }
        if types == [] { types = nil }
        if types?.contains(.null) == true { allowsNull = true }
    }

    private mutating func readItems(_ node: Node, reader: inout NodeReader) {
        guard node.array != nil else {
            items = reader.schema(node)
            return
        }
        reader.log.warning("older-syntax", at: node.location, "a list of schemas in 'items' is written 'prefixItems' since OpenAPI 3.1; it is read so")
        array.begun.prefixItems = reader.schemaList(node)
    }
}

extension SchemaKeyword {
    /// By the letter of 3.0 nothing counts beside `$ref`; of these the meaning is clear nevertheless.
    private static let referenceSiblings: Set<SchemaKeyword> = [
        .reference, .title, .description, .deprecated, .default, .example, .examples, .readOnly, .writeOnly, .nullable, .nullableExtension, .externalDocs,
        .comment,
    ]

    fileprivate var countsBesideAnyReference: Bool { Self.referenceSiblings.contains(self) }

    fileprivate var mayBeNull: Bool { self == .default || self == .example || self == .constant }
}

extension NodeReader {
    /// What stands beside the `$ref` of a schema are keywords of the schema.
    fileprivate mutating func reference(_ node: Node) -> Reference? {
        located(node).map { Reference(target: $0.text, location: $0.location, summary: nil, description: nil, base: base) }
    }

    fileprivate mutating func type(_ node: Node) -> JSONTypes? {
        // type: [string, null] without quotes is the null of YAML.
        if case .null = node.value { return .null }
        guard let name = string(node) else { return nil }
        if let type = JSONTypes(name: name) { return type }
        let names = JSONTypes.names.map(\.name)
        let advice = NearestName(among: names).nearest(to: name).map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))"
        log.error("unknown-type", at: node.location, "there is no type '\(name)'; \(advice)")
        return nil
    }

    fileprivate mutating func schemaList(_ node: Node) -> [Schema] {
        array(node).map { elements in elements.compactMap { schema($0) } } ?? []
    }

    fileprivate mutating func alternatives(_ node: Node) -> [Schema] {
        let alternatives = schemaList(node)
        if alternatives.count > 1 {
            for schema in alternatives where schema.isMereNullable {
                log.warning(
                    "lone-nullable", at: schema.location,
                    "'nullable' allows anything where no type is stated; it is read as null: say 'nullable: true' beside the alternatives")
            }
        }
        return alternatives
    }

    fileprivate mutating func schemaMap(_ node: Node) -> [Named<Schema>] {
        guard let mapping = mapping(node) else { return [] }
        return mapping.entries.compactMap { entry in
            schema(entry.value).map { Named(name: entry.key, nameLocation: entry.keyLocation, value: $0) }
        }
    }

    /// Nothing at all is valid against an empty list, and nobody means that: some tools write it beside a reference to the values.
    fileprivate mutating func enumeration(_ node: Node) -> [Node]? {
        guard let values = array(node), values.isEmpty else { return node.array }
        log.warning("empty-enum", at: node.location, "'enum' has no values; it is read as if it were not there: list the values or remove it")
        return nil
    }

    /// `required: true` is what JSON Schema said before draft 4, and what parameters say.
    fileprivate mutating func requiredNames(_ node: Node) -> [Located] {
        if node.boolean != nil {
            log.warning(
                "boolean-required", at: node.location,
                "'required' in a schema is a list of property names and says nothing here; name the property in 'required' of the object that has it")
            return []
        }
        var seen: Set<String> = []
        return (strings(node) ?? []).filter { name in
            if seen.insert(name.text).inserted { return true }
            log.warning("duplicate-required", at: name.location, "'\(name.text)' is already in this list; remove it")
            return false
        }
    }

    /// A list in JSON Schema; some write a map of named examples, as media types have it.
    fileprivate mutating func examples(_ node: Node) -> [Node] {
        guard let mapping = node.object else { return array(node) ?? [] }
        log.warning("examples-by-name", at: node.location, "'examples' of a schema is a list of values; the names are left out")
        return mapping.entries.map { $0.value.object?["value"] ?? $0.value }
    }

    /// 3.0: `minimum: 3, exclusiveMinimum: true`; 2020-12: `exclusiveMinimum: 3`, alone or beside `minimum`.
    fileprivate mutating func bound(
        _ object: ObjectNode, _ inclusive: SchemaKeyword, _ exclusive: SchemaKeyword, stricter: (Double, Double) -> Bool
    ) -> Bound? {
        let limit = object[inclusive.rawValue].flatMap { number($0) }
        guard let node = object[exclusive.rawValue] else { return limit.map { Bound(text: $0, isExclusive: false) } }
        if let isExclusive = node.boolean {
            if dialect.exclusiveBoundsAreNumbers {
                log.warning(
                    "older-syntax", at: node.location,
                    "'\(exclusive.rawValue)' is a number in \(version.name); write \(limit ?? "the bound") there and remove '\(inclusive.rawValue)'")
            }
            return limit.map { Bound(text: $0, isExclusive: isExclusive) }
        }
        guard let other = number(node) else { return limit.map { Bound(text: $0, isExclusive: false) } }
        if !dialect.exclusiveBoundsAreNumbers { reportNewer("a number as '\(exclusive.rawValue)'", of: .v3_1, at: node.location) }
        if let limit, let inclusiveValue = Double(limit), let exclusiveValue = Double(other), stricter(inclusiveValue, exclusiveValue) {
            return Bound(text: limit, isExclusive: false)
        }
        return Bound(text: other, isExclusive: true)
    }

    fileprivate mutating func reportForeign(_ keyword: SchemaKeyword, _ entry: Node.Mapping.Entry) {
        guard !dialect.has(keyword) else { return }
        if keyword == .nullable, dialect.nullIsAType {
            log.warning("older-syntax", at: entry.keyLocation, "'nullable' belongs to OpenAPI 3.0; it is read as it is meant: write 'null' among the types")
        } else if keyword == .oldDefinitions {
            log.warning("older-syntax", at: entry.keyLocation, "'definitions' is written '$defs' in \(version.name)")
        } else {
            reportNewer("'\(keyword.rawValue)'", of: dialect.firstVersion(with: keyword), at: entry.keyLocation)
        }
    }
}
