import BinderySpecTree

extension NodeReader {
    /// A value that `enum` or `const` lists, as the type means it: quotes are easily forgotten (`enum: [1, true]` of strings), and easily too many.
    ///
    /// One that is of another type all the same is kept, since what is listed says more than the type does.
    mutating func listed(_ value: Node, as types: JSONTypes) -> Node {
        guard types.isDisjoint(with: JSONTypes(of: value)) else { return value }
        if case .null = value.value { return value }
        guard let meant = Self.meaning(of: value, types) else {
            reportMistyped(value, types, "it counts, and the type does not: correct the value or the type")
            return value
        }
        let advice = meant.string == nil ? "remove the quotes" : "put it in quotes"
        reportMistyped(value, types, "it is read as \(meant.kindName): \(advice)")
        return meant
    }

    /// Values of an array that are none: what is meant is its elements.
    mutating func reportElements(_ values: [Node], _ types: JSONTypes) {
        for value in values { reportMistyped(value, types, "it is read as a value of the elements: list these in 'items'") }
    }

    private mutating func reportMistyped(_ value: Node, _ types: JSONTypes, _ reading: String) {
        log.warning("enum-type-mismatch", at: value.location, "\(value.kindName) is among the values, but the type is \(types.description); \(reading)")
    }

    private static func meaning(of value: Node, _ types: JSONTypes) -> Node? {
        switch value.value {
        case .number(let text) where types.contains(.string): return Node(.string(text), at: value.location)
        case .boolean(let boolean) where types.contains(.string): return Node(.string(boolean ? "true" : "false"), at: value.location)
        case .string(let text):
            if types.contains(.boolean), text == "true" || text == "false" { return Node(.boolean(text == "true"), at: value.location) }
            let isNumber = Int(text).map(String.init) == text || Double(text)?.description == text
            let number = Node(.number(text), at: value.location)
            return isNumber && !types.isDisjoint(with: JSONTypes(of: number)) ? number : nil
        case .null, .number, .boolean, .array, .object: return nil
        }
    }
}
