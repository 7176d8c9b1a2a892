import BinderyOpenAPI
import BinderySpecTree

extension TypePlanner {
    /// The values that schemas list.
    ///
    /// - Parameter takesAny: The schemas allow other values too.
    func enumeration(of values: [EnumerationValue], takesAny: Bool, _ directions: Directions, listedBy schemas: [Schema]) -> Enumeration {
        let rawType = Self.rawType(of: values.map(\.node))
        var scope = NameScope(.enumerationCase)
        let (names, clashes) = self.names(for: values.map { $0.name ?? $0.node.plainText }, at: values.map(\.node.location), in: &scope)
        for clash in clashes {
            guard let last = clash.indices.last else { continue }
            let listed = clash.indices.map { "'\(values[$0].node.plainText)'" }.joined(separator: " and ")
            let spelled = clash.names.map { "'\($0.name)'" }.joined(separator: " and ")
            log.warning("name-clash", at: values[last].node.location, "the values \(listed) would have one name in Swift; they are called \(spelled)")
        }
        let cases = zip(values, names).map { value, name in
            Enumeration.Case(
                name: name, value: Self.rawValue(of: value.node, rawType), documentation: Documentation(paragraphs: [value.description]),
                origin: Origin(value.node.location))
        }
        return Enumeration(rawType: rawType, cases: cases, style: style(of: schemas, rawType, takesAny: takesAny, directions))
    }

    /// As the user decided; otherwise closed where only requests use the values, since what a server may answer one day is not known yet.
    private func style(of schemas: [Schema], _ rawType: Enumeration.RawType, takesAny: Bool, _ directions: Directions) -> Enumeration.Style {
        let cannotClose = takesAny || rawType == .boolean || rawType == .mixed
        guard let decided = decisions.style(of: schemas) else { return cannotClose || directions != .request ? .open : .closed }
        guard decided.style == .closed, cannotClose else { return decided.style }
        if let location = decided.location {
            let reason = takesAny ? "the document allows other values" : "its values are not all strings or all numbers"
            log.error("wrong-value", at: location, "this enumeration cannot be closed: \(reason)")
        }
        return .open
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
