/// What applies to every call of a client.
public struct ClientOptions: Sendable {
    /// Whether parameters and bodies are checked against the document's restrictions before they are sent.
    public var validates: Bool
    /// Sent with every request, after the operation's own and before those of the call.
    public var headers: HTTPHeaders
    /// The longest a call may take when its ``CallContext`` does not say; nil is no limit but the transport's.
    public var timeout: Duration?
    /// The longest response body that is read into memory, in bytes, or the longest item of a stream; other streamed ones are not limited.
    public var maximumBodySize: Int
    /// The limits for reading JSON.
    public var limits: JSONLimits
    /// What timeouts are measured with.
    public var clock: any Clock<Duration>

    public init(
        validates: Bool = true, headers: HTTPHeaders = [:], timeout: Duration? = nil, maximumBodySize: Int = 256 << 20,
        limits: JSONLimits = JSONLimits(), clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.validates = validates
        self.headers = headers
        self.timeout = timeout
        self.maximumBodySize = maximumBodySize
        self.limits = limits
        self.clock = clock
    }
}
