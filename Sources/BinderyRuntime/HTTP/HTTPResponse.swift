/// A response as it goes over the wire.
public struct HTTPResponse: Sendable {
    public var status: Int
    public var headers: HTTPHeaders
    public var body: HTTPBody

    public init(status: Int, headers: HTTPHeaders = [:], body: HTTPBody = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response with a JSON body.
    ///
    /// - Throws: ``JSONError`` when the value cannot be said in JSON (an infinite number).
    public static func json(_ status: Int, _ body: some JSONWritable, contentType: String = "application/json") throws -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": contentType], body: HTTPBody(try JSONWriter.encode(body)))
    }

    /// A response with a body in one format.
    ///
    /// - Throws: when the value has no form in it.
    public static func content<Value>(_ status: Int, _ body: Value, _ format: ContentFormat<Value>) throws -> HTTPResponse {
        let content = try format.write(body)
        return HTTPResponse(status: status, headers: ["Content-Type": content.contentType], body: content.body)
    }

    public static func text(_ status: Int, _ body: String, contentType: String = "text/plain; charset=utf-8") -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": contentType], body: HTTPBody(body))
    }

    public static func bytes(_ status: Int, _ body: HTTPBody, contentType: String = "application/octet-stream") -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": contentType], body: body)
    }

    public static func empty(_ status: Int) -> HTTPResponse {
        HTTPResponse(status: status)
    }
}

extension HTTPResponse {
    /// Adds a header parameter of style `simple`; nil is left out.
    ///
    /// - Throws: when the value has no form in a header; see ``HeaderStyle``.
    public mutating func header(_ name: String, _ value: (some JSONWritable)?, style: HeaderStyle = .simple, explode: Bool = false) throws {
        guard let value else { return }
        let encoder = ParameterEncoder()
        let json = try encoder.json(value)
        let readable = style == .json ? ParameterValue.scalar(String(decoding: json, as: UTF8.self)) : try encoder.value(of: json)
        if let text = try style.write(readable, explode: explode) { headers.set(name, text) }
    }
}
