/// The content of a message: bytes in memory, or a stream of chunks that is read as it comes.
public struct HTTPBody: Sendable {
    private enum Storage: Sendable {
        case bytes([UInt8])
        case stream(length: Int?, isReplayable: Bool, start: @Sendable () -> AsyncIterator)
    }

    public static let empty = HTTPBody([])

    private let storage: Storage

    public init(_ bytes: [UInt8]) {
        storage = .bytes(bytes)
    }

    public init(_ text: String) {
        storage = .bytes(Array(text.utf8))
    }

    /// - Parameters:
    ///   - length: the number of bytes, when it is known beforehand.
    ///   - isReplayable: whether `chunks` can be iterated again from its beginning, as sending again after a failure needs.
    public init<Chunks: AsyncSequence & Sendable>(length: Int? = nil, isReplayable: Bool = false, chunks: Chunks) where Chunks.Element == [UInt8] {
        storage = .stream(length: length, isReplayable: isReplayable) {
            var iterator = chunks.makeAsyncIterator()
            return AsyncIterator { try await iterator.next() }
        }
    }

    /// A stream that cannot be read again.
    init(_ start: @escaping @Sendable () -> AsyncIterator) {
        storage = .stream(length: nil, isReplayable: false, start: start)
    }

    /// The number of bytes, or nil when only the end of the stream will tell.
    public var length: Int? {
        switch storage {
        case .bytes(let bytes): bytes.count
        case .stream(let length, _, _): length
        }
    }

    /// Whether it can be read more than once.
    public var isReplayable: Bool {
        switch storage {
        case .bytes: true
        case .stream(_, let isReplayable, _): isReplayable
        }
    }

    /// The bytes, when they are in memory already.
    public var bytes: [UInt8]? {
        switch storage {
        case .bytes(let bytes): bytes
        case .stream: nil
        }
    }

    /// Reads all of it.
    ///
    /// - Parameter limit: the greatest number of bytes to hold.
    /// - Throws: ``BodyTooLarge`` as soon as there are more, and whatever the stream throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if let length, length > limit { throw BodyTooLarge(limit: limit) }
        if let bytes { return bytes }
        var collected: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - collected.count else { throw BodyTooLarge(limit: limit) }
            collected += chunk
        }
        return collected
    }
}

extension HTTPBody: AsyncSequence {
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let read: () async throws -> [UInt8]?

        init(read: @escaping () async throws -> [UInt8]?) {
            self.read = read
        }

        public mutating func next() async throws -> [UInt8]? {
            try await read()
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .bytes(let bytes):
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        case .stream(_, _, let start):
            return start()
        }
    }
}

extension HTTPBody: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
