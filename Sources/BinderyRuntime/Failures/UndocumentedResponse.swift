/// A response that the document does not have.
public struct UndocumentedResponse: Error, Sendable, CustomStringConvertible {
    public let status: Int
    public let headers: HTTPHeaders
    public let body: [UInt8]
    public let operation: Operation
    /// Without credentials; nil when the response did not come from a server.
    public let url: String?

    public var description: String {
        let type = headers["Content-Type"].map { " of type \(Excerpt(of: $0))" } ?? ""
        let content = body.isEmpty ? "without a body" : "with a body\(type): \(Excerpt(of: body))"
        return "\(operation.place(url)): the server answered \(status), which is not documented, \(content)"
    }
}
