/// What every generated router is made of: finds the operation that a request is for, and turns its result into a response.
public struct Routes: RequestHandler {
    private let schemes: [String: SecurityScheme]
    private let basePath: String
    private let paths: [Operation: String]
    private let options: RouterOptions
    private var tree = RouteTree<Route>()

    private struct Route: Sendable {
        let operation: Operation
        let query: PathQuery

        /// Those of the successes.
        let mediaTypes: [DocumentedMediaType]
        let answer: @Sendable (ServerRequest) async throws -> HTTPResponse
    }

    /// - Parameters:
    ///   - schemes: the document's security schemes by name.
    ///   - basePath: the path of the document's server, which is taken off where a request has it; so is that of an operation's own server.
    ///   - paths: where operations are received that are not received at their own path; of two at one path, with one method, the first to be added is called.
    public init(
        schemes: [String: SecurityScheme], basePath: String = "/", paths: [Operation: String] = [:], options: RouterOptions = RouterOptions()
    ) {
        self.schemes = schemes
        self.basePath = basePath.hasSuffix("/") ? String(basePath.dropLast()) : basePath
        self.paths = paths
        self.options = options
    }

    public mutating func add<Value>(
        _ operation: Operation, success: Success<Value>, _ call: @escaping @Sendable (ServerRequest) async throws -> Value
    ) {
        let template = PathTemplate(paths[operation] ?? operation.path)
        let route = Route(operation: operation, query: template.query, mediaTypes: success.mediaTypes) { request in try success.write(try await call(request)) }
        tree.insert(route, at: template)
        if let server = operation.server, !server.basePath.isEmpty { tree.insert(route, at: PathTemplate(server.basePath + operation.path)) }
    }

    public mutating func add<Value>(
        _ operation: (some DocumentedOperation).Type, success: Success<Value>, _ call: @escaping @Sendable (ServerRequest) async throws -> Value
    ) {
        add(operation.operation, success: success, call)
    }

    /// Any request gets an answer: 404 for a path that no operation has, 405 with `Allow` for a method that none has there; `HEAD` is answered by what answers
    /// `GET`, without the body, and `OPTIONS` with `Allow`, unless the document has them itself.
    public func handle(_ request: HTTPRequest) async -> HTTPResponse {
        let matches = matches(request)
        let method = request.method
        if let match = matches.first(where: { $0.target.operation.method == method }) {
            return await answer(request, match)
        }
        if method == .head, let match = matches.first(where: { $0.target.operation.method == .get }) {
            return withoutBody(await answer(request, match))
        }
        guard !matches.isEmpty else { return refuse(Refusal(404, "nothing is at \(Excerpt(of: request.path))"), request) }
        let allow = allowed(matches.map(\.target.operation.method))
        if method == .options { return HTTPResponse(status: 204, headers: ["Allow": allow]) }
        return refuse(Refusal(405, "\(Excerpt(of: request.path)) allows \(allow)", headers: ["Allow": allow]), request)
    }

    /// Operations whose paths have queries of their own stand before those that any query fits.
    private func matches(_ request: HTTPRequest) -> [RouteTree<Route>.Match] {
        let matches = matches(request.path)
        guard matches.count > 1 || matches.contains(where: { !$0.target.query.isEmpty }) else { return matches }
        let query = QueryPairs(request.query)
        let fitting = matches.compactMap { match in
            match.target.query.match(query).map { found in
                let whole = RouteTree.Match(target: match.target, variables: match.variables.merging(found.variables) { first, _ in first })
                return (match: whole, rank: found.agreements)
            }
        }
        return fitting.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element.match)
    }

    private func matches(_ path: String) -> [RouteTree<Route>.Match] {
        if !basePath.isEmpty, path.hasPrefix(basePath + "/") {
            let matches = tree.matches(String(path.dropFirst(basePath.count)))
            if !matches.isEmpty { return matches }
        }
        return tree.matches(path)
    }

    private func allowed(_ methods: [HTTPMethod]) -> String {
        var names = Set(methods.map(\.name))
        if methods.contains(.get) { names.insert(HTTPMethod.head.name) }
        names.insert(HTTPMethod.options.name)
        return names.sorted().joined(separator: ", ")
    }

    private func withoutBody(_ response: HTTPResponse) -> HTTPResponse {
        var response = response
        if let length = response.body.length, response.headers["Content-Length"] == nil { response.headers.set("Content-Length", "\(length)") }
        response.body = .empty
        return response
    }

    private func answer(_ request: HTTPRequest, _ match: RouteTree<Route>.Match) async -> HTTPResponse {
        let route = match.target
        do {
            var context = CallContext()
            context.request = request
            context.credentials = try await admit(request, to: route.operation)
            try negotiate(request, route.mediaTypes)
            let response = try await route.answer(ServerRequest(request, context: context, variables: match.variables, options: options))
            if let refusal = response.headers.refusal { throw refusal }
            return response
        } catch let refusal as Refusal {
            return refuse(refusal, request)
        } catch {
            return answer(request, to: error, of: route.operation)
        }
    }

    private func admit(_ request: HTTPRequest, to operation: Operation) async throws -> PresentedCredentials {
        let presented = CredentialReader(schemes: schemes).credentials(in: request, for: operation)
        guard let authenticate = options.authenticate, !operation.security.isEmpty else { return presented }
        for alternative in operation.security where alternative.allSatisfy({ presented[$0] != nil }) {
            let credentials = presented.only(alternative)
            if alternative.isEmpty { return credentials }
            if try await authenticate(credentials, operation) { return credentials }
        }
        throw Refusal(401, headers: CredentialReader(schemes: schemes).challenges(for: operation, failed: !presented.isEmpty))
    }

    /// Where there is a choice, one of it must be what the request accepts; the only one there is, is sent to everybody (RFC 9110 §12.4.1).
    private func negotiate(_ request: HTTPRequest, _ mediaTypes: [DocumentedMediaType]) throws {
        guard mediaTypes.count > 1, let accept = request.headers.combined("Accept") else { return }
        let accepted = AcceptedMediaTypes(accept)
        guard mediaTypes.contains(where: accepted.contains) else { throw Refusal(406, "what there is, is of type \(mediaTypes.accept)") }
    }

    private func answer(_ request: HTTPRequest, to error: any Error, of operation: Operation) -> HTTPResponse {
        if let refusal = (error as? any Answerable)?.refusal { return refuse(refusal, request) }
        do {
            if let answer = error as? any Answerable, let response = try answer.answer(), response.headers.refusal == nil { return response }
        } catch let error {
            options.report(error, operation)
            return refuse(Refusal(500), request)
        }
        options.report(error, operation)
        return refuse(Refusal(500), request)
    }

    private func refuse(_ refusal: Refusal, _ request: HTTPRequest) -> HTTPResponse {
        var response = options.refuse(refusal.problem, request)
        for field in refusal.headers.fields where response.headers[field.name] == nil {
            for value in refusal.headers.values(field.name) { response.headers.append(field.name, value) }
        }
        if request.method == .head { response = withoutBody(response) }
        return response.headers.refusal == nil ? response : .empty(500)
    }
}
