extension EventStream where Value: JSONReadable & JSONWritable {
    /// The events of a body.
    init(_ content: IncomingContent, _ coding: EventCoding, _ restrictions: Restrictions?) {
        self.init {
            var events = ItemReader(content, EventParser(limit: content.maximumItemSize))
            let decoder = EventDecoder<Value>(coding: coding, limits: content.limits)
            var hasEnded = false
            return {
                guard !hasEnded else { return nil }
                return try await events.next { event throws(JSONError) -> ServerSentEvent<Value>? in
                    guard let value = try decoder.value(of: event) else {
                        hasEnded = true
                        return nil
                    }
                    return ServerSentEvent(value, event: event.event, id: event.id, retry: event.retry)
                } check: { event in
                    if let restrictions { try content.check(try event.data.json(), restrictions) }
                }
            }
        }
    }

    /// The body that holds the events, one chunk each.
    func body(_ coding: EventCoding) -> HTTPBody {
        let (encoder, terminator) = (EventEncoder(coding: coding), terminator)
        return HTTPBody {
            var events = makeAsyncIterator()
            var rest = terminator
            return HTTPBody.AsyncIterator {
                if let event = try await events.next() { return try encoder.bytes(of: event) }
                defer { rest = nil }
                return try rest.map { try EventEncoder.bytes(of: EventFields(data: Array($0.utf8))) }
            }
        }
    }
}
