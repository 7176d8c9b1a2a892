/// A request that has found its operation, ready to be read as what the document says it is.
///
/// A parameter or body is optional when the type asked for is. What cannot be read throws, and the router answers 400, 413, 415 or 422.
public struct ServerRequest: Sendable {
    /// What the implementation gets beside the parameters.
    public let context: CallContext
    private let request: HTTPRequest
    private let variables: [String: String]
    private let options: RouterOptions

    init(_ request: HTTPRequest, context: CallContext, variables: [String: String], options: RouterOptions) {
        self.request = request
        self.context = context
        self.variables = variables
        self.options = options
    }

    /// - Parameters:
    ///   - members: of a value that is an object, the names of its properties.
    public func path<Value: JSONReadable>(
        _ name: String, style: PathStyle = .simple, explode: Bool = false, members: ParameterMembers? = nil, restrictions: Restrictions? = nil
    ) throws -> Value {
        try read("path parameter", name, isJSON: style == .json, members, restrictions) { shape throws(ParameterProblem) in
            try variables[name].map { text throws(ParameterProblem) in try style.read(name, text[...], explode: explode, shape: shape) } ?? []
        }
    }

    /// - Parameters:
    ///   - explode: nil is the default of the style: true for `form`, false for the others.
    ///   - members: of a value that is an object, the names of its properties.
    public func query<Value: JSONReadable>(
        _ name: String, style: QueryStyle = .form, explode: Bool? = nil, members: ParameterMembers? = nil, restrictions: Restrictions? = nil
    ) throws -> Value {
        try read("query parameter", name, isJSON: style == .json, members, restrictions) { shape throws(ParameterProblem) in
            try style.read(name, in: QueryPairs(request.query), explode: explode ?? style.explodesByDefault, shape: shape)
        }
    }

    /// The whole query string, in the format that the document has for it.
    public func queryString<Value>(_ format: ContentFormat<Value>) throws -> Value {
        let mediaType = format.mediaTypes.first?.text
        let isURLEncoded = mediaType.map { MediaType($0).isURLEncoded } ?? false
        guard let text = isURLEncoded ? request.query ?? "" : PercentEncoding.decode(request.query ?? "") else {
            throw Refusal(400, "the query string is not percent-encoded UTF-8")
        }
        return try read(HTTPBody(text), mediaType, format, "the query string")
    }

    /// The same; nil when the request has no query. An empty one is none where it could not be read: it is a text and a form, but no JSON.
    public func queryStringIfPresent<Value>(_ format: ContentFormat<Value>) throws -> Value? {
        guard let query = request.query else { return nil }
        let isJSON = format.mediaTypes.contains { MediaType($0.text).isJSON }
        return try query.isEmpty && isJSON ? nil : queryString(format)
    }

    /// - Parameters:
    ///   - members: of a value that is an object, the names of its properties.
    public func header<Value: JSONReadable>(
        _ name: String, style: HeaderStyle = .simple, explode: Bool = false, members: ParameterMembers? = nil, restrictions: Restrictions? = nil
    ) throws -> Value {
        try read("header", name, isJSON: style == .json, members, restrictions) { shape throws(ParameterProblem) in
            try style.read(request.headers.combined(name), explode: explode, shape: shape)
        }
    }

    /// - Parameters:
    ///   - members: of a value that is an object, the names of its properties.
    public func cookie<Value: JSONReadable>(
        _ name: String, style: CookieStyle = .form, explode: Bool = true, members: ParameterMembers? = nil, restrictions: Restrictions? = nil
    ) throws -> Value {
        try read("cookie", name, isJSON: style == .json, members, restrictions) { shape throws(ParameterProblem) in
            let header = request.headers.values("Cookie").joined(separator: "; ")
            return try style.read(name, in: header, explode: explode, shape: shape)
        }
    }

    /// The body as JSON.
    ///
    /// - Parameter restrictions: for bodies whose type is not ``Validatable`` itself.
    public func json<Value: JSONReadable & JSONWritable & Sendable>(
        contentType: String = "application/json", restrictions: Restrictions? = nil
    ) async throws -> Value {
        let body = try await collect()
        if body.isEmpty {
            if let optional = Value.self as? any OptionalParameter.Type, let absent = optional.absent as? Value { return absent }
            throw Refusal(400, "the body is required, and missing")
        }
        return try read(HTTPBody(body), .json(contentType, restrictions: restrictions))
    }

    /// The body in the format that the document has for it.
    public func content<Value>(_ format: ContentFormat<Value>) async throws -> Value {
        if format.mediaTypes.isStreamed(request.headers["Content-Type"]) { return try read(request.body, format) }
        return try read(HTTPBody(try await collect()), format)
    }

    /// The body in the format that the document has for it; nil when the request has none, which is empty and says no media type.
    public func contentIfPresent<Value>(_ format: ContentFormat<Value>) async throws -> Value? {
        if request.headers["Content-Type"] == nil {
            if request.body.length == 0 { return nil }
            if !format.mediaTypes.isStreamed(nil) {
                let body = try await collect()
                return body.isEmpty ? nil : try read(HTTPBody(body), format)
            }
        }
        return try await content(format)
    }

    private func collect() async throws -> [UInt8] {
        do {
            return try await request.body.collect(upTo: options.maximumBodySize)
        } catch let error as BodyTooLarge {
            throw Refusal(413, error.description)
        } catch {
            throw Refusal(400, "the body did not arrive completely")
        }
    }

    private func read<Value>(_ body: HTTPBody, _ format: ContentFormat<Value>) throws -> Value {
        try read(body, request.headers["Content-Type"], format, "the body")
    }

    private func read<Value>(_ body: HTTPBody, _ contentType: String?, _ format: ContentFormat<Value>, _ subject: String) throws -> Value {
        var content = IncomingContent(
            contentType: contentType, body: body, limits: options.limits, maximumItemSize: options.maximumBodySize, validates: options.validates)
        content.explain = { Self.refusal(of: "an item of \(subject)", for: $0) ?? $0 }
        do {
            return try format.read(content)
        } catch {
            throw Self.refusal(of: subject, for: error) ?? Refusal(400, "\(subject): \(error)")
        }
    }

    /// nil for what is no fault of what was sent.
    private static func refusal(of subject: String, for error: any Error) -> Refusal? {
        switch error {
        case let error as UnexpectedContentType: Refusal(415, error.description, headers: ["Accept": error.documented])
        case let error as RestrictionError: Refusal(422, "\(subject) violates what the document restricts it to", violations: error.violations)
        case let error as ItemTooLarge: Refusal(413, error.description)
        case let error as UnreadableItem: Refusal(400, "the body: \(error)")
        default: nil
        }
    }

    private func read<Value: JSONReadable>(
        _ kind: String, _ name: String, isJSON: Bool, _ members: ParameterMembers?, _ restrictions: Restrictions?,
        _ readings: (ParameterShape) throws(ParameterProblem) -> [ParameterValue]
    ) throws -> Value {
        let value: Value
        do {
            value = try ParameterDecoder(limits: options.limits).decode(readings(ParameterShape(Value.self, members: members)), isJSON: isJSON)
        } catch let problem as ParameterProblem {
            throw Refusal(400, "the \(kind) \"\(name)\": \(problem.description)")
        } catch let error as JSONError {
            let place = error.pointer.isEmpty ? "" : "\(error.pointer): "
            throw Refusal(400, "the \(kind) \"\(name)\": \(place)expected \(error.expected), found \(error.found)")
        }
        if let restrictions, options.validates, let writable = value as? any JSONWritable, !isAbsent(value) {
            try check(try JSONWriter.encode(writable), restrictions, "the \(kind) \"\(name)\"")
        }
        return value
    }

    private func isAbsent<Value>(_ value: Value) -> Bool {
        (value as? any OptionalParameter)?.isAbsent ?? false
    }

    private func check(_ json: [UInt8], _ restrictions: Restrictions?, _ subject: String) throws {
        guard options.validates, let violations = restrictions?.violations(in: json), !violations.isEmpty else { return }
        throw Refusal(422, "\(subject) violates what the document restricts it to", violations: violations)
    }
}
