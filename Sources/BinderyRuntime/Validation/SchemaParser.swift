/// Reads the text of restrictions.
struct SchemaParser {
    private var cursor: JSONCursor
    private let types: [any Validatable.Type]
    private var depth = 0

    /// What `$ref` may refer to: the definitions of the schemas around it, those of the nearest last.
    private var definitions: [[String: SchemaReference]] = []

    private struct Malformed: Error {
        let reason: String
    }

    /// - Returns: A schema that refuses everything when the text is not one.
    static func parse(_ text: String, types: [any Validatable.Type]) -> SchemaNode {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            var parser = SchemaParser(cursor: JSONCursor(bytes), types: types)
            do throws(Malformed) {
                let schema = try parser.schema(of: "")
                guard parser.cursor.peek() == 0, !parser.cursor.isMalformed else { throw Malformed(reason: "not JSON") }
                return schema
            } catch {
                var keywords = SchemaKeywords()
                keywords.refusal = SchemaNode.Refusal(keyword: "", message: "cannot be checked: its restrictions are not a schema (\(error.reason))")
                return SchemaNode(keywords)
            }
        }
    }

    private init(cursor: JSONCursor, types: [any Validatable.Type]) {
        self.cursor = cursor
        self.types = types
    }

    private mutating func schema(of keyword: String) throws(Malformed) -> SchemaNode {
        guard depth < 256 else { throw Malformed(reason: "nested too deeply") }
        depth += 1
        defer { depth -= 1 }
        var keywords = SchemaKeywords()
        switch cursor.peek() {
        case UInt8(ascii: "{"):
            let outer = definitions.count
            var isFirst = true
            while let name = cursor.nextMember(&isFirst) {
                try read(name.text(in: cursor.bytes), into: &keywords)
            }
            while definitions.count > outer {
                if let missing = definitions.removeLast().first(where: { $0.value.schema == nil }) { throw Malformed(reason: "nothing is at \(missing.key)") }
            }
        case UInt8(ascii: "t"): cursor.skipValue()
        case UInt8(ascii: "f"):
            cursor.skipValue()
            keywords.refusal = SchemaNode.Refusal(keyword: keyword, message: Self.refusal(by: keyword))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): keywords.combination.reference = try typeReference()
        default: throw Malformed(reason: "\(keyword) is not a schema")
        }
        guard !cursor.isMalformed else { throw Malformed(reason: "not JSON") }
        return SchemaNode(keywords)
    }

    private mutating func read(_ keyword: String, into keywords: inout SchemaKeywords) throws(Malformed) {
        switch keyword {
        case "$type": keywords.combination.reference = try typeReference()
        case "$ref": keywords.combination.reference = try definition(try string(keyword))
        case "$defs":
            definitions.append([:])
            _ = try map(keyword) { (parser, name) throws(Malformed) in
                // Begun before it is read: it may lead back to itself.
                let definition = try parser.definition("#/$defs/" + name)
                definition.define(try parser.schema(of: keyword))
            }
        case "type": keywords.types = try typeSet()
        case "enum": keywords.enumeration = ValueList(try list(keyword) { (parser) throws(Malformed) in try parser.value() })
        case "const": keywords.constant = ValueList([try value()])

        case "multipleOf":
            let divisor = try bound(keyword)
            guard divisor.value.compared(to: .zero) > 0 else { throw Malformed(reason: "multipleOf is not positive") }
            keywords.number.multipleOf = divisor
        case "minimum": keywords.number.minimum = try bound(keyword)
        case "maximum": keywords.number.maximum = try bound(keyword)
        case "exclusiveMinimum": keywords.number.exclusiveMinimum = try bound(keyword)
        case "exclusiveMaximum": keywords.number.exclusiveMaximum = try bound(keyword)

        case "minLength": keywords.string.minLength = try count(keyword)
        case "maxLength": keywords.string.maxLength = try count(keyword)
        case "pattern": keywords.string.pattern = ECMAScriptPattern.compiled(try string(keyword))

        case "minItems": keywords.array.minItems = try count(keyword)
        case "maxItems": keywords.array.maxItems = try count(keyword)
        case "uniqueItems": keywords.array.uniqueItems = try boolean(keyword)
        case "prefixItems": keywords.array.prefixItems = try schemas(keyword)
        case "items": keywords.array.items = try schema(of: keyword)
        case "contains": keywords.array.contains = try schema(of: keyword)
        case "minContains": keywords.array.minContains = try count(keyword)
        case "maxContains": keywords.array.maxContains = try count(keyword)
        case "unevaluatedItems": keywords.unevaluatedItems = try schema(of: keyword)

        case "minProperties": keywords.object.minProperties = try count(keyword)
        case "maxProperties": keywords.object.maxProperties = try count(keyword)
        case "properties": keywords.object.properties += try map(keyword) { (parser, _) throws(Malformed) in try parser.schema(of: keyword) }
        case "$properties":
            let lists = try map(keyword) { (parser, _) throws(Malformed) in try parser.schema(of: keyword) }
            keywords.object.properties += lists.flatMap { names, schema in names.split(separator: " ").map { (String($0), schema) } }
        case "required": keywords.object.required = try strings(keyword)
        case "dependentRequired": keywords.object.dependentRequired = try map(keyword) { (parser, _) throws(Malformed) in try parser.strings(keyword) }
        case "dependentSchemas": keywords.object.dependentSchemas = try map(keyword) { (parser, _) throws(Malformed) in try parser.schema(of: keyword) }
        case "patternProperties":
            let patterns = try map(keyword) { (parser, _) throws(Malformed) in try parser.schema(of: keyword) }
            keywords.object.patternProperties = patterns.compactMap { source, schema in
                ECMAScriptPattern.compiled(source).map { ($0, schema) }
            }
        case "additionalProperties": keywords.object.additionalProperties = try schema(of: keyword)
        case "propertyNames": keywords.object.propertyNames = try schema(of: keyword)
        case "unevaluatedProperties": keywords.unevaluatedProperties = try schema(of: keyword)

        case "allOf": keywords.combination.allOf += try schemas(keyword)
        case "anyOf", "oneOf":
            let alternatives = try schemas(keyword)
            // One alternative is none: its own violations say more than that nothing fits.
            if alternatives.count == 1 {
                keywords.combination.allOf += alternatives
            } else if keyword == "anyOf" {
                keywords.combination.anyOf = alternatives
            } else {
                keywords.combination.oneOf = alternatives
            }
        case "not": keywords.combination.not = try schema(of: keyword)
        case "if": keywords.combination.condition = try schema(of: keyword)
        case "then": keywords.combination.consequence = try schema(of: keyword)
        case "else": keywords.combination.alternative = try schema(of: keyword)

        // Annotations, and formats, which the Swift types check.
        default: cursor.skipValue()
        }
    }

    private static func refusal(by keyword: String) -> String {
        switch keyword {
        case "additionalProperties", "unevaluatedProperties": "is not a known property"
        case "items", "unevaluatedItems": "is one item too many"
        default: "is not allowed"
        }
    }
}

// MARK: - Values of keywords

extension SchemaParser {
    private mutating func typeReference() throws(Malformed) -> SchemaReference {
        let index = try count("$type")
        guard index < types.count else { throw Malformed(reason: "there is no type \(index)") }
        return SchemaReference(types[index])
    }

    private mutating func definition(_ pointer: String) throws(Malformed) -> SchemaReference {
        guard let nearest = definitions.indices.last else { throw Malformed(reason: "nothing is at \(pointer)") }
        if let known = definitions[nearest][pointer] { return known }
        let definition = SchemaReference()
        definitions[nearest][pointer] = definition
        return definition
    }

    private mutating func typeSet() throws(Malformed) -> JSONTypeSet {
        let names = cursor.peek() == UInt8(ascii: "[") ? try strings("type") : [try string("type")]
        var types: JSONTypeSet = []
        for name in names {
            guard let type = JSONTypeSet(name: name) else { throw Malformed(reason: "there is no type \(name)") }
            types.insert(type)
        }
        return types
    }

    private mutating func value() throws(Malformed) -> (canonicalForm: [UInt8], text: String) {
        var canonical = CanonicalJSON(depthLimit: SchemaEvaluation.depthLimit)
        _ = cursor.peek()
        let start = cursor.offset
        guard canonical.append(&cursor) else { throw Malformed(reason: "a value is not JSON") }
        return (canonical.bytes, ValueExcerpt(cursor.bytes, start..<cursor.offset).text)
    }

    private mutating func number(_ keyword: String) throws(Malformed) -> Range<Int> {
        guard JSONTypeSet(firstByte: cursor.peek()) == .number else { throw Malformed(reason: "\(keyword) is not a number") }
        return cursor.number()
    }

    private mutating func bound(_ keyword: String) throws(Malformed) -> NumberRules.Bound {
        let range = try number(keyword)
        return NumberRules.Bound(value: ExactDecimal(cursor.bytes, range), text: String(decoding: cursor.bytes[range], as: UTF8.self))
    }

    private mutating func count(_ keyword: String) throws(Malformed) -> Int {
        guard let count = ExactDecimal(cursor.bytes, try number(keyword)).count else { throw Malformed(reason: "\(keyword) is not an integer") }
        return count
    }

    private mutating func boolean(_ keyword: String) throws(Malformed) -> Bool {
        let first = cursor.peek()
        guard JSONTypeSet(firstByte: first) == .boolean else { throw Malformed(reason: "\(keyword) is not a boolean") }
        cursor.skipValue()
        return first == UInt8(ascii: "t")
    }

    private mutating func string(_ keyword: String) throws(Malformed) -> String {
        guard cursor.peek() == UInt8(ascii: "\""), let string = cursor.string() else { throw Malformed(reason: "\(keyword) is not a string") }
        return string.text(in: cursor.bytes)
    }

    private mutating func strings(_ keyword: String) throws(Malformed) -> [String] {
        try list(keyword) { (parser) throws(Malformed) in try parser.string(keyword) }
    }

    private mutating func schemas(_ keyword: String) throws(Malformed) -> [SchemaNode] {
        try list(keyword) { (parser) throws(Malformed) in try parser.schema(of: keyword) }
    }

    private mutating func list<Item>(
        _ keyword: String, _ item: (inout SchemaParser) throws(Malformed) -> Item
    ) throws(Malformed) -> [Item] {
        guard cursor.peek() == UInt8(ascii: "[") else { throw Malformed(reason: "\(keyword) is not an array") }
        var items: [Item] = []
        var isFirst = true
        while cursor.nextItem(&isFirst) { items.append(try item(&self)) }
        return items
    }

    private mutating func map<Value>(
        _ keyword: String, _ value: (inout SchemaParser, String) throws(Malformed) -> Value
    ) throws(Malformed) -> [(name: String, Value)] {
        guard cursor.peek() == UInt8(ascii: "{") else { throw Malformed(reason: "\(keyword) is not an object") }
        var members: [(name: String, Value)] = []
        var isFirst = true
        while let name = cursor.nextMember(&isFirst) {
            let name = name.text(in: cursor.bytes)
            members.append((name, try value(&self, name)))
        }
        return members
    }
}
