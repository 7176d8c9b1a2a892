import BinderyBindings
import BinderySwiftSource

extension DefaultValue {
    var source: SwiftSource {
        switch self {
        case .string(let text): "\(literal: text)"
        case .number(let text): SwiftSource(verbatim: text)
        case .boolean(let value): value ? "true" : "false"
        case .enumerationCase(let name): ".\(member: name)"
        case .emptyArray: "[]"
        }
    }
}
