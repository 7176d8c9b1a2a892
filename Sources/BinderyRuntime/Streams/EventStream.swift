/// Events as they come in or go out: a body of `text/event-stream`.
///
/// A client iterates over it once, while the response is still coming in; ending the iteration, or the task it runs in, ends the request. A server makes one from
/// any sequence of events.
///
/// ```swift
/// for try await event in try await api.createResponse(body: question) { print(event.data) }
/// ```
public struct EventStream<Value: Sendable>: Sendable {
    private let start: @Sendable () -> AsyncIterator
    let terminator: String?

    /// - Parameter terminator: the data of one more event behind the last, by which some APIs say that nothing is missing: `[DONE]`.
    public init<Events: AsyncSequence & Sendable>(_ events: Events, terminator: String? = nil) where Events.Element == ServerSentEvent<Value> {
        self.init(terminator: terminator) {
            var iterator = events.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    /// An event of the usual kind for each value.
    ///
    /// - Parameter terminator: the data of one more event behind the last, by which some APIs say that nothing is missing: `[DONE]`.
    public init<Values: AsyncSequence & Sendable>(data values: Values, terminator: String? = nil) where Values.Element == Value {
        self.init(terminator: terminator) {
            var iterator = values.makeAsyncIterator()
            return { try await iterator.next().map { ServerSentEvent($0) } }
        }
    }

    init(terminator: String? = nil, _ start: @escaping @Sendable () -> () async throws -> ServerSentEvent<Value>?) {
        self.start = { AsyncIterator(read: start()) }
        self.terminator = terminator
    }
}

extension EventStream: AsyncSequence {
    public struct AsyncIterator: AsyncIteratorProtocol {
        let read: () async throws -> ServerSentEvent<Value>?

        /// - Throws: ``UnreadableItem``, and whatever the body or the sequence behind it throws.
        public mutating func next() async throws -> ServerSentEvent<Value>? {
            try await read()
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { start() }
}
