import BinderyBindings
import BinderySwiftSource

/// What the method of an operation returns.
struct SuccessEmitter {
    let operation: OperationBinding
    let surface: Surface
    let access: AccessLevel
    let spelling: TypeSpelling

    var returnType: SwiftSource {
        switch operation.success {
        case .several: "\(namespace).Response"
        case .single(let response) where response.headers != nil: "\(namespace).Response"
        case .single(let response): response.payload.map { spelling.source(for: $0.type) } ?? "Void"
        }
    }

    /// What the namespace of the operation has for it: the format of the body where that takes more than a media type to say, and a short name of a body with its headers.
    var declarations: [SwiftSource] {
        guard case .single(let response) = operation.success else { return [] }
        let spelled = ResponseSpelling(response: response, constants: namespace)
        let scope = spelling.root + [surface.operationsName, operation.typeName]
        let alias: SwiftSource =
            response.headers == nil
            ? .empty
            : """
            \(documentation: response.documentation)
            \(access)typealias Response = \(spelled.value(spelling, in: scope) ?? "Void")
            """
        return [spelled.constant(spelling, in: scope), alias]
    }

    /// How the runtime reads and writes it.
    var success: SwiftSource {
        switch operation.success {
        case .several(let responses): ".documented(\(accept(responses)))"
        case .single(let response): ".\(ResponseSpelling(response: response, constants: namespace).call([response.status.pattern]))"
        }
    }

    private var namespace: SwiftSource { "\(spelling.source(for: surface.operationsName)).\(operation.typeName)" }

    /// The media types of all successes, each once.
    private func accept(_ responses: [ResponseBinding]) -> SwiftSource {
        var types: [SwiftSource] = []
        for type in ContentSpelling.mediaTypes(responses.flatMap { $0.payload?.contents ?? [] }) where !types.contains(where: { $0.text == type.text }) {
            types.append(type)
        }
        return types.isEmpty ? .empty : "accept: \(types, separator: .comma)"
    }
}
