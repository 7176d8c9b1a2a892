/// What applies to every operation of a router.
public struct RouterOptions: Sendable {
    /// Whether parameters and bodies are checked against the document's restrictions; what violates them is answered 422.
    public var validates: Bool
    /// The longest request body that is read into memory, in bytes; a longer one is answered 413. Of a stream, it is that of an item; others are not
    /// limited.
    public var maximumBodySize: Int
    /// The limits for reading JSON.
    public var limits: JSONLimits
    /// Decides whether a request may pass that carries all credentials of one alternative of the operation's security requirement; false is answered 401.
    /// It gets the credentials of that alternative only, and is not asked about operations that require none. What it throws is answered 500.
    ///
    /// Without it **nothing is checked**, and the implementation has to look at ``CallContext/credentials`` itself.
    public var authenticate: (@Sendable (_ credentials: PresentedCredentials, _ operation: Operation) async throws -> Bool)?
    /// Makes the answer to a request that is refused, `application/problem+json` unless it is replaced. Headers that the status demands, such as `Allow`, are
    /// added.
    public var refuse: @Sendable (HTTPProblem, HTTPRequest) -> HTTPResponse
    /// Told what lies behind an answer of 500, which never says it itself.
    public var report: @Sendable (_ error: any Error, _ operation: Operation) -> Void

    public init(
        validates: Bool = true, maximumBodySize: Int = 16 << 20, limits: JSONLimits = JSONLimits(),
        authenticate: (@Sendable (_ credentials: PresentedCredentials, _ operation: Operation) async throws -> Bool)? = nil,
        refuse: @escaping @Sendable (HTTPProblem, HTTPRequest) -> HTTPResponse = { problem, _ in .problem(problem) },
        report: @escaping @Sendable (_ error: any Error, _ operation: Operation) -> Void = { _, _ in }
    ) {
        self.validates = validates
        self.maximumBodySize = maximumBodySize
        self.limits = limits
        self.authenticate = authenticate
        self.refuse = refuse
        self.report = report
    }
}

extension HTTPResponse {
    /// `application/problem+json` (RFC 9457).
    public static func problem(_ problem: HTTPProblem) -> HTTPResponse {
        do {
            return try .json(problem.status, problem, contentType: "application/problem+json")
        } catch {
            return .empty(problem.status)
        }
    }
}
