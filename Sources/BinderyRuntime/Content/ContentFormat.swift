/// How a Swift value stands in the body of a message: written by whoever sends it, read by whoever receives it.
///
/// Generated code passes one where the document says which media type a body is of.
public struct ContentFormat<Value: Sendable>: Sendable {
    /// What the document lists, in its order.
    let mediaTypes: [DocumentedMediaType]

    /// - Throws: ``UnexpectedContentType`` when the content says that it is something else, and what keeps it from being a `Value`.
    let read: @Sendable (IncomingContent) throws -> Value
    let write: @Sendable (Value) throws -> OutgoingContent

    init(
        _ mediaType: DocumentedMediaType, read: @escaping @Sendable (IncomingContent) throws -> Value,
        write: @escaping @Sendable (Value) throws -> OutgoingContent
    ) {
        mediaTypes = [mediaType]
        self.read = { content in
            try content.require(mediaType)
            return try read(content)
        }
        self.write = write
    }

    private init(
        oneOf mediaTypes: [DocumentedMediaType], read: @escaping @Sendable (IncomingContent) throws -> Value,
        write: @escaping @Sendable (Value) throws -> OutgoingContent
    ) {
        self.mediaTypes = mediaTypes
        self.read = read
        self.write = write
    }
}

extension ContentFormat where Value: JSONReadable & JSONWritable {
    /// JSON.
    ///
    /// - Parameters:
    ///   - contentType: what the document says; a range is read as it is and sent as `application/json`.
    ///   - restrictions: for values whose type is not ``Validatable`` itself.
    public static func json(_ contentType: String = "application/json", restrictions: Restrictions? = nil) -> Self {
        let sent = MediaType(contentType).isRange ? "application/json" : contentType
        return ContentFormat(
            DocumentedMediaType(stringLiteral: contentType),
            read: { content in
                let bytes = content.bytes
                let value: Value = try JSONReader.read(from: bytes, limits: content.limits)
                try content.check(bytes, restrictions ?? Self.restrictions)
                return value
            },
            write: { value in
                let json = try JSONWriter.encode(value)
                return OutgoingContent(contentType: sent, body: HTTPBody(json), json: json, restrictions: restrictions ?? Self.restrictions)
            })
    }

    /// Of the type itself, or of what it wraps.
    static var restrictions: Restrictions? {
        let wrapped = (Value.self as? any OptionalParameter.Type)?.wrapped ?? Value.self
        return (wrapped as? any Validatable.Type)?.restrictions
    }
}

extension ContentFormat<String> {
    /// Text of any media type, sent as UTF-8.
    public static func text(_ contentType: String = "text/plain") -> Self {
        let mediaType = MediaType(contentType)
        let sent = mediaType.isText && mediaType.parameter("charset") == nil ? contentType + "; charset=utf-8" : contentType
        return ContentFormat(
            DocumentedMediaType(stringLiteral: contentType), read: { try $0.text }, write: { OutgoingContent(contentType: sent, body: HTTPBody($0)) })
    }
}

extension ContentFormat<HTTPBody> {
    /// Bytes as they are, handed on while they are still coming in.
    public static func bytes(_ contentType: String = "application/octet-stream") -> Self {
        ContentFormat(.streamed(contentType), read: { $0.body }, write: { OutgoingContent(contentType: contentType, body: $0) })
    }
}

extension ContentFormat<TypedBody> {
    /// Bytes of any media type in a range, such as `image/*`; handed on while they are still coming in.
    public static func typed(_ range: String) -> Self {
        ContentFormat(
            .streamed(range),
            read: { TypedBody(contentType: $0.contentType ?? "application/octet-stream", $0.body) },
            write: { value in
                guard MediaType(range).accepts(MediaType(value.contentType)) else {
                    throw UnexpectedContentType(documented: range, received: value.contentType)
                }
                return OutgoingContent(contentType: value.contentType, body: value.body)
            })
    }
}

extension ContentFormat where Value: ContentChoice {
    /// One of several media types.
    public static var choice: Self {
        ContentFormat(oneOf: Value.mediaTypes, read: { try Value($0) }, write: { try $0.content() })
    }
}
