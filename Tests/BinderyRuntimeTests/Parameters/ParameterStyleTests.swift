import BinderyRuntime
import Testing

/// The examples of OpenAPI's table of styles: "" (empty), "blue", ["blue", "black", "brown"] and {"R": 100, "G": 200, "B": 150}.
@Suite("Parameter styles")
struct ParameterStyleTests {
    private static let array: JSONValue = ["blue", "black", "brown"]

    private func path(_ value: some JSONWritable & Sendable, _ style: PathStyle, explode: Bool = false, allowReserved: Bool = false) async throws -> String {
        var builder = RequestBuilder(Operation("x", .get, "/p/{color}"))
        builder.path("color", value, style: style, explode: explode, allowReserved: allowReserved)
        return String(try await send(builder).path.dropFirst("/p/".count))
    }

    private func query(_ value: some JSONWritable & Sendable, _ style: QueryStyle, explode: Bool? = nil, allowReserved: Bool = false) async throws -> String? {
        var builder = RequestBuilder(Operation("x", .get, "/"))
        builder.query("color", value, style: style, explode: explode, allowReserved: allowReserved)
        return try await send(builder).query
    }

    private func header(_ value: some JSONWritable & Sendable, explode: Bool = false) async throws -> String? {
        var builder = RequestBuilder(Operation("x", .get, "/"))
        builder.header("color", value, explode: explode)
        return try await send(builder).headers["color"]
    }

    private func cookie(_ value: some JSONWritable & Sendable, style: CookieStyle = .form, explode: Bool = true, allowReserved: Bool = false) async throws
        -> String?
    {
        var builder = RequestBuilder(Operation("x", .get, "/"))
        builder.cookie("color", value, style: style, explode: explode, allowReserved: allowReserved)
        return try await send(builder).headers["Cookie"]
    }

    private func send(_ builder: RequestBuilder) async throws -> HTTPRequest {
        let wire = RecordingTransport(answering: .empty(200))
        let core = ClientCore(server: "", schemes: [:], authentication: [] as Authentication, transport: wire, options: ClientOptions())
        try await core.send(builder, CallContext(), success: .empty(200))
        return try #require(wire.requests.last)
    }

    @Test("path parameters are written as in the table of styles")
    func paths() async throws {
        #expect(try await path("blue", .simple) == "blue")
        #expect(try await path(Self.array, .simple) == "blue,black,brown")
        #expect(try await path(Self.array, .simple, explode: true) == "blue,black,brown")
        #expect(try await path(RGB(), .simple) == "R,100,G,200,B,150")
        #expect(try await path(RGB(), .simple, explode: true) == "R=100,G=200,B=150")

        #expect(try await path("blue", .label) == ".blue")
        #expect(try await path(Self.array, .label) == ".blue,black,brown")
        #expect(try await path(Self.array, .label, explode: true) == ".blue.black.brown")
        #expect(try await path(RGB(), .label) == ".R,100,G,200,B,150")
        #expect(try await path(RGB(), .label, explode: true) == ".R=100.G=200.B=150")

        #expect(try await path("", .matrix) == ";color")
        #expect(try await path("blue", .matrix) == ";color=blue")
        #expect(try await path(Self.array, .matrix) == ";color=blue,black,brown")
        #expect(try await path(Self.array, .matrix, explode: true) == ";color=blue;color=black;color=brown")
        #expect(try await path(RGB(), .matrix) == ";color=R,100,G,200,B,150")
        #expect(try await path(RGB(), .matrix, explode: true) == ";R=100;G=200;B=150")

        #expect(try await path(RGB(), .json) == "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D")
    }

    @Test("query parameters are written as in the table of styles")
    func queries() async throws {
        #expect(try await query("", .form) == "color=")
        #expect(try await query("blue", .form) == "color=blue")
        #expect(try await query(Self.array, .form) == "color=blue&color=black&color=brown")
        #expect(try await query(Self.array, .form, explode: false) == "color=blue,black,brown")
        #expect(try await query(RGB(), .form) == "R=100&G=200&B=150")
        #expect(try await query(RGB(), .form, explode: false) == "color=R,100,G,200,B,150")
        #expect(try await query(Self.array, .spaceDelimited) == "color=blue%20black%20brown")
        #expect(try await query(RGB(), .spaceDelimited) == "color=R%20100%20G%20200%20B%20150")
        #expect(try await query(Self.array, .pipeDelimited) == "color=blue%7Cblack%7Cbrown")
        #expect(try await query(RGB(), .pipeDelimited) == "color=R%7C100%7CG%7C200%7CB%7C150")
        #expect(try await query(RGB(), .deepObject) == "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")
        #expect(try await query(RGB(), .json) == "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D")
    }

    @Test("header and cookie parameters are written as in the table of styles")
    func headersAndCookies() async throws {
        #expect(try await header("blue") == "blue")
        #expect(try await header(Self.array) == "blue,black,brown")
        #expect(try await header(RGB()) == "R,100,G,200,B,150")
        #expect(try await header(RGB(), explode: true) == "R=100,G=200,B=150")
        #expect(try await cookie("blue") == "color=blue")
        #expect(try await cookie(Self.array, explode: false) == "color=blue,black,brown")
        #expect(try await cookie(Self.array) == "color=blue; color=black; color=brown")
        #expect(try await cookie(RGB(), explode: false) == "color=R,100,G,200,B,150")
    }

    @Test("an equals sign is read as one but in a name that is exploded")
    func equalsSigns() async throws {
        #expect(try await header(["a=b", "="] as JSONValue) == "a=b,=")
        #expect(try await header(["a=": "b="] as JSONValue) == "a=,b=")
        #expect(try await header(["a": "b="] as JSONValue, explode: true) == "a=b=")
        await #expect(throws: Failure<Never>.self) { try await header(["a=": "b"] as JSONValue, explode: true) }
    }

    @Test(
        "null within an object has no form, nor has what is empty within a deep object",
        arguments: [["a": nil, "b": 1], ["a": []], ["a": ["b": [:]]]] as [JSONValue])
    func nothing(value: JSONValue) async {
        await #expect(throws: Failure<Never>.self) { try await path(value, .simple) }
        await #expect(throws: Failure<Never>.self) { try await path(value, .matrix, explode: true) }
        await #expect(throws: Failure<Never>.self) { try await query(value, .form) }
        await #expect(throws: Failure<Never>.self) { try await query(value, .pipeDelimited) }
        await #expect(throws: Failure<Never>.self) { try await query(value, .deepObject) }
        await #expect(throws: Failure<Never>.self) { try await header(value) }
        await #expect(throws: Failure<Never>.self) { try await cookie(value) }
        await #expect(throws: Failure<Never>.self) { try await cookie(value, style: .cookie) }
    }

    @Test("an exploded map has no key that is another parameter's", arguments: ["limit", "filter[a]", "filter[\u{301}"])
    func others(key: String) async throws {
        var query = RequestBuilder(Operation("x", .get, "/"))
        query.query("map", [key: "x"], members: .others(["limit", "filter["]))
        await #expect(throws: Failure<Never>.self) { try await send(query) }
        var cookie = RequestBuilder(Operation("x", .get, "/"))
        cookie.cookie("map", [key: "x"], members: .others(["limit", "filter["]))
        await #expect(throws: Failure<Never>.self) { try await send(cookie) }
        var other = RequestBuilder(Operation("x", .get, "/"))
        other.query("map", ["x" + key: "x"], members: .others(["limit", "filter["]))
        #expect(try await send(other).query?.hasPrefix("x") == true)
    }

    @Test("cookies in style cookie are not encoded, and what would be read differently is not sent")
    func plainCookies() async throws {
        #expect(try await cookie("a b%20é=,", style: .cookie) == "color=a b%20é=,")
        #expect(try await cookie(Self.array, style: .cookie) == "color=blue; color=black; color=brown")
        #expect(try await cookie(Self.array, style: .cookie, explode: false) == "color=blue,black,brown")
        #expect(try await cookie(RGB(), style: .cookie) == "R=100; G=200; B=150")
        for text in ["a;b", " a", "a\n"] {
            await #expect(throws: Failure<Never>.self) { try await cookie(text, style: .cookie) }
        }
        await #expect(throws: Failure<Never>.self) { try await cookie(["a,b"], style: .cookie, explode: false) }
        await #expect(throws: Failure<Never>.self) { try await cookie(["a=b": "c"] as JSONValue, style: .cookie) }
    }

    @Test("nil, empty arrays and empty objects are absent")
    func absent() async throws {
        for value in [.null, [], [:]] as [JSONValue?] {
            #expect(try await query(value, .form) == nil)
            #expect(try await query(value, .form, explode: false) == nil)
            #expect(try await query(value, .deepObject) == nil)
            #expect(try await header(value) == nil)
            #expect(try await cookie(value) == nil)
        }
        #expect(try await query([""] as JSONValue, .form) == "color=")
    }

    @Test("reserved characters stay as they are when they are allowed to, but for those that would be read as something else")
    func reserved() async throws {
        #expect(try await query(":/?#[]@!$&'()*+,;= %", .form) == "color=%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%25")
        #expect(try await query(":/?#[]@!$&'()*+,;= %", .form, allowReserved: true) == "color=:/?%23%5B%5D@!$%26'()*%2B%2C;=%20%25")
        #expect(try await path(":/?#[]@!$&'()*+,;= %", .simple, allowReserved: true) == ":%2F%3F%23%5B%5D@!$&'()*+%2C%3B%3D%20%25")
        #expect(try await query("aZ09-._~é", .form) == "color=aZ09-._~%C3%A9")
        #expect(try await cookie(":/?#[]@!$&'()*+,;= %", allowReserved: true) == "color=:/?#[]@!$&'()*+%2C%3B=%20%25")
    }

    @Test("what a style cannot express is not sent")
    func inexpressible() async throws {
        let nested: JSONValue = ["a": ["b": "c"]]
        for style in [.form, .spaceDelimited, .pipeDelimited] as [QueryStyle] {
            await #expect(throws: Failure<Never>.self) { try await query(nested, style) }
            await #expect(throws: Failure<Never>.self) { try await query([nil] as JSONValue, style) }
        }
        await #expect(throws: Failure<Never>.self) { try await query(["a b"] as JSONValue, .spaceDelimited) }
        await #expect(throws: Failure<Never>.self) { try await query(["a|b"] as JSONValue, .pipeDelimited) }
        await #expect(throws: Failure<Never>.self) { try await query(["a[b": "c"] as JSONValue, .deepObject) }
        await #expect(throws: Failure<Never>.self) { try await header(["a,b"] as JSONValue) }
        await #expect(throws: Failure<Never>.self) { try await header(" a") }
        await #expect(throws: Failure<Never>.self) { try await path([] as JSONValue, .matrix) }
        await #expect(throws: Failure<Never>.self) { try await path("", .label) }
        let deep = (0..<100).reduce(JSONValue.string("x")) { value, _ in .array([value]) }
        await #expect(throws: Failure<Never>.self) { try await query(deep, .deepObject) }
    }
}

/// An object whose members are written in this order.
private struct RGB: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("R", 100)
        json.member("G", 200)
        json.member("B", 150)
        json.endObject()
    }
}
