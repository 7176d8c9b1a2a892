import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request of a ``StreamingSession`` and what has come back for it so far.
final class StreamingExchange: Sendable {
    /// How many bytes may wait for a reader before the server is held back.
    private static let capacity = 1 << 20

    private let task: URLSessionDataTask
    private let state = Mutex(State())

    private struct State {
        var head: HTTPResponse?
        var headWaiter: CheckedContinuation<HTTPResponse, any Error>?
        var chunks: [[UInt8]] = []
        var waitingBytes = 0
        var chunkWaiter: CheckedContinuation<[UInt8]?, any Error>?
        var isSuspended = false
        var end: Result<Void, any Error>?
    }

    init(_ task: URLSessionDataTask) {
        self.task = task
    }

    /// Starts the request and waits for the head of its response.
    func response() async throws -> HTTPResponse {
        var response = try await cancelling {
            try await withCheckedThrowingContinuation { continuation in
                let end = state.withLock { state in
                    if state.end == nil { state.headWaiter = continuation }
                    return state.end
                }
                if let end { continuation.resume(with: end.flatMap { .failure(URLError(.badServerResponse)) }) } else { task.resume() }
            }
        }
        let length = response.headers["Content-Encoding"] == nil ? response.headers["Content-Length"].flatMap(Int.init) : nil
        response.body = HTTPBody(length: length, chunks: Chunks(reader: Reader(exchange: self)))
        return response
    }

    func receive(_ response: URLResponse) {
        var head = HTTPResponse(status: 0)
        if let response = response as? HTTPURLResponse {
            head.status = response.statusCode
            let fields = response.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
            for (name, value) in fields.sorted(by: { $0.0 < $1.0 }) { head.headers.append(name, value) }
        }
        let waiter = state.withLock { state in
            state.head = head
            return take(&state.headWaiter)
        }
        waiter?.resume(returning: head)
    }

    func receive(_ data: Data) {
        guard !data.isEmpty else { return }
        let chunk = [UInt8](data)
        let waiter = state.withLock { state in
            if let waiter = take(&state.chunkWaiter) { return waiter as CheckedContinuation<[UInt8]?, any Error>? }
            state.chunks.append(chunk)
            state.waitingBytes += chunk.count
            #if canImport(Darwin)
                // Elsewhere Foundation sends a request again whose task is resumed after a suspension.
                if state.waitingBytes > Self.capacity, !state.isSuspended {
                    state.isSuspended = true
                    task.suspend()
                }
            #endif
            return nil
        }
        waiter?.resume(returning: chunk)
    }

    func finish(_ error: (any Error)?) {
        let end: Result<Void, any Error> = error.map { .failure(Self.isCancellation($0) ? CancellationError() : $0) } ?? .success(())
        let (headWaiter, chunkWaiter) = state.withLock { state in
            state.end = state.end ?? end
            return (take(&state.headWaiter), take(&state.chunkWaiter))
        }
        headWaiter?.resume(with: end.flatMap { .failure(URLError(.badServerResponse)) })
        chunkWaiter?.resume(with: end.map { nil })
    }

    /// The next part of the body; nil behind the last.
    private func next() async throws -> [UInt8]? {
        try await cancelling {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<[UInt8]?, any Error>? = state.withLock { state in
                    guard state.chunks.isEmpty else { return .success(removeChunks(&state)) }
                    if let end = state.end { return end.map { nil } }
                    state.chunkWaiter = continuation
                    return nil
                }
                if let result { continuation.resume(with: result) }
            }
        }
    }

    /// All that waits, in one.
    private func removeChunks(_ state: inout State) -> [UInt8] {
        let chunk = state.chunks.count == 1 ? state.chunks[0] : Array(state.chunks.joined())
        state.chunks = []
        state.waitingBytes = 0
        if state.isSuspended {
            state.isSuspended = false
            task.resume()
        }
        return chunk
    }

    private func cancelling<Value>(_ work: () async throws -> Value) async throws -> Value {
        try await withTaskCancellationHandler(operation: work) {
            task.cancel()
            finish(CancellationError())
        }
    }

    private static func isCancellation(_ error: any Error) -> Bool {
        (error as? URLError)?.code == .cancelled
    }

    /// Ends the request when the last one who could read its body lets go of it.
    private final class Reader: Sendable {
        let exchange: StreamingExchange

        init(exchange: StreamingExchange) {
            self.exchange = exchange
        }

        deinit {
            exchange.task.cancel()
        }
    }

    private struct Chunks: AsyncSequence {
        let reader: Reader

        struct AsyncIterator: AsyncIteratorProtocol {
            let reader: Reader

            mutating func next() async throws -> [UInt8]? {
                try await reader.exchange.next()
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(reader: reader)
        }
    }
}

private func take<Value>(_ value: inout Value?) -> Value? {
    defer { value = nil }
    return value
}
