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
    func plan(_ operation: Operation) -> SuccessBinding? {
        let hasSuccess = operation.responses.contains { $0.status.isSuccess }
        func isSuccess(_ entry: Response.Entry) -> Bool { entry.status.isSuccess || (entry.status == .default && !hasSuccess) }
        guard let successes = plan(operation.responses.filter(isSuccess), of: operation, in: namespace) else { return nil }
        let errors = operation.responses.filter { !isSuccess($0) }
        if !errors.isEmpty {
            // What only errors consist of stands inside: operations that share the type share that too, under the same names.
            let type = choice("ErrorResponse", operation)
            guard let errors = plan(errors, of: operation, in: type) else { return nil }
            type.kind = .responseChoice(ResponseChoice(outcome: .error, responses: errors))
        }
        return success(of: successes, operation)
    }

    /// - Parameter owner: What the types stand in that the responses need.
    private func plan(_ entries: [Response.Entry], of operation: Operation, in owner: TypeDraft) -> [ResponseBinding]? {
        var bindings: [ResponseBinding] = []
        for entry in entries {
            guard let response = planner.document.value(entry.response), let binding = plan(response, entry, to: operation.method, in: owner)
            else { return nil }
            bindings.append(binding)
        }
        return bindings
    }

    private func success(of responses: [ResponseBinding], _ operation: Operation) -> SuccessBinding {
        // Nothing is said about success, so it says nothing.
        guard let only = responses.first else {
            return .single(
                ResponseBinding(
                    status: .range(2), name: Identifier("success"), payload: nil, headers: nil, documentation: .none,
                    origin: Origin(operation.methodLocation), definition: Origin(operation.methodLocation)))
        }
        if responses.count == 1, only.status != .other { return .single(only) }
        choice("Response", operation).kind = .responseChoice(ResponseChoice(outcome: .success, responses: responses))
        return .several(responses)
    }

    private func choice(_ name: String, _ operation: Operation) -> TypeDraft {
        planner.makeDraft(named: Identifier(name), in: namespace, at: operation.location, directions: directions)
    }

    private func plan(
        _ response: Response, _ entry: Response.Entry, to method: HTTPMethod, in owner: TypeDraft
    ) -> ResponseBinding? {
        let name = StatusName.name(of: entry.status)
        let content = planner.document.content(of: response)
        // A reference that leads nowhere has been reported.
        guard content.count == response.content.count else { return nil }
        let payload = payload(of: content, entry.status, to: method, name, in: owner)
        guard let headers = headers(of: response, name, in: owner) else { return nil }
        var headersType: TypeReference?
        if !headers.isEmpty {
            let draft = planner.makeDraft(
                at: TypeSite(owner: owner, text: name + " Headers", directions: directions), location: entry.location)
            draft.kind = .responseHeaders(ResponseHeaders(headers: headers))
            headersType = .named(draft.id)
        }
        var scope = NameScope(.enumerationCase)
        return ResponseBinding(
            status: entry.status.bindingStatus, name: scope.name(for: name), payload: payload, headers: headersType,
            documentation: Documentation(paragraphs: [response.description ?? response.summary]), origin: Origin(entry.location),
            definition: Origin(response.location))
    }

    /// What answers `HEAD` describes what `GET` would get, and some statuses have no content whatever the document says (RFC 9110, sections 9.3.2 and 6.4.1).
    private func payload(of content: [MediaType.Entry], _ status: StatusPattern, to method: HTTPMethod, _ name: String, in owner: TypeDraft) -> Payload? {
        guard let first = content.first, method.name != "HEAD" else { return nil }
        guard !status.hasNoContent else {
            planner.log.warning("content-without-body", at: first.nameLocation, "a response of this status has no body, so nothing of its content is read")
            return nil
        }
        return ContentPlanner(planner: planner, namespace: owner, directions: directions, name: name).plan(content).payload
    }

    /// `Content-Type` says nothing that the body does not (3.1, section 4.8.17.1).
    private func headers(of response: Response, _ name: String, in owner: TypeDraft) -> [ResponseHeaders.Header]? {
        let stated = response.headers.filter { $0.name.lowercased() != "content-type" }
        var scope = NameScope(.member)
        let (names, _) = planner.names(for: stated.map(\.name), at: stated.map(\.nameLocation), in: &scope)
        var headers: [ResponseHeaders.Header] = []
        for (index, entry) in stated.enumerated() {
            guard let header = planner.document.value(entry.value) else { return nil }
            let schema = planner.document.schema(of: header)
            let isJSON = planner.document.content(of: header).map { MediaTypeKind($0.name) == .json } ?? false
            let planned = schema.map { planner.type(of: [$0], at: TypeSite(owner: owner, text: name + " " + entry.name, directions: directions)) }
            let type = planned?.element ?? .builtin(isJSON ? .jsonValue : .string)
            headers.append(
                ResponseHeaders.Header(
                    name: names[index], key: entry.name, type: header.required ? type : type.optional, isJSON: isJSON, explode: header.explode,
                    members: isJSON ? .none : planner.members(of: type), isDeprecated: header.deprecated,
                    documentation: Documentation(paragraphs: [header.description, header.deprecated ? "Deprecated." : nil]), origin: Origin(entry.nameLocation))
            )
        }
        return headers
    }
}

extension StatusPattern {
    fileprivate var hasNoContent: Bool {
        switch self {
        case .code(let code): code < 200 || code == 204 || code == 205 || code == 304
        case .range(let hundred): hundred == 1
        case .default: false
        }
    }

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
