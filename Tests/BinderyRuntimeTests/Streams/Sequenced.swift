import BinderyRuntime

/// Values that are there already, as a sequence that has to be awaited.
struct Sequenced<Element: Sendable>: AsyncSequence, Sendable {
    private let elements: [Element]

    init(_ elements: [Element]) {
        self.elements = elements
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var elements: [Element].Iterator

        mutating func next() async -> Element? { elements.next() }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(elements: elements.makeIterator()) }
}

/// Answers every request with one response.
struct Answering: RequestHandler {
    private let response: HTTPResponse

    init(_ response: HTTPResponse) {
        self.response = response
    }

    func handle(_ request: HTTPRequest) async -> HTTPResponse { response }
}
