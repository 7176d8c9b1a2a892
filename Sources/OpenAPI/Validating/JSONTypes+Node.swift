import BinderySpecTree

extension JSONTypes {
    /// The types a value has: 3 is an integer and a number.
    init(of value: Node) {
        switch value.value {
        case .null: self = .null
        case .boolean: self = .boolean
        case .number(let text): self = NumberText.isInteger(text) ? [.integer, .number] : .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }
}
