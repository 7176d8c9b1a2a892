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
    public func json<Value: JSONReadable>(contentType: String = "application/json", restrictions: Restrictions? = nil) async throws -> Value {
        let optional = Value.self as? any OptionalParameter.Type
        let bytes = try await collect()
        if bytes.isEmpty, let absent = optional?.absent as? Value { return absent }
        if bytes.isEmpty { throw Refusal(400, "the body is required, and missing") }
        try require(contentType)
        let body: Value
        do {
            body = try JSONReader.read(from: bytes, limits: options.limits)
        } catch {
            throw Refusal(400, "the body: \(error)")
        }
        try check(bytes, restrictions ?? ((optional?.wrapped ?? Value.self) as? any Validatable.Type)?.restrictions, "the body")
        return body
    }

    /// The body as UTF-8 text.
    public func text(contentType: String = "text/plain") async throws -> String {
        try require(contentType)
        guard let text = String(validating: try await collect(), as: UTF8.self) else { throw Refusal(400, "the body: expected UTF-8") }
        return text
    }

    /// The body as it comes in.
    public func bytes(contentType: String = "application/octet-stream") throws -> HTTPBody {
        try require(contentType)
        return request.body
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

    /// A body that does not say what it is, is believed to be what the document says (RFC 9110 §8.3).
    private func require(_ documented: String) throws {
        guard let received = request.headers["Content-Type"] else { return }
        guard MediaType(documented).accepts(MediaType(received)) else {
            throw Refusal(415, "expected \(documented), found \(Excerpt(of: received))", headers: ["Accept": documented])
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
