/// Collects the parameters and the body of one call.
///
/// Nothing here throws: the first value that cannot be sent is remembered, and ``ClientCore`` throws it as
/// ``Failure/invalidRequest(_:)``. Values that are nil are left out.
public struct RequestBuilder: Sendable {
    let operation: Operation
    private var pathValues: [String: String] = [:]
    private var queryPairs: [String] = []
    private var headers = HTTPHeaders()
    private var cookiePairs: [String] = []
    private var body = HTTPBody.empty
    private var checks: [Check] = []
    private var failure: InvalidRequest?

    /// What is left to the sending, which may do without.
    private struct Check {
        let part: InvalidRequest.Part
        let restrictions: Restrictions
        let json: [UInt8]
    }

    public init(_ operation: Operation) {
        self.operation = operation
    }

    public mutating func path(
        _ name: String, _ value: some JSONWritable, style: PathStyle = .simple, explode: Bool = false, allowReserved: Bool = false,
        restrictions: Restrictions? = nil
    ) {
        write(value, to: .path(name), isJSON: style == .json, restrictions) { request, value throws(ParameterProblem) in
            let delimiters = PathTemplate(request.operation.path).delimiters(beside: name)
            let text = try style.write(name, value, explode: explode, allowReserved: allowReserved, delimiters: delimiters)
            guard let text, !text.isEmpty else { throw ParameterProblem("it is empty, which would make another path of it") }
            request.pathValues[name] = text
            return true
        }
    }

    /// - Parameters:
    ///   - explode: nil is the default of the style: true for `form`, false for the others.
    ///   - members: of a map that is exploded, the names that it leaves to other parameters.
    public mutating func query(
        _ name: String, _ value: some JSONWritable, style: QueryStyle = .form, explode: Bool? = nil, allowReserved: Bool = false,
        members: ParameterMembers? = nil, restrictions: Restrictions? = nil
    ) {
        write(value, to: .query(name), isJSON: style == .json, restrictions) { request, value throws(ParameterProblem) in
            try members?.check(value)
            let pairs = try style.write(name, value, explode: explode ?? style.explodesByDefault, allowReserved: allowReserved)
            request.queryPairs += pairs
            return !pairs.isEmpty
        }
    }

    /// The whole query string, in the format that the document has for it; nil sends none.
    public mutating func queryString<Value>(_ value: Value?, _ format: ContentFormat<Value>) {
        guard let value, failure == nil else { return }
        do {
            let content = try format.write(value)
            if let restrictions = content.restrictions { checks.append(Check(part: .queryString, restrictions: restrictions, json: content.json)) }
            let text = String(decoding: content.body.bytes ?? [], as: UTF8.self)
            let query = MediaType(content.contentType).isURLEncoded ? text : PercentEncoding.encode(text)
            queryPairs.append(query)
        } catch {
            failure = invalid(.queryString, "\(error)")
        }
    }

    public mutating func header(
        _ name: String, _ value: some JSONWritable, style: HeaderStyle = .simple, explode: Bool = false, restrictions: Restrictions? = nil
    ) {
        write(value, to: .header(name), isJSON: style == .json, restrictions) { request, value throws(ParameterProblem) in
            guard let text = try style.write(value, explode: explode) else { return false }
            if let invalid = InvalidHeader(name: name, value: text) { throw ParameterProblem(invalid.description) }
            request.headers.set(name, text)
            return true
        }
    }

    /// - Parameter members: of a map that is exploded, the names that it leaves to other parameters.
    public mutating func cookie(
        _ name: String, _ value: some JSONWritable, style: CookieStyle = .form, explode: Bool = true, allowReserved: Bool = false,
        members: ParameterMembers? = nil, restrictions: Restrictions? = nil
    ) {
        write(value, to: .cookie(name), isJSON: style == .json, restrictions) { request, value throws(ParameterProblem) in
            try members?.check(value)
            let pairs = try style.write(name, value, explode: explode, allowReserved: allowReserved)
            request.cookiePairs += pairs
            return !pairs.isEmpty
        }
    }

    /// A JSON body; nil sends none.
    ///
    /// - Parameter restrictions: for bodies whose type is not ``Validatable`` itself.
    public mutating func json<Value: JSONReadable & JSONWritable & Sendable>(
        _ body: Value?, contentType: String = "application/json", restrictions: Restrictions? = nil
    ) {
        content(body, .json(contentType, restrictions: restrictions))
    }

    /// A body in the format that the document has for it; nil sends none.
    public mutating func content<Value>(_ body: Value?, _ format: ContentFormat<Value>) {
        guard let body, failure == nil else { return }
        do {
            let content = try format.write(body)
            if let restrictions = content.restrictions { checks.append(Check(part: .body, restrictions: restrictions, json: content.json)) }
            self.body = content.body
            headers.set("Content-Type", content.contentType)
        } catch {
            failure = invalid(.body, "\(error)")
        }
    }

    /// The request, without credentials and without what the call's context adds.
    func request(to server: ServerURL, validates: Bool) throws(InvalidRequest) -> HTTPRequest {
        if let failure { throw failure }
        if let problem = server.problem { throw invalid(.server, problem) }
        let template = PathTemplate(operation.path)
        let path: String
        do {
            path = try template.expand(pathValues)
        } catch {
            throw invalid(.path(error.name), error.problem)
        }
        return try request(at: server.origin, path: server.basePath + path, queryPairs: template.query.expand(pathValues) + queryPairs, validates: validates)
    }

    /// The same to a URL that has been given whole.
    func request(to receiver: ReceiverURL, validates: Bool) throws(InvalidRequest) -> HTTPRequest {
        if let failure { throw failure }
        if let problem = receiver.problem { throw invalid(.server, problem) }
        let queryPairs = [receiver.query].compactMap(\.self) + queryPairs
        return try request(at: receiver.origin, path: receiver.path, queryPairs: queryPairs, validates: validates)
    }

    private func request(at origin: String, path: String, queryPairs: [String], validates: Bool) throws(InvalidRequest) -> HTTPRequest {
        if validates {
            for check in checks {
                do {
                    try check.restrictions.check(check.json)
                } catch {
                    throw invalid(check.part, error.violations.map(\.description).joined(separator: "; "))
                }
            }
        }
        var headers = headers
        if !cookiePairs.isEmpty { headers.set("Cookie", cookiePairs.joined(separator: "; ")) }
        return HTTPRequest(
            operation.method, server: origin, path: path, query: queryPairs.isEmpty ? nil : queryPairs.joined(separator: "&"),
            headers: headers, body: body, operation: operation)
    }

    func invalid(_ part: InvalidRequest.Part, _ problem: String) -> InvalidRequest {
        InvalidRequest(part: part, problem: problem, operation: operation)
    }

    /// Nil is left out, but in a path, which has no place for nothing.
    ///
    /// - Parameter put: says whether it has written anything.
    private mutating func write<Value: JSONWritable>(
        _ value: Value, to part: InvalidRequest.Part, isJSON: Bool, _ restrictions: Restrictions?,
        _ put: (inout Self, ParameterValue) throws(ParameterProblem) -> Bool
    ) {
        guard failure == nil else { return }
        let optional = value as? any OptionalParameter
        if case .path = part {} else if let optional, optional.isAbsent { return }
        do throws(ParameterProblem) {
            let encoder = ParameterEncoder()
            let json = try encoder.json(value)
            if let restrictions { checks.append(Check(part: part, restrictions: restrictions, json: json)) }
            let isWritten = try put(&self, isJSON ? .scalar(String(decoding: json, as: UTF8.self)) : try encoder.value(of: json))
            // An empty array or object is undefined, and leaves nothing to see on the wire (RFC 6570 §2.3).
            if !isWritten, optional == nil { throw ParameterProblem("it is required, and what is empty is as good as none") }
        } catch {
            failure = invalid(part, error.description)
        }
    }
}
