/// A response as a client got it, ready to be read as what the document says it is.
public struct ReceivedResponse: Sendable {
    public let status: Int
    public let headers: HTTPHeaders
    /// In memory already, but for the success bodies that are streamed.
    public let body: HTTPBody
    let limits: JSONLimits

    /// The body as JSON.
    ///
    /// - Throws: when the response says that it is of another media type (one that says nothing is believed), or when it does not fit `Value`.
    public func json<Value: JSONReadable>(contentType: String = "application/json") throws -> Value {
        try requireContentType(contentType)
        return try Value(json: body.bytes ?? [], limits: limits)
    }

    /// The body as UTF-8 text; bytes that are not UTF-8 become U+FFFD.
    public func text(contentType: String = "text/plain") throws -> String {
        try requireContentType(contentType)
        return String(decoding: body.bytes ?? [], as: UTF8.self)
    }

    public func bytes(contentType: String = "application/octet-stream") throws -> HTTPBody {
        try requireContentType(contentType)
        return body
    }

    /// A header parameter of style `simple`. `Value` is optional where the header is.
    ///
    /// - Parameter members: the names of the properties when the value is an object.
    public func header<Value: JSONReadable>(
        _ name: String, style: HeaderStyle = .simple, explode: Bool = false, members: ParameterMembers? = nil
    ) throws -> Value {
        do {
            let shape = ParameterShape(Value.self, members: members)
            let readings = try style.read(headers.combined(name), explode: explode, shape: shape)
            return try ParameterDecoder(limits: limits).decode(readings, isJSON: style == .json)
        } catch {
            throw UnreadableHeader(name: name, problem: error)
        }
    }

    private func requireContentType(_ documented: String) throws {
        guard let received = headers["Content-Type"] else { return }
        guard MediaType(documented).accepts(MediaType(received)) else {
            throw UnexpectedContentType(documented: documented, received: received)
        }
    }
}
