extension JSONLines where Element: JSONReadable & JSONWritable {
    /// The values of a body.
    init(_ content: IncomingContent, _ framing: LineFraming, _ restrictions: Restrictions?) {
        self.init {
            var items = ItemReader(content, LineParser(framing: framing, limit: content.maximumItemSize))
            return {
                try await items.next { bytes throws(JSONError) -> Element? in
                    try Element(json: bytes, limits: content.limits)
                } check: { value in
                    if let restrictions { try content.check(try value.json(), restrictions) }
                }
            }
        }
    }

    /// The body that holds the values, one chunk each.
    func body(_ framing: LineFraming) -> HTTPBody {
        HTTPBody {
            var values = makeAsyncIterator()
            return HTTPBody.AsyncIterator {
                guard let value = try await values.next() else { return nil }
                return framing.prefix + (try value.json()) + [UInt8(ascii: "\n")]
            }
        }
    }
}
