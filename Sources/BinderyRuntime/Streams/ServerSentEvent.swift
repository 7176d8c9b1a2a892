/// One event of a stream (WHATWG HTML §9.2).
public struct ServerSentEvent<Value: Sendable>: Sendable {
    /// What kind of event it is; nil is the usual kind, `message`.
    public var event: String?
    public var data: Value
    /// What someone who reconnects sends as `Last-Event-ID`; where it is nil, that of the event before still holds.
    public var id: String?
    /// How long to wait before reconnecting, in whole milliseconds.
    public var retry: Duration?

    public init(_ data: Value, event: String? = nil, id: String? = nil, retry: Duration? = nil) {
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry
    }
}

extension ServerSentEvent: Equatable where Value: Equatable {}
extension ServerSentEvent: Hashable where Value: Hashable {}
