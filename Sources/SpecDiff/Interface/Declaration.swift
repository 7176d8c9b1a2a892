import BinderyBindings
import BinderySpecTree

/// A declaration of the bindings that code outside of them can use.
///
/// What a conformance to a protocol of the runtime demands (`init(from:)`, `write(to:)`, `restrictions`, …) is part of the conformance, and not listed.
package struct Declaration: Sendable {
    package enum Kind: Sendable {
        case type(TypeKeyword, conformances: [String])
        case alias(SwiftType)
        case property(SwiftType, isStatic: Bool, isSettable: Bool)
        case enumerationCase([Parameter])
        case initializer([Parameter])

        /// A static method that makes a value.
        case factory([Parameter], result: SwiftType)

        /// What a protocol demands.
        case requirement(Call)

        /// A requirement as people call it.
        case call(Call)

        /// A property of a test double: the closure that answers a call.
        case stub(Call)
    }

    package enum TypeKeyword: String, Sendable {
        case structure = "struct"
        case enumeration = "enum"
        case `protocol`
    }

    package struct Parameter: Sendable {
        /// Nil for one without a label.
        package let label: Identifier?
        package let type: SwiftType
        package let hasDefault: Bool
        package let location: SourceLocation

        init(_ label: Identifier?, _ type: SwiftType, hasDefault: Bool = false, at location: SourceLocation) {
            self.label = label
            self.type = type
            self.hasDefault = hasDefault
            self.location = location
        }
    }

    /// A method that waits and throws.
    package struct Call: Sendable {
        package let parameters: [Parameter]
        package let failure: SwiftType
        package let result: SwiftType

        /// Where the document says what can fail.
        package let failureLocation: SourceLocation

        /// Where the document says what comes back: at the operation first, then where that refers to.
        package let resultLocations: [SourceLocation]

        package var closure: SwiftType { .closure(parameters.map(\.type), failure: failure, result: result) }
    }

    /// The names that lead to what it stands in; empty for what stands in the module.
    package let container: [Identifier]
    package let name: Identifier
    package let kind: Kind
    package let isDeprecated: Bool

    /// The place of the document it follows from.
    package let location: SourceLocation

    init(_ name: Identifier, in container: [Identifier], _ kind: Kind, isDeprecated: Bool = false, at location: SourceLocation) {
        self.container = container
        self.name = name
        self.kind = kind
        self.isDeprecated = isDeprecated
        self.location = location
    }
}

extension Declaration {
    /// The same as a part of something else.
    func standing(in container: [Identifier]) -> Declaration {
        Declaration(name, in: container, kind, isDeprecated: isDeprecated, at: location)
    }

    /// The names that lead to it.
    package var path: [Identifier] { container + [name] }

    /// As people would call it: `Pet.name`, `Pet.init(id:name:)`, `API.listPets(limit:)`.
    package var symbol: String {
        let path = path.map(\.declared).joined(separator: ".")
        switch kind {
        case .type, .alias, .property, .enumerationCase, .stub: return path
        case .initializer(let parameters): return (container.map(\.declared) + ["init"]).joined(separator: ".") + Self.labels(parameters)
        case .factory(let parameters, _): return path + Self.labels(parameters)
        case .requirement(let call): return path + Self.labels(call.parameters)
        case .call(let call): return path + Self.labels(call.parameters)
        }
    }

    /// Without a body, types with all the names that lead to them: `var name: String?`, `enum Pet.Kind: OpenEnum`
    package var signature: String {
        let name = name.declared
        switch kind {
        case .type(let keyword, let conformances):
            return "\(keyword.rawValue) \(symbol)" + (conformances.isEmpty ? "" : ": " + conformances.joined(separator: ", "))
        case .alias(let type): return "typealias \(symbol) = \(type.source)"
        case .property(let type, let isStatic, let isSettable): return "\(isStatic ? "static " : "")var \(name): \(type.source)\(isSettable ? "" : " { get }")"
        case .stub(let call): return "var \(name): \(SwiftType.optional(call.closure).source)"
        case .enumerationCase(let payload): return "case \(name)" + (payload.isEmpty ? "" : Self.list(payload))
        case .initializer(let parameters): return "init" + Self.list(parameters)
        case .factory(let parameters, let result): return "static func \(name)\(Self.list(parameters)) -> \(result.source)"
        case .requirement(let call), .call(let call):
            let result = call.result == .void ? "" : " -> \(call.result.source)"
            return "func \(name)\(Self.list(call.parameters)) async throws(\(call.failure.source))\(result)"
        }
    }

    private static func labels(_ parameters: [Parameter]) -> String {
        "(" + parameters.map { ($0.label?.member ?? "_") + ":" }.joined() + ")"
    }

    private static func list(_ parameters: [Parameter]) -> String {
        "(" + parameters.map { ($0.label.map { $0.member + ": " } ?? "") + $0.type.source + ($0.hasDefault ? " = …" : "") }.joined(separator: ", ") + ")"
    }
}
