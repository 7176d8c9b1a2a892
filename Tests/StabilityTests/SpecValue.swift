import BinderySpecTree

/// A document as a value that can be edited, keys in their order.
enum SpecValue: Hashable {
    case null
    case boolean(Bool)

    /// As it is written.
    case number(String)
    case string(String)
    case array([SpecValue])
    case object([Member])

    struct Member: Hashable {
        let key: String
        var value: SpecValue
    }

    init(_ node: Node) {
        switch node.value {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .number(let text): self = .number(text)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(SpecValue.init))
        case .object(let mapping): self = .object(mapping.entries.map { Member(key: $0.key, value: SpecValue($0.value)) })
        }
    }

    var members: [Member] { if case .object(let members) = self { members } else { [] } }
    var elements: [SpecValue] { if case .array(let elements) = self { elements } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }

    subscript(key: String) -> SpecValue? { members.first { $0.key == key }?.value }

    subscript(path: [String]) -> SpecValue? {
        path.reduce(self as SpecValue?) { value, step in
            if case .array(let elements)? = value { return Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil } }
            return value?[step]
        }
    }

    /// Changes the value at the end of the way, where there is one.
    mutating func edit(_ path: ArraySlice<String>, _ change: (inout SpecValue) -> Void) {
        guard let step = path.first else { return change(&self) }
        switch self {
        case .object(var members):
            guard let index = members.firstIndex(where: { $0.key == step }) else { return }
            members[index].value.edit(path.dropFirst(), change)
            self = .object(members)
        case .array(var elements):
            guard let index = Int(step), elements.indices.contains(index) else { return }
            elements[index].edit(path.dropFirst(), change)
            self = .array(elements)
        case .null, .boolean, .number, .string: return
        }
    }

    /// Among the members, somewhere.
    mutating func insert(_ key: String, _ value: SpecValue, _ random: inout SplitMix64) {
        guard case .object(var members) = self else { return }
        members.insert(Member(key: key, value: value), at: Int.random(in: 0...members.count, using: &random))
        self = .object(members)
    }

    /// Among the elements, somewhere.
    mutating func insert(_ value: SpecValue, _ random: inout SplitMix64) {
        guard case .array(var elements) = self else { return }
        elements.insert(value, at: Int.random(in: 0...elements.count, using: &random))
        self = .array(elements)
    }
}

extension SpecValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral text: String) { self = .string(text) }
    init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
    init(arrayLiteral elements: SpecValue...) { self = .array(elements) }
    init(dictionaryLiteral members: (String, SpecValue)...) { self = .object(members.map { Member(key: $0.0, value: $0.1) }) }
}

extension SpecValue {
    /// As JSON, a member a line.
    var json: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): Self.write(string, to: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += ",\n" }
                Self.write(member.key, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\u{0}"..."\u{1F}": text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
