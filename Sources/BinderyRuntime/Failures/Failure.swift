/// Why a call failed. Each case can be printed, and says which operation failed and at which URL.
///
/// On the server's side an implementation throws one: ``documented(_:)`` becomes the documented response, ``undocumented(status:headers:body:)``
/// becomes that response, and every other becomes a plain 500 of which the caller learns nothing more.
public enum Failure<Documented: DocumentedOperation>: Error {
    /// The server answered with one of the errors that the document has for the operation.
    case documented(Documented.ErrorResponse)
    /// The server answered with a status, or with a media type of an error, that the document does not have.
    case undocumented(UndocumentedResponse)
    /// Nothing was sent, because the document does not allow it, or because it cannot be expressed in a request.
    case invalidRequest(InvalidRequest)
    /// The server answered with a documented status, but its headers or body are not what the document says.
    case undecodable(UndecodableResponse)
    /// No response came: no connection, a timeout, a cancelled task, no credentials.
    case transport(TransportError)
}

extension Failure {
    /// For servers: answers with a status that the document does not have.
    public static func undocumented(status: Int, headers: HTTPHeaders = [:], body: HTTPBody = .empty) -> Self {
        .undocumented(UndocumentedResponse(status: status, headers: headers, body: body.bytes ?? [], operation: Documented.operation, url: nil))
    }

    /// For servers: gives up because of an error of their own, which the caller sees as a plain 500.
    public static func unexpected(_ error: any Error) -> Self {
        .transport(TransportError(underlying: error, operation: Documented.operation, url: nil))
    }

    /// For mocks: nothing was given to answer the operation with.
    public static var notStubbed: Self {
        .transport(TransportError(underlying: NotStubbed(operation: Documented.operation), operation: Documented.operation, url: nil))
    }
}

extension Failure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .documented(let response): "\(Documented.operation): the server answered \(response)"
        case .undocumented(let response): response.description
        case .invalidRequest(let problem): problem.description
        case .undecodable(let response): response.description
        case .transport(let error): error.description
        }
    }
}
