import BinderyRuntime
import Testing

/// A place and a style that a parameter can be written in.
enum Form: Sendable, CustomTestStringConvertible {
    case path(PathStyle, explode: Bool, allowReserved: Bool)
    case query(QueryStyle, explode: Bool, allowReserved: Bool)
    case header(HeaderStyle, explode: Bool)
    case cookie(CookieStyle, explode: Bool)

    static let all: [Form] = [true, false].flatMap { explode in
        let reserving: [Form] = [false, true].flatMap { allowReserved in
            ([.simple, .label, .matrix, .json] as [PathStyle]).map { Form.path($0, explode: explode, allowReserved: allowReserved) }
                + ([.form, .spaceDelimited, .pipeDelimited, .deepObject, .json] as [QueryStyle]).map {
                    Form.query($0, explode: explode, allowReserved: allowReserved)
                }
        }
        return reserving + [
            .header(.simple, explode: explode), .header(.json, explode: explode), .cookie(.form, explode: explode), .cookie(.cookie, explode: explode),
            .cookie(.json, explode: explode),
        ]
    }

    var testDescription: String { "\(self)" }

    var isPath: Bool { if case .path = self { true } else { false } }
    var isHeader: Bool { if case .header = self { true } else { false } }
    var isPlainCookie: Bool { if case .cookie(.cookie, _) = self { true } else { false } }
    var isDeepObject: Bool { if case .query(.deepObject, _, _) = self { true } else { false } }

    var isJSON: Bool {
        switch self {
        case .path(.json, _, _), .query(.json, _, _), .header(.json, _), .cookie(.json, _): true
        case .path, .query, .header, .cookie: false
        }
    }

    /// As the documentation of the styles says.
    func canExpress(_ text: String) -> Bool {
        switch self {
        case .path(.simple, _, _): !["", ".", ".."].contains(text)
        case .path(.label, _, _): !["", "."].contains(text)
        case .header(.simple, _): text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && text.first != " " && text.last != " "
        case .cookie(.cookie, _): text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && text.first != " " && text.last != " " && !text.contains(";")
        case .query(.spaceDelimited, explode: false, _): !text.contains(" ")
        case .query(.pipeDelimited, explode: false, _): !text.contains("|")
        default: true
        }
    }

    /// As values of an array or object.
    func canExpress(_ texts: [String]) -> Bool {
        switch self {
        case .path(.simple, _, _): texts.count > 1 || texts.allSatisfy(canExpress)
        case .path(.label, _, _): texts != ["", ""] && (texts.count > 1 || texts.allSatisfy(canExpress))
        case .header(.simple, _): texts.allSatisfy { canExpress($0) && !$0.contains(",") && !$0.contains("=") }
        case .cookie(.cookie, let explode): texts.allSatisfy { canExpress($0) && !$0.contains("=") && (explode || !$0.contains(",")) }
        default: texts.allSatisfy(canExpress)
        }
    }

    func put(_ value: some JSONWritable, as name: String, into request: inout RequestBuilder) {
        switch self {
        case .path(let style, let explode, let allowReserved): request.path(name, value, style: style, explode: explode, allowReserved: allowReserved)
        case .query(let style, let explode, let allowReserved): request.query(name, value, style: style, explode: explode, allowReserved: allowReserved)
        case .header(let style, let explode): request.header(name, value, style: style, explode: explode)
        case .cookie(let style, let explode): request.cookie(name, value, style: style, explode: explode)
        }
    }

    func value<Value: JSONReadable>(called name: String, members: ParameterMembers? = nil, of request: ServerRequest) throws -> Value {
        switch self {
        case .path(let style, let explode, _): try request.path(name, style: style, explode: explode, members: members)
        case .query(let style, let explode, _): try request.query(name, style: style, explode: explode, members: members)
        case .header(let style, let explode): try request.header(name, style: style, explode: explode, members: members)
        case .cookie(let style, let explode): try request.cookie(name, style: style, explode: explode, members: members)
        }
    }

    func roundTrip<Value: JSONReadable & JSONWritable & Sendable>(
        _ value: Value, as name: String = "color", members: ParameterMembers? = nil
    ) async throws -> Value {
        let operation = Operation("x", .get, isPath ? "/p/{\(name)}" : "/p")
        var routes = Routes(schemes: [:])
        routes.add(operation, success: .json(200)) { request -> Value in try self.value(called: name, members: members, of: request) }
        var request = RequestBuilder(operation)
        put(value, as: name, into: &request)
        let core = ClientCore(
            server: "", schemes: [:], authentication: [] as Authentication, transport: StrictTransport(routes), options: ClientOptions())
        do {
            return try await core.send(request, CallContext(), success: .json(200))
        } catch .undocumented(let response) {
            throw RoundTripFailure(status: response.status)
        }
    }
}

struct RoundTripFailure: Error, Equatable {
    let status: Int
}
