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

extension AsyncSequence {
    /// All of it.
    func collected() async throws -> [Element] {
        var all: [Element] = []
        for try await element in self { all.append(element) }
        return all
    }
}
