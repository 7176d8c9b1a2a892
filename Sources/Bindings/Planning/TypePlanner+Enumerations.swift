import BinderyOpenAPI
import BinderySpecTree

extension TypePlanner {
    /// An `enum` of the values a schema lists.
    func enumeration(of values: [EnumerationValue], isOpen: Bool) -> Enumeration {
        let rawType = Self.rawType(of: values.map(\.node))
        var scope = NameScope(.enumerationCase)
        let (names, clashes) = scope.names(for: values.map { $0.name ?? $0.node.plainText })
        for clash in clashes {
            guard let last = clash.indices.last else { continue }
            let listed = clash.indices.map { "'\(values[$0].node.plainText)'" }.joined(separator: " and ")
            let spelled = clash.names.map { "'\($0.name)'" }.joined(separator: " and ")
            log.warning("name-clash", at: values[last].node.location, "the values \(listed) would have one name in Swift; they are called \(spelled)")
        }
        let cases = zip(values, names).map { value, name in
            Enumeration.Case(name: name, value: Self.rawValue(of: value.node, rawType), documentation: Documentation(paragraphs: [value.description]))
        }
        return Enumeration(rawType: rawType, cases: cases, isOpen: isOpen || rawType == .boolean || rawType == .mixed)
    }

    private static func rawType(of values: [Node]) -> Enumeration.RawType {
        var kinds: Set<String> = []
        for value in values {
            switch value.value {
            case .string: kinds.insert("string")
            case .number(let text): kinds.insert(Int(text) == nil ? "number" : "integer")
            case .boolean: kinds.insert("boolean")
            case .null, .array, .object: kinds.insert("mixed")
            }
        }
        return switch kinds {
        case ["string"]: .string
        case ["integer"]: .integer
        case ["number"], ["number", "integer"]: .number
        case ["boolean"]: .boolean
        default: .mixed
        }
    }

    private static func rawValue(of value: Node, _ type: Enumeration.RawType) -> Enumeration.RawValue {
        switch value.value {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let text): type == .integer ? .integer(text) : .number(text)
        case .string(let text): .string(text)
        case .array, .object: .json(value.canonicalText)
        }
    }
}

extension Node {
    /// The text of a scalar, JSON for the rest.
    var plainText: String {
        if case .string(let text) = value { text } else { canonicalText }
    }
}
