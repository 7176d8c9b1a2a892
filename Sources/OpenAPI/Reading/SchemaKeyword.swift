/// The keywords of both dialects.
enum SchemaKeyword: String, Sendable, Hashable, CaseIterable {
    case reference = "$ref"
    case dynamicReference = "$dynamicRef"
    case identifier = "$id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    case definitions = "$defs"
    case oldDefinitions = "definitions"
    case metaschema = "$schema"
    case comment = "$comment"
    case vocabulary = "$vocabulary"

    case type, nullable, format, title, description, `default`, example, examples, deprecated, readOnly, writeOnly, externalDocs, xml
    case nullableExtension = "x-nullable"
    case enumeration = "enum"
    case constant = "const"

    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    case minLength, maxLength, pattern
    case items, prefixItems, contains, minContains, maxContains, minItems, maxItems, uniqueItems, unevaluatedItems
    case properties, required, additionalProperties, patternProperties, propertyNames, minProperties, maxProperties
    case dependentRequired, dependentSchemas, unevaluatedProperties
    case allOf, anyOf, oneOf, not, `if`, then, `else`, discriminator
    case contentEncoding, contentMediaType, contentSchema

    private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Faster than `init(rawValue:)`, which compares with one name after the other.
    static func named(_ text: String) -> SchemaKeyword? { byText[text] }

    /// What the value of the keyword holds schemas in.
    var subschemas: Subschemas {
        switch self {
        case .contains, .unevaluatedItems, .additionalProperties, .propertyNames, .unevaluatedProperties, .not, .if, .then, .else, .contentSchema: .one
        case .prefixItems, .allOf, .anyOf, .oneOf: .list
        case .items: .oneOrList
        case .definitions, .oldDefinitions, .properties, .patternProperties, .dependentSchemas: .map
        case .reference, .dynamicReference, .identifier, .anchor, .dynamicAnchor, .metaschema, .comment, .vocabulary, .type, .nullable, .format, .title,
            .description, .default, .example, .examples, .deprecated, .readOnly, .writeOnly, .externalDocs, .xml, .nullableExtension, .enumeration, .constant,
            .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern, .minContains, .maxContains, .minItems,
            .maxItems, .uniqueItems, .required, .minProperties, .maxProperties, .dependentRequired, .discriminator, .contentEncoding, .contentMediaType:
            .none
        }
    }

    enum Subschemas {
        case none, one, list, oneOrList, map
    }
}
