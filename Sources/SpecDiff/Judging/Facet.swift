/// A respect in which two schemas can differ. Its raw value is what ids call it.
enum Facet: String, Sendable, Hashable, CaseIterable {
    case type, nullability
    case enumeration = "enum"
    case knownValues = "known-values"
    case format
    case minimum, maximum
    case multipleOf = "multiple-of"
    case minLength = "min-length"
    case maxLength = "max-length"
    case pattern
    case minItems = "min-items"
    case maxItems = "max-items"
    case uniqueItems = "unique-items"
    case minProperties = "min-properties"
    case maxProperties = "max-properties"
    case additionalProperties = "additional-properties"
    case patternProperties = "pattern-properties"
    case propertyNames = "property-names"
    case dependentRequired = "dependent-required"
    case dependentSchemas = "dependent-schemas"
    case unevaluatedProperties = "unevaluated-properties"
    case items
    case prefixItems = "prefix-items"
    case contains
    case minContains = "min-contains"
    case maxContains = "max-contains"
    case unevaluatedItems = "unevaluated-items"
    case anyOf = "any-of"
    case oneOf = "one-of"
    case exclusivity
    case discriminator
    case discriminatorMapping = "discriminator-mapping"
    case not
    case condition
    case contentEncoding = "content-encoding"
    case contentMediaType = "content-media-type"
    case contentSchema = "content-schema"
    case xml
}

extension Facet {
    var judgement: Judgement {
        switch self {
        case .enumeration, .additionalProperties, .unevaluatedProperties: .tolerance
        case .knownValues: .annotation
        case .format, .minimum, .maximum, .multipleOf, .minLength, .maxLength, .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties,
            .minContains, .maxContains:
            .restriction
        case .pattern, .patternProperties, .exclusivity, .condition, .discriminator, .xml: .undecidable
        case .type, .nullability, .propertyNames, .dependentRequired, .dependentSchemas, .items, .prefixItems, .contains, .unevaluatedItems, .anyOf, .oneOf,
            .discriminatorMapping, .not, .contentEncoding, .contentMediaType, .contentSchema:
            .variance
        }
    }

    /// What can happen to it.
    var verbs: [Verb] {
        switch self {
        case .type: [.narrowed, .widened, .changed]
        case .nullability, .additionalProperties, .unevaluatedProperties, .unevaluatedItems, .prefixItems, .minContains, .exclusivity:
            [.narrowed, .widened]
        case .enumeration: Verb.allCases
        case .format, .multipleOf, .dependentRequired: [.added, .removed, .narrowed, .widened, .changed]
        case .knownValues, .xml: [.changed]
        case .minimum, .maximum, .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties, .maxContains:
            [.added, .removed, .narrowed, .widened]
        case .pattern, .contentEncoding, .contentMediaType, .discriminator, .condition: [.added, .removed, .changed]
        case .uniqueItems, .patternProperties, .propertyNames, .dependentSchemas, .items, .contains, .contentSchema: [.added, .removed]
        case .anyOf, .oneOf: [.added, .removed, .narrowed, .widened]
        case .discriminatorMapping: [.narrowed, .widened, .changed]
        case .not: [.added, .removed, .narrowed, .widened, .changed]
        }
    }

    /// What the document says it with, the most usual first.
    var keywords: [String] {
        switch self {
        case .type, .nullability: ["type", "nullable", "x-nullable", "anyOf", "oneOf"]
        case .enumeration, .knownValues: ["enum", "const", "anyOf", "oneOf"]
        case .minimum: ["minimum", "exclusiveMinimum"]
        case .maximum: ["maximum", "exclusiveMaximum"]
        case .condition: ["if"]
        case .exclusivity: ["oneOf", "anyOf"]
        case .discriminatorMapping: ["discriminator"]
        case .format, .multipleOf, .minLength, .maxLength, .pattern, .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties,
            .additionalProperties, .patternProperties, .propertyNames, .dependentRequired, .dependentSchemas, .unevaluatedProperties, .items, .prefixItems,
            .contains, .minContains, .maxContains, .unevaluatedItems, .anyOf, .oneOf, .discriminator, .not, .contentEncoding, .contentMediaType,
            .contentSchema, .xml:
            [keyword]
        }
    }

    /// As the specification spells it: `max-length` → `maxLength`
    var keyword: String {
        let words = rawValue.split(separator: "-")
        return words.dropFirst().reduce(words.first.map(String.init) ?? "") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
