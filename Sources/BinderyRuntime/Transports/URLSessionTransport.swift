import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport on Foundation's `URLSession`.
///
/// Responses are streamed. Of what nobody has read yet about 1 MB is kept, and the server held back; not so on Linux, where Foundation cannot, and all of it is
/// kept. Request bodies are read into memory before they are sent, streams too: while Foundation on Linux waits for more of a body stream, it blocks the one queue
/// that all sessions of the process share.
public struct URLSessionTransport: Transport {
    private let session: StreamingSession

    /// - Parameters:
    ///   - followsRedirects: whether a redirect is followed, with all that `URLSession` then does to the request; otherwise it is the response.
    ///   - configuration: nil is one that keeps neither cookies, credentials nor responses.
    public init(followsRedirects: Bool = false, configuration: URLSessionConfiguration? = nil) {
        session = StreamingSession(followsRedirects: followsRedirects, configuration: configuration ?? Self.forgetful)
    }

    /// - Throws: `URLError`, `CancellationError`, ``UnusableURL``, or what the request's body throws.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await session.send(try await urlRequest(request))
    }

    private static var forgetful: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        return configuration
    }

    private func urlRequest(_ request: HTTPRequest) async throws -> URLRequest {
        if let refusal = request.headers.refusal { throw refusal }
        guard let url = URL(string: request.url), ["http", "https"].contains(url.scheme?.lowercased()), url.host?.isEmpty == false else {
            throw UnusableURL(url: request.redactedURL)
        }
        var result = URLRequest(url: url)
        result.httpMethod = request.method.name
        result.httpShouldHandleCookies = false
        for field in request.headers.fields { result.addValue(field.value, forHTTPHeaderField: field.name) }
        let body = try await request.body.collect(upTo: .max)
        if !body.isEmpty { result.httpBody = Data(body) }
        if let timeout = request.timeout { result.timeoutInterval = timeout / .seconds(1) }
        return result
    }
}
