/// How the success of an operation is read from a response by a client, and written to one by a server.
///
/// `Value` is what the generated method returns.
public struct Success<Value: Sendable>: Sendable {
    let status: StatusPattern
    /// The value of the request's `Accept` header.
    let accept: String
    /// The statuses whose body is handed on as a stream.
    let streamed: [StatusPattern]
    /// nil when the response is not one of the documented successes.
    let read: @Sendable (ReceivedResponse) throws -> Value?
    let write: @Sendable (Value) throws -> HTTPResponse
}

extension Success where Value: JSONReadable & JSONWritable {
    /// A JSON body.
    public static func json(_ status: StatusPattern, contentType: String = "application/json") -> Self {
        Success(
            status: status, accept: contentType, streamed: [],
            // Not as `Value?`, which would take null for none of the documented successes.
            read: { try $0.json(contentType: contentType) as Value },
            write: { try .json(status.representative, $0, contentType: contentType) })
    }
}

extension Success<Void> {
    /// No body; one that comes all the same is ignored.
    public static func empty(_ status: StatusPattern) -> Self {
        Success(
            status: status, accept: "*/*", streamed: [],
            read: { _ in () },
            write: { .empty(status == .range(2) ? 204 : status.representative) })
    }
}

extension Success<String> {
    /// A body of UTF-8 text of any media type.
    public static func text(_ status: StatusPattern, contentType: String = "text/plain") -> Self {
        Success(
            status: status, accept: contentType, streamed: [],
            read: { try $0.text(contentType: contentType) },
            write: { .text(status.representative, $0, contentType: contentType == "text/plain" ? "text/plain; charset=utf-8" : contentType) })
    }
}

extension Success<HTTPBody> {
    /// A body of bytes, handed on while it is still coming in.
    public static func bytes(_ status: StatusPattern, contentType: String = "application/octet-stream") -> Self {
        Success(
            status: status, accept: contentType, streamed: [status],
            read: { try $0.bytes(contentType: contentType) },
            write: { .bytes(status.representative, $0, contentType: contentType) })
    }
}

extension Success where Value: DocumentedResponse {
    /// A type of its own: several statuses, or headers beside the body.
    ///
    /// - Parameter streaming: the statuses whose body is an ``HTTPBody`` that should not be collected first.
    public static func documented(accept: String = "application/json", streaming statuses: StatusPattern...) -> Self {
        Success(status: .any, accept: accept, streamed: statuses, read: { try Value($0) }, write: { try $0.response() })
    }
}
