/// The few questions where the schemas of the versions differ. Whatever is written in the manner of another dialect is read as it is meant there, with a
/// warning.
package enum SchemaDialect: Sendable, Hashable {
    /// Swagger 2.0, section "Schema Object": a dialect of its own on the grounds of JSON Schema draft 4.
    case swagger2_0

    /// OpenAPI 3.0, section 4.7.24: a dialect of its own on the grounds of JSON Schema Wright draft 00.
    case openAPI3_0

    /// JSON Schema 2020-12 with the OpenAPI vocabulary.
    case jsonSchema2020_12

    init(_ version: SpecificationVersion) {
        switch version {
        case .v2_0: self = .swagger2_0
        case .v3_0: self = .openAPI3_0
        case .v3_1, .v3_2: self = .jsonSchema2020_12
        }
    }

    /// "Any sibling elements of a $ref are ignored" (3.0), or count like any keyword.
    var referenceSiblingsCount: Bool { self == .jsonSchema2020_12 }

    /// Null is said by `nullable: true`, or by `null` among the types.
    var nullIsAType: Bool { self == .jsonSchema2020_12 }

    /// `exclusiveMinimum` is a boolean beside `minimum`, or a bound itself.
    var exclusiveBoundsAreNumbers: Bool { self == .jsonSchema2020_12 }

    /// A keyword nobody knows is a mistake, or an annotation (JSON Schema 2020-12 Core, section 6.5).
    var allowsUnknownKeywords: Bool { self == .jsonSchema2020_12 }

    /// The discriminator is the name of the property, or an object that has it.
    var discriminatorIsAName: Bool { self == .swagger2_0 }

    func has(_ keyword: SchemaKeyword) -> Bool {
        switch self {
        case .swagger2_0: !Self.newKeywords.contains(keyword) && !Self.keywordsOf3_0.contains(keyword)
        case .openAPI3_0: !Self.newKeywords.contains(keyword)
        case .jsonSchema2020_12: keyword != .nullable && keyword != .oldDefinitions
        }
    }

    /// The first version that means a keyword as this dialect's successors do, for a keyword this dialect lacks.
    func firstVersion(with keyword: SchemaKeyword) -> SpecificationVersion { Self.keywordsOf3_0.contains(keyword) ? .v3_0 : .v3_1 }

    private static let keywordsOf3_0: Set<SchemaKeyword> = [.nullable, .deprecated, .writeOnly, .anyOf, .oneOf, .not]

    private static let newKeywords: Set<SchemaKeyword> = [
        .dynamicReference, .identifier, .anchor, .dynamicAnchor, .definitions, .oldDefinitions, .metaschema, .comment, .vocabulary, .examples, .constant,
        .prefixItems, .contains, .minContains, .maxContains, .unevaluatedItems, .patternProperties, .propertyNames, .dependentRequired, .dependentSchemas,
        .unevaluatedProperties, .if, .then, .else, .contentEncoding, .contentMediaType, .contentSchema,
    ]
}
