/// The body of a message that was received, with what it says it is.
public struct IncomingContent: Sendable {
    let contentType: String?

    /// In memory already, unless the media type is one that is streamed.
    let body: HTTPBody
    let limits: JSONLimits

    /// The greatest length of an item, where the body is a stream of them, in bytes.
    let maximumItemSize: Int

    /// What is read is checked against the document's restrictions.
    let validates: Bool

    /// What whoever reads an item of a stream is told instead of an error.
    var explain: @Sendable (any Error) -> any Error = { $0 }

    /// The content as a value of one format, as the cases of a ``ContentChoice`` read it.
    public func read<Value>(_ format: ContentFormat<Value>) throws -> Value {
        try format.read(self)
    }

    /// Which of the media types the content is of.
    ///
    /// - Throws: when it is of none.
    public func index(in mediaTypes: [DocumentedMediaType]) throws -> Int {
        guard let index = mediaTypes.position(of: contentType) else {
            throw UnexpectedContentType(documented: mediaTypes.accept, received: contentType ?? "")
        }
        return index
    }

    var bytes: [UInt8] { body.bytes ?? [] }

    /// The body as text in the character set that it names; without one, or in one that is not known, as UTF-8.
    ///
    /// - Throws: ``UnreadableContent`` when the bytes are not UTF-8; a client, which checks nothing, gets U+FFFD in their place.
    var text: String {
        get throws {
            if let text = CharacterEncoding(contentType: contentType).decode(bytes) { return text }
            guard !validates else { throw UnreadableContent("expected UTF-8") }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    func require(_ documented: DocumentedMediaType) throws {
        _ = try index(in: [documented])
    }

    func check(_ json: [UInt8], _ restrictions: Restrictions?) throws {
        if validates, let restrictions { try restrictions.check(json) }
    }
}
