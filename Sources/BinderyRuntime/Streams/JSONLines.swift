/// JSON values as they come in or go out, one after another: a body of `application/jsonl`, `application/x-ndjson` or `application/json-seq`.
///
/// Whoever receives it iterates over it once, while the body is still coming in; on a client, ending the iteration, or the task it runs in, ends the request.
/// Whoever sends it makes one from any sequence of values.
public struct JSONLines<Element: Sendable>: Sendable {
    private let start: @Sendable () -> AsyncIterator

    public init<Values: AsyncSequence & Sendable>(_ values: Values) where Values.Element == Element {
        self.init {
            var iterator = values.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    init(_ start: @escaping @Sendable () -> () async throws -> Element?) {
        self.start = { AsyncIterator(read: start()) }
    }
}

extension JSONLines: AsyncSequence {
    public struct AsyncIterator: AsyncIteratorProtocol {
        let read: () async throws -> Element?

        /// - Throws: ``UnreadableItem``, and whatever the body or the sequence behind it throws.
        public mutating func next() async throws -> Element? {
            try await read()
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { start() }
}
