import BinderyOpenAPI
import BinderySpecTree

/// Decides what an operation returns and what it throws.
struct ResponsePlanner {
    let planner: TypePlanner

    /// Of the operation.
    let namespace: TypeDraft

    /// The way that responses travel.
    let directions: Directions

    /// - Returns: Nil when something cannot be expressed; it has been reported.
    func plan(_ operation: Operation) -> (successes: [ResponseBinding], errors: [ResponseBinding])? {
        let statuses = operation.responses.map(\.status)
        let hasSuccess = statuses.contains(where: \.isSuccess)
        let names = operation.responses.map { StatusName.name(of: $0.status) }
        let typeNames = namespace.scope.names(for: names.map(IdentifierSpelling.typeName)).names
        var successes: [ResponseBinding] = []
        var errors: [ResponseBinding] = []
        for (index, entry) in operation.responses.enumerated() {
            guard let response = planner.document.value(entry.response), let binding = plan(response, entry, names[index], typeName: typeNames[index]) else {
                return nil
            }
            if entry.status.isSuccess || (entry.status == .default && !hasSuccess) { successes.append(binding) } else { errors.append(binding) }
        }
        if successes.isEmpty {
            // Nothing is said about success, so it says nothing.
            successes = [
                ResponseBinding(status: .range(2), name: Identifier("success"), payload: nil, headers: [], envelope: nil, documentation: .none)
            ]
        }
        return (successes, errors)
    }

    private func plan(_ response: Response, _ entry: Response.Entry, _ name: String, typeName: Identifier) -> ResponseBinding? {
        var payload: Payload?
        if !response.content.isEmpty {
            let content = planner.document.content(of: response)
            guard let planned = ContentPlanner(planner: planner, namespace: namespace, directions: directions, name: name).plan(content) else {
                return nil
            }
            payload = planned.payload
        }
        guard let headers = headers(of: response, name) else { return nil }
        var scope = NameScope(.enumerationCase)
        return ResponseBinding(
            status: entry.status.bindingStatus, name: scope.name(for: name), payload: payload, headers: headers, envelope: headers.isEmpty ? nil : typeName,
            documentation: Documentation(paragraphs: [response.description ?? response.summary]))
    }

    /// `Content-Type` says nothing that the body does not (3.1, section 4.8.17.1).
    private func headers(of response: Response, _ name: String) -> [ResponseBinding.Header]? {
        let stated = response.headers.filter { $0.name.lowercased() != "content-type" }
        var scope = NameScope(.member)
        let (names, _) = planner.names(for: stated.map(\.name), at: stated.map(\.nameLocation), in: &scope)
        var headers: [ResponseBinding.Header] = []
        for (index, entry) in stated.enumerated() {
            guard let header = planner.document.value(entry.value) else { return nil }
            let schema = planner.document.schema(of: header)
            let planned = schema.map { planner.type(of: [$0], at: TypeSite(owner: namespace, text: name + " " + entry.name, directions: directions)) }
            let type = planned?.element ?? .builtin(.string)
            headers.append(
                ResponseBinding.Header(
                    name: names[index], key: entry.name, type: header.required ? type : type.optional, explode: header.explode, isDeprecated: header.deprecated,
                    documentation: Documentation(paragraphs: [header.description, header.deprecated ? "Deprecated." : nil])))
        }
        return headers
    }
}

extension StatusPattern {
    fileprivate var isSuccess: Bool {
        switch self {
        case .code(let code): (200..<300).contains(code)
        case .range(let hundred): hundred == 2
        case .default: false
        }
    }

    fileprivate var bindingStatus: ResponseBinding.Status {
        switch self {
        case .code(let code): .code(code)
        case .range(let hundred): .range(hundred)
        case .default: .other
        }
    }
}
