/// JSON Schema Validation section 6.5 and Core sections 10.2.2.4 and 10.3.2.
struct ObjectRules: Sendable {
    var minProperties: Int?
    var maxProperties: Int?
    var properties: [(name: String, schema: SchemaNode)] = []
    var required: [String] = []
    var dependentRequired: [(name: String, required: [String])] = []
    var dependentSchemas: [(name: String, schema: SchemaNode)] = []
    var patternProperties: [(pattern: ECMAScriptPattern, schema: SchemaNode)] = []
    var additionalProperties: SchemaNode?
    var propertyNames: SchemaNode?

    /// Every name the rules mention.
    private(set) var names = NameTable([])
    /// By the names' numbers in the table.
    private(set) var schemas: [SchemaNode?] = []
    private(set) var requiredNumbers: [Int] = []
    private(set) var dependencies: [Dependency] = []

    struct Dependency: Sendable {
        let trigger: Int
        let required: [Int]
        let schema: SchemaNode?
    }

    var isEmpty: Bool {
        minProperties == nil && maxProperties == nil && properties.isEmpty && required.isEmpty && dependentRequired.isEmpty && dependentSchemas.isEmpty
            && patternProperties.isEmpty && additionalProperties == nil && propertyNames == nil
    }

    /// Names that are not in the table matter too.
    var concernsAllNames: Bool {
        !patternProperties.isEmpty || additionalProperties != nil || propertyNames != nil
    }

    func finished() -> ObjectRules {
        var rules = self
        var numbers: [String: Int] = [:]
        var names: [String] = []
        func number(of name: String) -> Int {
            if let number = numbers[name] { return number }
            numbers[name] = names.count
            names.append(name)
            return names.count - 1
        }
        for property in properties { _ = number(of: property.name) }
        rules.requiredNumbers = required.map { number(of: $0) }
        rules.dependencies =
            dependentRequired.map { Dependency(trigger: number(of: $0.name), required: $0.required.map { number(of: $0) }, schema: nil) }
            + dependentSchemas.map { Dependency(trigger: number(of: $0.name), required: [], schema: $0.schema) }
        rules.schemas = Array(repeating: nil, count: names.count)
        for property in properties { rules.schemas[number(of: property.name)] = property.schema }
        rules.names = NameTable(names)
        return rules
    }
}
