/// A generated type that stands for whole responses, status and headers included: an enum with a case a status, or a struct of headers and body.
public protocol DocumentedResponse: Sendable {
    /// - Returns: nil when the document does not have the response's status.
    /// - Throws: when it does, but the response is not what the document says.
    init?(_ response: ReceivedResponse) throws

    /// What a server sends to say it.
    func response() throws -> HTTPResponse
}
