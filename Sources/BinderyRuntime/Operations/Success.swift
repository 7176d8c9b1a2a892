/// How the success of an operation is read from a response by a client, and written to one by a server.
///
/// `Value` is what the generated method returns.
public struct Success<Value: Sendable>: Sendable {
    let status: StatusPattern

    /// Those of all documented successes.
    let mediaTypes: [DocumentedMediaType]

    /// nil when the response is not one of the documented successes.
    let read: @Sendable (ReceivedResponse) throws -> Value?
    let write: @Sendable (Value) throws -> HTTPResponse

    /// A body in one format.
    public static func content(_ status: StatusPattern, _ format: ContentFormat<Value>) -> Self {
        Success(
            status: status, mediaTypes: format.mediaTypes,
            // Not as `Value?`, which would take null for none of the documented successes.
            read: { try $0.content(format) as Value },
            write: { try .content(status.representative, $0, format) })
    }
}

extension Success where Value: JSONReadable & JSONWritable {
    /// A JSON body.
    public static func json(_ status: StatusPattern, contentType: String = "application/json") -> Self {
        content(status, .json(contentType))
    }
}

extension Success<Void> {
    /// No body; one that comes all the same is ignored.
    public static func empty(_ status: StatusPattern) -> Self {
        Success(
            status: status, mediaTypes: [],
            read: { _ in () },
            write: { .empty(status.withoutBody) })
    }
}

extension Success where Value: DocumentedResponse {
    /// A type of its own, for several statuses.
    ///
    /// - Parameter mediaTypes: those of the bodies of all its statuses.
    public static func documented(accept mediaTypes: DocumentedMediaType...) -> Self {
        Success(status: .any, mediaTypes: mediaTypes, read: { try Value($0) }, write: { try $0.response() })
    }
}
