/// Reads a body item by item, as its chunks come in.
struct ItemReader<Parser: StreamParser> {
    private let content: IncomingContent
    private var chunks: HTTPBody.AsyncIterator
    private var parser: Parser
    /// Those that have been found and not been handed out, in reverse.
    private var found: [Parser.Item] = []
    private var position = 0
    private var hasEnded = false

    init(_ content: IncomingContent, _ parser: Parser) {
        self.content = content
        chunks = content.body.makeAsyncIterator()
        self.parser = parser
    }

    /// The next item as a value; nil behind the last, or when reading it gives none.
    ///
    /// - Throws: ``UnreadableItem``, ``ItemTooLarge``, and what `check` and the body throw, or what the content has the first ones explained by.
    mutating func next<Value>(_ read: (Parser.Item) throws(JSONError) -> Value?, check: (Value) throws -> Void) async throws -> Value? {
        do {
            guard let item = try await item() else { return nil }
            guard let value = try value(of: item, read) else { return nil }
            try check(value)
            position += 1
            return value
        } catch {
            throw content.explain(error)
        }
    }

    private func value<Value>(of item: Parser.Item, _ read: (Parser.Item) throws(JSONError) -> Value?) throws(UnreadableItem) -> Value? {
        do {
            return try read(item)
        } catch {
            throw UnreadableItem(position: position, bytes: Parser.bytes(of: item), underlying: error)
        }
    }

    private mutating func item() async throws -> Parser.Item? {
        while found.isEmpty, !hasEnded {
            if let chunk = try await chunks.next() {
                try parser.parse(chunk, into: &found)
            } else {
                hasEnded = true
                parser.finish(into: &found)
            }
            found.reverse()
        }
        return found.popLast()
    }
}
