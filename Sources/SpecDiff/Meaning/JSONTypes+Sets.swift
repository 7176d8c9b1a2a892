import BinderyOpenAPI

extension JSONTypes {
    /// All but null.
    static let all: JSONTypes = [.boolean, .integer, .number, .string, .array, .object]

    /// What a query, a path or a header holds as one text.
    static let scalars: JSONTypes = [.boolean, .integer, .number, .string]

    /// Every integer is a number.
    var withIntegers: JSONTypes { contains(.number) ? union(.integer) : self }

    /// `integer or number` → `number`
    var text: String {
        let shown = contains(.number) ? subtracting(.integer) : self
        return shown.isEmpty ? "nothing" : shown.description
    }
}
