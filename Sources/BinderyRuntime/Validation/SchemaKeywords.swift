/// The keywords of one schema, as far as they have been read.
struct SchemaKeywords {
    var refusal: SchemaNode.Refusal?
    var types: JSONTypeSet?
    var enumeration: ValueList?
    var constant: ValueList?
    var number = NumberRules()
    var string = StringRules()
    var array = ArrayRules()
    var object = ObjectRules()
    var combination = Combination()
    var unevaluatedItems: SchemaNode?
    var unevaluatedProperties: SchemaNode?
}
