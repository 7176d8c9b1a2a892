/// What every generated client is made of: turns collected requests into HTTP and responses into values.
public struct ClientCore: Sendable {
    private let destination: Destination
    private let applier: CredentialApplier
    private let transport: any Transport
    private let options: ClientOptions

    private enum Destination {
        case servers(ServerChoice)
        case receiver(ReceiverURL)
    }

    /// - Parameters:
    ///   - documented: the absolute URLs that the document has for servers, with their variables, if any of its operations has a server of its own.
    ///   - schemes: the document's security schemes by name.
    public init(
        server: ServerURL, documented: Set<String> = [], schemes: [String: SecurityScheme], authentication: some AuthenticationSet, transport: any Transport,
        options: ClientOptions
    ) {
        self.init(.servers(ServerChoice(server: server, documented: documented)), schemes, authentication, transport, options)
    }

    /// For webhooks and callbacks: whatever is sent goes to one URL.
    ///
    /// - Parameter schemes: the document's security schemes by name.
    public init(
        receiver: ReceiverURL, schemes: [String: SecurityScheme], authentication: some AuthenticationSet, transport: any Transport, options: ClientOptions
    ) {
        self.init(.receiver(receiver), schemes, authentication, transport, options)
    }

    private init(
        _ destination: Destination, _ schemes: [String: SecurityScheme], _ authentication: some AuthenticationSet, _ transport: any Transport,
        _ options: ClientOptions
    ) {
        self.destination = destination
        self.applier = CredentialApplier(schemes: schemes, credentials: authentication.credentials)
        self.transport = transport
        self.options = options
    }

    /// Sends a request and reads the answer.
    ///
    /// - Parameters:
    ///   - operation: whose documented errors are thrown.
    ///   - success: what the method returns, and how it stands in the response.
    ///   - build: puts parameters and body into the request.
    public func send<Value, Documented: DocumentedOperation>(
        _ operation: Documented.Type, _ context: CallContext, success: Success<Value>, _ build: (inout RequestBuilder) -> Void = { _ in }
    ) async throws(Failure<Documented>) -> Value {
        var request = RequestBuilder(operation.operation)
        build(&request)
        return try await send(request, context, success, errors: operation)
    }

    /// Sends the request of an operation without documented errors.
    public func send<Value>(
        _ request: RequestBuilder, _ context: CallContext, success: Success<Value>
    ) async throws(Failure<Never>) -> Value {
        try await send(request, context, success, errors: Never.self)
    }

    private func send<Value, Documented>(
        _ builder: RequestBuilder, _ context: CallContext, _ success: Success<Value>, errors: Documented.Type
    ) async throws(Failure<Documented>) -> Value {
        let prepared: Result<HTTPRequest, Failure<Documented>> = await prepare(builder, context, accept: success.mediaTypes.accept)
        let request = try prepared.get()
        let call = Call<Documented>(operation: builder.operation, url: request.redactedURL)
        let result: Result<Value, Failure<Documented>>
        do {
            let timeout = request.timeout
            result = try await withTimeout(timeout) { try await exchange(request, call, success) }
        } catch {
            result = .failure(call.transport(error))
        }
        return try result.get()
    }

    private func prepare<Documented>(
        _ builder: RequestBuilder, _ context: CallContext, accept: String
    ) async -> Result<HTTPRequest, Failure<Documented>> {
        let operation = builder.operation
        var request: HTTPRequest
        do {
            switch destination {
            case .servers(let choice): request = try builder.request(to: choice.server(for: operation, context), validates: options.validates)
            case .receiver(let url): request = try builder.request(to: url, validates: options.validates)
            }
        } catch {
            return .failure(.invalidRequest(error))
        }
        if request.headers["Accept"] == nil { request.headers.set("Accept", accept) }
        do {
            try await applier.apply(to: &request, for: operation)
        } catch {
            return .failure(.transport(TransportError(underlying: error, operation: operation, url: request.redactedURL)))
        }
        request.headers.replace(with: options.headers)
        request.headers.replace(with: context.headers)
        if let key = context.idempotencyKey { request.headers.set("Idempotency-Key", key) }
        request.timeout = context.timeout ?? options.timeout
        if let refusal = request.headers.refusal {
            return .failure(.invalidRequest(builder.invalid(.header(refusal.name), refusal.description)))
        }
        return .success(request)
    }

    /// - Throws: what the transport throws, and ``BodyTooLarge``.
    private func exchange<Value, Documented>(
        _ request: HTTPRequest, _ call: Call<Documented>, _ success: Success<Value>
    ) async throws -> Result<Value, Failure<Documented>> {
        let response = try await transport.send(request)
        let isStreamed = success.status.matches(response.status) && success.mediaTypes.isStreamed(response.headers["Content-Type"])
        let body = isStreamed ? response.body : HTTPBody(try await response.body.collect(upTo: options.maximumBodySize))
        let received = ReceivedResponse(
            status: response.status, headers: response.headers, body: body, limits: options.limits, maximumItemSize: options.maximumBodySize)
        do {
            if success.status.matches(response.status), let value = try success.read(received) { return .success(value) }
        } catch {
            return .failure(call.undecodable(received, error))
        }
        do {
            if let documented = try Documented.ErrorResponse(received) { return .failure(.documented(documented)) }
        } catch is UnexpectedContentType {
            return .failure(call.undocumented(received))
        } catch {
            return .failure(call.undecodable(received, error))
        }
        return .failure(call.undocumented(received))
    }

    private func withTimeout<Result: Sendable>(_ timeout: Duration?, _ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        guard let timeout else { return try await body() }
        let clock = options.clock
        return try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask(operation: body)
            group.addTask {
                try await clock.sleep(for: timeout)
                throw TimedOut(after: timeout)
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw TimedOut(after: timeout) }
            return first
        }
    }

    /// What every failure of one call names.
    private struct Call<Documented: DocumentedOperation>: Sendable {
        let operation: Operation
        let url: String

        func transport(_ error: any Error) -> Failure<Documented> {
            .transport(TransportError(underlying: error, operation: operation, url: url))
        }

        func undocumented(_ response: ReceivedResponse) -> Failure<Documented> {
            .undocumented(
                UndocumentedResponse(
                    status: response.status, headers: response.headers, body: response.body.bytes ?? [], operation: operation, url: url))
        }

        func undecodable(_ response: ReceivedResponse, _ error: any Error) -> Failure<Documented> {
            let (path, expected, found) = Self.mismatch(error)
            return .undecodable(
                UndecodableResponse(
                    status: response.status, headers: response.headers, body: response.body.bytes ?? [], path: path, expected: expected, found: found,
                    operation: operation, url: url))
        }

        private static func mismatch(_ error: any Error) -> (path: String, expected: String, found: String) {
            switch error {
            case let error as JSONError: (error.pointer, error.expected, error.found)
            case let error as UnexpectedContentType: ("Content-Type", error.documented, error.received)
            case let error as UnreadableContent: ("", "content of its media type", "\(error)")
            case let error as UnreadableHeader: (error.name, "a value as documented", "another: \(error.problem)")
            default: ("", "a response as documented", "\(error)")
            }
        }
    }
}
