/// A response as a client got it, ready to be read as what the document says it is.
public struct ReceivedResponse: Sendable {
    public let status: Int
    public let headers: HTTPHeaders
    /// In memory already, but for the success bodies that are streamed.
    public let body: HTTPBody
    let limits: JSONLimits
    /// The greatest length of an item of a stream, in bytes.
    let maximumItemSize: Int

    /// The body as JSON.
    ///
    /// - Throws: when the response says that it is of another media type (one that says nothing is believed), or when it does not fit `Value`.
    public func json<Value: JSONReadable & JSONWritable & Sendable>(contentType: String = "application/json") throws -> Value {
        try content(.json(contentType))
    }

    /// The body in the format that the document has for it.
    ///
    /// - Throws: when the response says that it is of another media type (one that says nothing is believed), or when it does not fit `Value`.
    public func content<Value>(_ format: ContentFormat<Value>) throws -> Value {
        try format.read(
            IncomingContent(contentType: headers["Content-Type"], body: body, limits: limits, maximumItemSize: maximumItemSize, validates: false))
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
}
