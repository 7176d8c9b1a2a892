/// The error responses that the document has for an operation. `Never` stands for none.
public protocol DocumentedError: DocumentedResponse {
    static var operation: Operation { get }
}

extension Never: DocumentedError {
    public static var operation: Operation { Operation("", .get, "") }

    public init?(_ response: ReceivedResponse) throws {
        return nil
    }

    public func response() throws -> HTTPResponse {
        switch self {}
    }
}
