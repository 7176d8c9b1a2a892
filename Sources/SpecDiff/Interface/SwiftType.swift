import BinderyBindings

/// A type as it stands in a declaration.
package indirect enum SwiftType: Sendable, Hashable {
    /// One that the bindings declare, by the names that lead to it.
    case declared([Identifier])

    /// One of Swift, Foundation, the runtime or the user, with what stands between its angle brackets.
    case known(String, [SwiftType])
    case array(SwiftType)

    /// From strings to values.
    case dictionary(SwiftType)
    case optional(SwiftType)

    /// A closure that is kept: it can be sent, waits and throws.
    case closure([SwiftType], failure: SwiftType, result: SwiftType)

    static func known(_ name: String) -> SwiftType { .known(name, []) }

    static let void = SwiftType.known("Void")
}

extension SwiftType {
    /// As it is written in Swift, with all the names that lead there.
    package var source: String {
        switch self {
        case .declared(let path): path.map(\.declared).joined(separator: ".")
        case .known(let name, []): name
        case .known(let name, let arguments): "\(name)<\(arguments.map(\.source).joined(separator: ", "))>"
        case .array(let element): "[\(element.source)]"
        case .dictionary(let value): "[String: \(value.source)]"
        case .optional(.closure(let parameters, let failure, let result)): "(\(SwiftType.closure(parameters, failure: failure, result: result).source))?"
        case .optional(let wrapped): "\(wrapped.source)?"
        case .closure(let parameters, let failure, let result):
            "@Sendable (\(parameters.map(\.source).joined(separator: ", "))) async throws(\(failure.source)) -> \(result.source)"
        }
    }

    /// The same with other types in place of those that are declared.
    func mapDeclared(_ transform: ([Identifier]) -> SwiftType) -> SwiftType {
        switch self {
        case .declared(let path): transform(path)
        case .known(let name, let arguments): .known(name, arguments.map { $0.mapDeclared(transform) })
        case .array(let element): .array(element.mapDeclared(transform))
        case .dictionary(let value): .dictionary(value.mapDeclared(transform))
        case .optional(let wrapped): .optional(wrapped.mapDeclared(transform))
        case .closure(let parameters, let failure, let result):
            .closure(parameters.map { $0.mapDeclared(transform) }, failure: failure.mapDeclared(transform), result: result.mapDeclared(transform))
        }
    }

    /// The declared types in it, in the order in which they are written.
    var declared: [[Identifier]] {
        var paths: [[Identifier]] = []
        _ = mapDeclared { path in
            paths.append(path)
            return .declared(path)
        }
        return paths
    }

    /// Swift takes a value of the type where one of the other is expected, without being told to.
    func converts(to other: SwiftType) -> Bool {
        switch (self, other) {
        case _ where self == other: true
        case (.optional(let wrapped), .optional(let otherWrapped)): wrapped.converts(to: otherWrapped)
        case (_, .optional(let wrapped)): converts(to: wrapped)
        case (.array(let element), .array(let otherElement)): element.converts(to: otherElement)
        case (.dictionary(let value), .dictionary(let otherValue)): value.converts(to: otherValue)
        case (.declared, _), (.known, _), (.array, _), (.dictionary, _), (.optional, _), (.closure, _): false
        }
    }
}
