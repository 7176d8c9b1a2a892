extension ContentFormat {
    /// Server-sent events, handed on while they are still coming in.
    ///
    /// - Parameters:
    ///   - coding: how events stand for values.
    ///   - restrictions: for values whose type is not ``Validatable`` itself.
    public static func events<Item: JSONReadable & JSONWritable>(
        _ contentType: String = "text/event-stream", as coding: EventCoding = .json, restrictions: Restrictions? = nil
    ) -> Self where Value == EventStream<Item> {
        ContentFormat(
            .streamed(contentType),
            read: { EventStream($0, coding, restrictions ?? ContentFormat<Item>.restrictions) },
            write: { OutgoingContent(contentType: contentType, body: $0.body(coding)) })
    }

    /// JSON values one after another, handed on while they are still coming in.
    ///
    /// - Parameter restrictions: for values whose type is not ``Validatable`` itself.
    public static func lines<Item: JSONReadable & JSONWritable>(
        _ contentType: String = "application/jsonl", restrictions: Restrictions? = nil
    ) -> Self where Value == JSONLines<Item> {
        let framing = LineFraming(contentType: contentType)
        return ContentFormat(
            .streamed(contentType),
            read: { JSONLines($0, framing, restrictions ?? ContentFormat<Item>.restrictions) },
            write: { OutgoingContent(contentType: contentType, body: $0.body(framing)) })
    }
}
