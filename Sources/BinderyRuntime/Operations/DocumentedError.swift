/// The error responses that the document has for an operation. `Never` stands for none.
public protocol DocumentedError: DocumentedResponse {}

extension Never: DocumentedError {
    public init?(_ response: ReceivedResponse) throws {
        return nil
    }

    public func response() throws -> HTTPResponse {
        switch self {}
    }
}
