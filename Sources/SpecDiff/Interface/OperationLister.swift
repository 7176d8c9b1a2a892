import BinderyBindings

/// Lists what an operation is to those who call it and those who answer.
struct OperationLister {
    let operation: OperationBinding
    let surface: Surface
    let spelling: SwiftTypeSpelling

    /// The requirement, and the same as people call it.
    var methods: [Declaration] {
        let container = spelling.paths.root + [surface.protocolName]
        return [
            Declaration(operation.name, in: container, .requirement(required), at: operation.location),
            Declaration(operation.name, in: container, .call(call(arguments)), isDeprecated: operation.isDeprecated, at: operation.location),
        ]
    }

    /// The closure of the test double.
    func stub(in container: [Identifier]) -> Declaration {
        Declaration(operation.stubName, in: container, .stub(required), at: operation.location)
    }

    /// A short name of a body with its headers.
    var ownTypes: [Declaration] {
        guard case .single(let response) = operation.success, response.headers != nil, let value = spelling.value(of: response) else { return [] }
        return [Declaration(Identifier("Response"), in: namespace, .alias(value), at: response.origin.location)]
    }

    private var namespace: [Identifier] { spelling.paths.root + [surface.operationsName, operation.typeName] }

    private var required: Declaration.Call {
        let context = Declaration.Parameter(Identifier("context"), .known("CallContext"), at: operation.location)
        return call(arguments.map { Declaration.Parameter($0.label, $0.type, at: $0.location) } + [context])
    }

    private func call(_ parameters: [Declaration.Parameter]) -> Declaration.Call {
        let successes = operation.success.responses
        return Declaration.Call(
            parameters: parameters, failure: failure, result: result, failureLocation: errors.first?.origin.location ?? operation.location,
            resultLocations: successes.count == 1 ? [successes[0].origin.location, successes[0].definition.location] : [operation.location])
    }

    private var arguments: [Declaration.Parameter] {
        func argument(_ name: Identifier, _ type: TypeReference, _ origin: Origin) -> Declaration.Parameter {
            Declaration.Parameter(name, spelling.type(type), hasDefault: type.isOptional, at: origin.location)
        }
        return operation.argumentsInOrder(
            operation.parameters.map { argument($0.name, $0.type, $0.origin) }, operation.body.map { argument($0.name, $0.type, $0.origin) })
    }

    private var failure: SwiftType { .known("Failure", [.declared(namespace)]) }

    private var result: SwiftType {
        switch operation.success {
        case .several: .declared(namespace + [Identifier("Response")])
        case .single(let response): spelling.value(of: response) ?? .void
        }
    }

    private var errors: [ResponseBinding] {
        operation.nested.lazy.compactMap { declaration -> [ResponseBinding]? in
            guard case .responseChoice(let choice) = declaration.kind, choice.outcome == .error else { return nil }
            return choice.responses
        }.first ?? []
    }
}
