/// What goes along with a call beside its parameters.
///
/// A client looks at ``headers``, ``timeout``, ``idempotencyKey`` and ``server``; a server implementation finds ``request`` and ``credentials`` filled in. What one of them
/// received is not passed on by the other: a proxy made of a router and a client forwards only what it chooses.
public struct CallContext: Sendable {
    /// Sent in addition to the headers of the operation, and in place of those of the same name.
    public var headers: HTTPHeaders
    /// The longest the call may take, body included unless it is streamed; nil leaves it to ``ClientOptions/timeout``.
    public var timeout: Duration?
    /// Sent as `Idempotency-Key`, which lets ``Transport/retrying(_:clock:)`` send operations again that are not idempotent by their method.
    public var idempotencyKey: String?
    /// Where this call goes, whatever the server of the client or of the operation. Webhooks and callbacks go where their client says.
    public var server: ServerURL?
    /// The request that a server is answering; its body may be spent. nil on the client's side.
    public internal(set) var request: HTTPRequest?
    /// The credentials that came with ``request``, for the schemes that the operation names.
    public internal(set) var credentials: PresentedCredentials

    public init(headers: HTTPHeaders = [:], timeout: Duration? = nil, idempotencyKey: String? = nil, server: ServerURL? = nil) {
        self.headers = headers
        self.timeout = timeout
        self.idempotencyKey = idempotencyKey
        self.server = server
        self.request = nil
        self.credentials = PresentedCredentials()
    }
}
