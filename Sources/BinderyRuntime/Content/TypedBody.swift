/// A body that says itself what it is, where the document gives a range of media types: `image/*`.
public struct TypedBody: Sendable {
    /// `image/png`
    public var contentType: String
    public var body: HTTPBody

    public init(contentType: String, _ body: HTTPBody) {
        self.contentType = contentType
        self.body = body
    }
}
