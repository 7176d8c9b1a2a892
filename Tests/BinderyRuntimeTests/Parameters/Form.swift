import BinderyRuntime
import Testing

/// A place and a style that a parameter can be written in.
enum Form: Sendable, CustomTestStringConvertible {
    case path(PathStyle, explode: Bool)
    case query(QueryStyle, explode: Bool)
    case header(HeaderStyle, explode: Bool)
    case cookie(CookieStyle, explode: Bool)

    static let all: [Form] = [true, false].flatMap { explode in
        [
            .path(.simple, explode: explode), .path(.label, explode: explode), .path(.matrix, explode: explode), .path(.json, explode: explode),
            .query(.form, explode: explode), .query(.spaceDelimited, explode: explode), .query(.pipeDelimited, explode: explode),
            .query(.deepObject, explode: explode), .query(.json, explode: explode), .header(.simple, explode: explode), .header(.json, explode: explode),
            .cookie(.form, explode: explode), .cookie(.cookie, explode: explode), .cookie(.json, explode: explode),
        ]
    }

    var testDescription: String { "\(self)" }

    var isPath: Bool { if case .path = self { true } else { false } }
    var isDeepObject: Bool { if case .query(.deepObject, _) = self { true } else { false } }

    var isJSON: Bool {
        switch self {
        case .path(.json, _), .query(.json, _), .header(.json, _), .cookie(.json, _): true
        case .path, .query, .header, .cookie: false
        }
    }

    /// As the documentation of the styles says.
    func canExpress(_ text: String) -> Bool {
        switch self {
        case .path(.simple, _): !["", ".", ".."].contains(text)
        case .path(.label, _): !["", "."].contains(text)
        case .header(.simple, _): text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && text.first != " " && text.last != " "
        case .cookie(.cookie, _): text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && text.first != " " && text.last != " " && !text.contains(";")
        case .query(.spaceDelimited, explode: false): !text.contains(" ")
        case .query(.pipeDelimited, explode: false): !text.contains("|")
        default: true
        }
    }

    /// As values of an array or object.
    func canExpress(_ texts: [String]) -> Bool {
        switch self {
        case .path(.simple, _): texts.count > 1 || texts.allSatisfy(canExpress)
        case .path(.label, _): texts != ["", ""] && (texts.count > 1 || texts.allSatisfy(canExpress))
        case .header(.simple, _): texts.allSatisfy { canExpress($0) && !$0.contains(",") && !$0.contains("=") }
        case .cookie(.cookie, let explode): texts.allSatisfy { canExpress($0) && !$0.contains("=") && (explode || !$0.contains(",")) }
        default: texts.allSatisfy(canExpress)
        }
    }

    func roundTrip<Value: JSONReadable & JSONWritable & Sendable>(_ value: Value, members: ParameterMembers? = nil) async throws -> Value {
        let operation = Operation("x", .get, isPath ? "/p/{color}" : "/p")
        var routes = Routes(schemes: [:])
        routes.add(operation, success: .json(200)) { request -> Value in
            switch self {
            case .path(let style, let explode): try request.path("color", style: style, explode: explode, members: members)
            case .query(let style, let explode): try request.query("color", style: style, explode: explode, members: members)
            case .header(let style, let explode): try request.header("color", style: style, explode: explode, members: members)
            case .cookie(let style, let explode): try request.cookie("color", style: style, explode: explode, members: members)
            }
        }
        var request = RequestBuilder(operation)
        switch self {
        case .path(let style, let explode): request.path("color", value, style: style, explode: explode)
        case .query(let style, let explode): request.query("color", value, style: style, explode: explode)
        case .header(let style, let explode): request.header("color", value, style: style, explode: explode)
        case .cookie(let style, let explode): request.cookie("color", value, style: style, explode: explode)
        }
        let core = ClientCore(
            server: "", schemes: [:], authentication: [] as Authentication, transport: InProcess(routes), options: ClientOptions())
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
