/// A response with a documented status that is not what the document says.
public struct UndecodableResponse: Error, Sendable, CustomStringConvertible {
    public let status: Int
    public let headers: HTTPHeaders
    /// Empty when it was streamed.
    public let body: [UInt8]
    /// What did not fit: a JSON Pointer into the body (RFC 6901), the name of a header, or "Content-Type".
    public let path: String
    public let expected: String
    public let found: String
    public let operation: Operation
    /// Without credentials.
    public let url: String

    public var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        let content = body.isEmpty ? "" : "; the body: \(Excerpt(of: body))"
        return "\(operation.place(url)): the \(status) response is not as documented: \(place)expected \(expected), found \(found)\(content)"
    }
}
