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

    /// The short name of a body with its headers; empty where there is none to shorten.
    var alias: SwiftSource {
        guard case .single(let response) = operation.success, response.headers != nil else { return .empty }
        let type = ResponseSpelling(response: response).value(spelling, in: spelling.root + [surface.operationsName, operation.typeName])
        return """
            \(documentation: response.documentation)
            \(access)typealias Response = \(type ?? "Void")
            """
    }

    /// How the runtime reads and writes it.
    var success: SwiftSource {
        switch operation.success {
        case .several(let responses): ".documented(\(accept(responses)))"
        case .single(let response): ".\(ResponseSpelling(response: response).call([response.status.pattern]))"
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
