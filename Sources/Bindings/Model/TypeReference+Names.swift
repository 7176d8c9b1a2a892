extension TypeReference {
    /// The declared type, whatever stands around it.
    package var declared: TypeID? {
        switch self {
        case .builtin: nil
        case .named(let id): id
        case .array(let inner), .dictionary(let inner), .optional(let inner), .patch(let inner), .events(let inner), .lines(let inner),
            .multipartForm(let inner):
            inner.declared
        }
    }
}

extension TypeDeclaration {
    /// The declared types that this one mentions, those inside it included.
    package var mentioned: [TypeID] { own.compactMap(\.declared) + nested.flatMap(\.mentioned) }

    private var own: [TypeReference] {
        switch kind {
        case .structure(let structure):
            structure.properties.map(\.type) + structure.views.map(\.type) + [structure.additionalProperties?.type].compactMap(\.self)
        case .enumeration: []
        case .union(let union): union.cases.map(\.type)
        case .tuple(let tuple): tuple.elements.map(\.type) + [tuple.rest].compactMap(\.self)
        case .wrapper(let type), .alias(let type): [type]
        case .contentChoice(let choice): choice.cases.map(\.content.type)
        case .responseChoice(let choice): choice.responses.flatMap(\.types)
        case .responseHeaders(let headers): headers.headers.map(\.type)
        case .multipart(let multipart): multipart.parts.map(\.property.type) + multipart.remainders.map(\.type)
        }
    }
}

extension OperationBinding {
    /// The declared types that the operation mentions.
    package var mentioned: [TypeID] {
        let types: [TypeReference] = parameters.map(\.type) + [body?.type].compactMap(\.self) + success.responses.flatMap(\.types)
        return types.compactMap(\.declared) + nested.flatMap(\.mentioned)
    }
}

extension ResponseBinding {
    fileprivate var types: [TypeReference] { [headers, payload?.type].compactMap(\.self) }
}
