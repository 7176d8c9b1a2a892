import BinderySpecTree

/// What a schema says, in groups of what tends to be said together. Rare groups are optional, so that ``Schema`` can keep them behind a pointer.
struct SchemaKeywords: Sendable {
    protocol Group: Sendable { init() }

    struct Identity: Group {
        var identifier: String?
        var anchor: String?
        var dynamicAnchor: String?
        var dynamicReference: Reference?
        var definitions: [Named<Schema>] = []
    }

    struct Annotations: Group {
        var title: String?
        var defaultValue: Node?
        var examples: [Node] = []
        var externalDocs: ExternalDocumentation?
        var xml: XMLAnnotation?
        var extensions = Node.Mapping([])
    }

    struct Restrictions: Group {
        var constant: Node?
        var minimum: Bound?
        var maximum: Bound?
        var multipleOf: String?
        var minLength: Int?
        var maxLength: Int?
        var pattern: Located?
        var minItems: Int?
        var maxItems: Int?
        var minProperties: Int?
        var maxProperties: Int?

        /// Something is said beside `const`.
        var restricts: Bool {
            minimum != nil || maximum != nil || multipleOf != nil || minLength != nil || maxLength != nil || pattern != nil || minItems != nil
                || maxItems != nil || minProperties != nil || maxProperties != nil
        }
    }

    struct ArrayKeywords: Group {
        var prefixItems: [Schema] = []
        var contains: Schema?
        var minContains: Int?
        var maxContains: Int?
        var unevaluatedItems: Schema?
    }

    struct ObjectKeywords: Group {
        var additionalProperties: Schema?
        var patternProperties: [Named<Schema>] = []
        var propertyNames: Schema?
        var dependentRequired: [Named<[Located]>] = []
        var dependentSchemas: [Named<Schema>] = []
        var unevaluatedProperties: Schema?
    }

    struct Composition: Group {
        var allOf: [Schema] = []
        var anyOf: [Schema] = []
        var oneOf: [Schema] = []
        var not: Schema?
        var `if`: Schema?
        var then: Schema?
        var `else`: Schema?
        var discriminator: Discriminator?
    }

    struct Content: Group {
        var encoding: String?
        var mediaType: String?
        var schema: Schema?
    }

    var booleanValue: Bool?
    var reference: Reference?
    var types: JSONTypes?
    var allowsNull = false
    var deprecated = false
    var readOnly = false
    var writeOnly = false
    var uniqueItems = false
    var description: String?
    var format: String?
    var enumeration: [Node]?
    var items: Schema?
    var properties: [Property] = []
    var required: [Located] = []

    var identity: Identity?
    var annotations: Annotations?
    var restrictions: Restrictions?
    var array: ArrayKeywords?
    var object: ObjectKeywords?
    var composition: Composition?
    var content: Content?
}

extension Optional where Wrapped: SchemaKeywords.Group {
    /// The group, begun by the first keyword that belongs to it.
    var begun: Wrapped {
        get { self ?? Wrapped() }
        set { self = newValue }
    }
}
