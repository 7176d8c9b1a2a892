/// A transport that hands each request to a handler in the same process: a client and a server with no socket between them.
public struct InProcess: Transport {
    private let handler: any RequestHandler

    public init(_ handler: any RequestHandler) {
        self.handler = handler
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var received = request
        received.server = ""
        received.operation = nil
        received.secrets = []
        return await handler.handle(received)
    }
}
