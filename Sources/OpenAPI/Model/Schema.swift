import BinderySpecTree

/// A schema as it is written at one place: its `$ref` is not followed, its `allOf` is not merged.
///
/// A class, because the same schema is reached over many ways and is one thing; ``id`` is its identity.
package final class Schema: Sendable {
    package let id: SchemaID
    package let location: SourceLocation

    /// The whole schema is `true` (anything) or `false` (nothing).
    package let booleanValue: Bool?

    /// What `type` says, `null` included; nil when it says nothing.
    package let types: JSONTypes?

    /// Null is allowed by what is said right here: `nullable`, `x-nullable`, or `null` among the types.
    package let allowsNull: Bool
    package let deprecated: Bool
    package let readOnly: Bool
    package let writeOnly: Bool
    package let uniqueItems: Bool
    package let description: String?
    package let format: String?

    /// The values of `enum`, null included.
    package let enumeration: [Node]?
    package let items: Schema?
    package let properties: [Property]

    /// The names in `required`, each once.
    package let required: [Located]

    private let boxedReference: Boxed<Reference>?
    private let identity: Boxed<SchemaKeywords.Identity>?
    private let annotations: Boxed<SchemaKeywords.Annotations>?
    private let restrictions: Boxed<SchemaKeywords.Restrictions>?
    private let array: Boxed<SchemaKeywords.ArrayKeywords>?
    private let object: Boxed<SchemaKeywords.ObjectKeywords>?
    private let composition: Boxed<SchemaKeywords.Composition>?
    private let content: Boxed<SchemaKeywords.Content>?

    init(id: SchemaID, location: SourceLocation, keywords: SchemaKeywords) {
        self.id = id
        self.location = location
        booleanValue = keywords.booleanValue
        types = keywords.types
        allowsNull = keywords.allowsNull
        deprecated = keywords.deprecated
        readOnly = keywords.readOnly
        writeOnly = keywords.writeOnly
        uniqueItems = keywords.uniqueItems
        description = keywords.description
        format = keywords.format
        enumeration = keywords.enumeration
        items = keywords.items
        properties = keywords.properties
        required = keywords.required
        boxedReference = keywords.reference.map(Boxed.init)
        identity = keywords.identity.map(Boxed.init)
        annotations = keywords.annotations.map(Boxed.init)
        restrictions = keywords.restrictions.map(Boxed.init)
        array = keywords.array.map(Boxed.init)
        object = keywords.object.map(Boxed.init)
        composition = keywords.composition.map(Boxed.init)
        content = keywords.content.map(Boxed.init)
    }
}

// MARK: Identity and references

extension Schema {
    /// `$ref`, or else `$dynamicRef`. Where the dialect lets nothing count beside it, only annotations and `nullable` of the siblings are kept.
    package var reference: Reference? { boxedReference?.value ?? dynamicReference }
    package var dynamicReference: Reference? { identity?.value.dynamicReference }
    package var identifier: String? { identity?.value.identifier }
    package var anchor: String? { identity?.value.anchor }
    package var dynamicAnchor: String? { identity?.value.dynamicAnchor }

    /// `$defs`, and `definitions` of older drafts.
    package var definitions: [Named<Schema>] { identity?.value.definitions ?? [] }

    /// The schema is a `$ref` and nothing beside it changes which values are valid; annotations may stand there.
    package var isMereReference: Bool { reference != nil && types == nil && !allowsNull && !saysMore }

    /// The schema is `nullable: true` and nothing beside it changes which values are valid; annotations may stand there.
    package var isMereNullable: Bool { allowsNull && types == nil && reference == nil && !saysMore }

    /// Anything beside the type and a reference changes which values are valid.
    private var saysMore: Bool {
        format != nil || enumeration != nil || items != nil || !properties.isEmpty || !required.isEmpty || uniqueItems || restrictions != nil || array != nil
            || object != nil || composition != nil || content != nil
    }
}

// MARK: What is said

extension Schema {
    /// The groups of keywords the schema has that decide which values are valid, `null` left aside.
    package var statements: SchemaStatements {
        var said: SchemaStatements = []
        if reference != nil { said.insert(.reference) }
        if types != nil || booleanValue != nil { said.insert(.types) }
        if enumeration != nil || constant != nil { said.insert(.values) }
        if format != nil || content != nil { said.insert(.format) }
        if restrictions?.value.restricts == true { said.insert(.restrictions) }
        if items != nil || uniqueItems || array != nil { said.insert(.arrays) }
        if !properties.isEmpty || !required.isEmpty || object != nil { said.insert(.objects) }
        guard let composition = composition?.value else { return said }
        if !composition.allOf.isEmpty { said.insert(.allOf) }
        if !composition.anyOf.isEmpty { said.insert(.anyOf) }
        if !composition.oneOf.isEmpty { said.insert(.oneOf) }
        if composition.not != nil || composition.if != nil { said.insert(.conditions) }
        if composition.discriminator != nil { said.insert(.discriminator) }
        return said
    }
}

// MARK: Annotations

extension Schema {
    package var title: String? { annotations?.value.title }
    package var defaultValue: Node? { annotations?.value.defaultValue }

    /// `example` first, then `examples`.
    package var examples: [Node] { annotations?.value.examples ?? [] }
    package var externalDocs: ExternalDocumentation? { annotations?.value.externalDocs }
    package var xml: XMLAnnotation? { annotations?.value.xml }
    package var extensions: Node.Mapping { annotations?.value.extensions ?? Node.Mapping([]) }
}

// MARK: Restrictions

extension Schema {
    package var constant: Node? { restrictions?.value.constant }

    /// The stricter one of `minimum` and `exclusiveMinimum`, whichever way the dialect writes them.
    package var minimum: Bound? { restrictions?.value.minimum }
    package var maximum: Bound? { restrictions?.value.maximum }

    /// Exactly as written.
    package var multipleOf: String? { restrictions?.value.multipleOf }

    /// In Unicode scalars, as ``maxLength`` is.
    package var minLength: Int? { restrictions?.value.minLength }
    package var maxLength: Int? { restrictions?.value.maxLength }
    package var pattern: String? { restrictions?.value.pattern?.text }
    package var patternLocation: SourceLocation? { restrictions?.value.pattern?.location }
    package var minItems: Int? { restrictions?.value.minItems }
    package var maxItems: Int? { restrictions?.value.maxItems }
    package var minProperties: Int? { restrictions?.value.minProperties }
    package var maxProperties: Int? { restrictions?.value.maxProperties }
}

// MARK: Arrays and objects

extension Schema {
    package var prefixItems: [Schema] { array?.value.prefixItems ?? [] }
    package var contains: Schema? { array?.value.contains }
    package var minContains: Int? { array?.value.minContains }
    package var maxContains: Int? { array?.value.maxContains }
    package var unevaluatedItems: Schema? { array?.value.unevaluatedItems }

    /// `true` and `false` are boolean schemas; nil when nothing is said.
    package var additionalProperties: Schema? { object?.value.additionalProperties }

    /// By regular expression.
    package var patternProperties: [Named<Schema>] { object?.value.patternProperties ?? [] }
    package var propertyNames: Schema? { object?.value.propertyNames }
    package var dependentRequired: [Named<[Located]>] { object?.value.dependentRequired ?? [] }
    package var dependentSchemas: [Named<Schema>] { object?.value.dependentSchemas ?? [] }
    package var unevaluatedProperties: Schema? { object?.value.unevaluatedProperties }
}

// MARK: Composition

extension Schema {
    package var allOf: [Schema] { composition?.value.allOf ?? [] }
    package var anyOf: [Schema] { composition?.value.anyOf ?? [] }
    package var oneOf: [Schema] { composition?.value.oneOf ?? [] }
    package var not: Schema? { composition?.value.not }
    package var `if`: Schema? { composition?.value.if }
    package var then: Schema? { composition?.value.then }
    package var `else`: Schema? { composition?.value.else }
    package var discriminator: Discriminator? { composition?.value.discriminator }
}

// MARK: Content of strings

extension Schema {
    package var contentEncoding: String? { content?.value.encoding }
    package var contentMediaType: String? { content?.value.mediaType }
    package var contentSchema: Schema? { content?.value.schema }
}
