/// A schema in the form in which values are checked against it.
///
/// Its keywords are sorted by the type of value they speak of; those of other types are never looked at.
final class SchemaNode: Sendable {
    /// The schema `false`, or one that cannot be read: refuses everything.
    let refusal: Refusal?
    let types: JSONTypeSet?
    let enumeration: ValueList?
    let constant: ValueList?
    let number: NumberRules
    let string: StringRules
    let array: ArrayRules
    let object: ObjectRules
    let combination: Combination
    /// The types of value that rules exist for: `number`, `string`, `array` and `object`.
    let ruledTypes: JSONTypeSet
    let unevaluatedItems: SchemaNode?
    let unevaluatedProperties: SchemaNode?
    /// Nothing is asked here but what the type referred to asks.
    let isAlias: Bool

    init(_ keywords: SchemaKeywords) {
        refusal = keywords.refusal
        types = keywords.types
        enumeration = keywords.enumeration
        constant = keywords.constant
        number = keywords.number
        string = keywords.string
        array = keywords.array
        object = keywords.object.finished()
        combination = keywords.combination
        unevaluatedItems = keywords.unevaluatedItems
        unevaluatedProperties = keywords.unevaluatedProperties
        var ruledTypes: JSONTypeSet = []
        if !keywords.number.isEmpty { ruledTypes.insert(.number) }
        if !keywords.string.isEmpty { ruledTypes.insert(.string) }
        if !keywords.array.isEmpty { ruledTypes.insert(.array) }
        if !object.isEmpty { ruledTypes.insert(.object) }
        self.ruledTypes = ruledTypes
        isAlias =
            combination.isReferenceOnly && ruledTypes.isEmpty && refusal == nil && types == nil && enumeration == nil && constant == nil
            && unevaluatedItems == nil && unevaluatedProperties == nil
    }

    struct Refusal: Sendable {
        let keyword: String
        let message: String
    }
}
