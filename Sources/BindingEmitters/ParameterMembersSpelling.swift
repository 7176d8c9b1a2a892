import BinderyBindings
import BinderySwiftSource

extension ParameterBinding.Members {
    /// What the runtime is told of the members of a value, as a last argument; nothing where it is no object.
    var arguments: [SwiftSource] {
        switch self {
        case .none: []
        case .named(let keys): ["members: \(Self.list(keys))"]
        case .others(let keys): ["members: .others(\(Self.list(keys)))"]
        }
    }

    private static func list(_ keys: [String]) -> SwiftSource {
        CallExpression(head: .empty, arguments: keys.map { key -> SwiftSource in "\(literal: key)" }, brackets: .square, layout: .expression).source
    }
}
