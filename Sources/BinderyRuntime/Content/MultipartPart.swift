/// One part of a multipart body: a file, or what else stands there.
public struct MultipartPart: Sendable {
    /// Of the field, as `Content-Disposition` says it; where a property of a generated type holds the part, the property's name counts.
    public var name: String?

    /// What the sender calls the file.
    public var filename: String?

    /// `image/png`; nil leaves it to the document, or to the receiver.
    public var contentType: String?

    /// All others but `Content-Disposition` and `Content-Type`.
    public var headers: HTTPHeaders
    public var body: HTTPBody

    public init(_ body: HTTPBody, filename: String? = nil, contentType: String? = nil, headers: HTTPHeaders = [:], name: String? = nil) {
        self.name = name
        self.filename = filename
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }
}
