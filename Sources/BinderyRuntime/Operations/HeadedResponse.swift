/// A response with documented headers: those, and the body, which is `Void` where there is none.
public struct HeadedResponse<Headers: ResponseHeaders, Body: Sendable>: Sendable {
    public var headers: Headers
    public var body: Body

    public init(headers: Headers, body: Body) {
        self.headers = headers
        self.body = body
    }
}

extension HeadedResponse where Body == Void {
    public init(headers: Headers) {
        self.init(headers: headers, body: ())
    }
}

extension ReceivedResponse {
    /// The documented headers, and the body in the format that the document has for it.
    ///
    /// - Throws: when either is not what the document says.
    public func headed<Headers, Body>(_ format: ContentFormat<Body>) throws -> HeadedResponse<Headers, Body> {
        HeadedResponse(headers: try Headers(self), body: try content(format))
    }

    /// The documented headers of a response without a body.
    ///
    /// - Throws: when they are not what the document says.
    public func headed<Headers>() throws -> HeadedResponse<Headers, Void> {
        HeadedResponse(headers: try Headers(self))
    }
}

extension HTTPResponse {
    /// A response with documented headers, and a body in one format.
    ///
    /// - Throws: when one of them has no form in it.
    public static func headed<Headers, Body>(
        _ status: Int, _ response: HeadedResponse<Headers, Body>, _ format: ContentFormat<Body>
    ) throws -> HTTPResponse {
        var written = try content(status, response.body, format)
        try response.headers.write(to: &written)
        return written
    }

    /// A response with documented headers and without a body.
    ///
    /// - Throws: when a header has no form.
    public static func headed<Headers>(_ status: Int, _ response: HeadedResponse<Headers, Void>) throws -> HTTPResponse {
        var written = empty(status)
        try response.headers.write(to: &written)
        return written
    }
}

extension Success {
    /// Documented headers, and a body in one format.
    public static func headed<Headers, Body>(_ status: StatusPattern, _ format: ContentFormat<Body>) -> Self where Value == HeadedResponse<Headers, Body> {
        Success(
            status: status, mediaTypes: format.mediaTypes, read: { try $0.headed(format) as Value }, write: { try .headed(status.representative, $0, format) })
    }

    /// Documented headers without a body.
    public static func headed<Headers>(_ status: StatusPattern) -> Self where Value == HeadedResponse<Headers, Void> {
        Success(status: status, mediaTypes: [], read: { try $0.headed() as Value }, write: { try .headed(status.withoutBody, $0) })
    }
}
