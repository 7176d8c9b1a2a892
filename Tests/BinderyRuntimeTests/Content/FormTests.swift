import BinderyRuntime
import Testing

@Suite("Forms")
struct FormTests {
    private let profiles = ContentPair<Profile>(.form(fields: Profile.fields, lists: ["ids"])) { $0 ?? Profile(name: "nobody") }

    private func read(_ form: String) async -> HTTPResponse {
        await profiles.post(HTTPBody(form), headers: ["Content-Type": "application/x-www-form-urlencoded"])
    }

    private func text(_ response: HTTPResponse) -> String { String(decoding: response.body.bytes ?? [], as: UTF8.self) }

    @Test("scalars are text, the items of a list follow one another, objects are JSON, and null is a name alone")
    func wire() async throws {
        let profile = Profile(
            name: "a b&c=é+", age: 5, member: true, tags: ["x", ""], ids: [1, 2], address: ["street": "s"], visits: [Widget(id: 1, name: "w")], note: .null)
        let (answer, wire) = try await profiles.send(profile)
        #expect(answer == profile)
        let request = try #require(wire.requests.last)
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        let expected =
            "name=a+b%26c%3D%C3%A9%2B&age=5&member=true&tags=x&tags=&ids=1&ids=2&address=%7B%22street%22%3A%22s%22%7D"
            + "&visits=%7B%22id%22%3A1%2C%22name%22%3A%22w%22%7D&note"
        #expect(String(decoding: request.body.bytes ?? [], as: UTF8.self) == expected)
    }

    @Test("random values arrive as they were sent")
    func roundTrips() async throws {
        var random = Randomness(seed: 11)
        for _ in 0..<300 {
            let profile = Profile(&random)
            #expect(try await profiles.send(profile).answer == profile)
        }
    }

    @Test("texts that look like other values stay texts")
    func lookalikes() async throws {
        for text in ["null", "true", "12", "1e3", "[]", "{}", "\"", "\\", "a\\u0041", "%41", "a+b", ""] {
            let profile = Profile(name: text, tags: [text], note: .value(text))
            #expect(try await profiles.send(profile).answer == profile)
        }
    }

    @Test("text stays text even where JSON is written beside it")
    func structuredText() async throws {
        let values = ContentPair<[String: JSONValue]>(.form(others: .structured)) { $0 ?? [:] }
        for text in ["[]", "{}", "\"x\"", "\"", "{", "[1", "null", "5"] {
            let value: [String: JSONValue] = [
                "a": .string(text), "b": ["c": .string(text)], "d": .array([.string(text), [.string(text)]]), "e": [[.string(text)]],
            ]
            #expect(try await values.send(value).answer == value)
        }
    }

    @Test(
        "forms are read as others write them",
        arguments: [
            ("name=x&address={\"street\":\"s\"}", #"name=x&address=%7B%22street%22%3A%22s%22%7D"#),
            ("tags=lone&name=%C3%A9", "name=%C3%A9&tags=lone"), ("name=a%20b+c", "name=a+b+c"),
            ("name=x&visits=[{\"id\":1,\"name\":\"w\"}]", "name=x&visits=%7B%22id%22%3A1%2C%22name%22%3A%22w%22%7D"),
            ("&&name=x&&unknown=y&=z", "name=x"), ("n%61me=x", "name=x"), ("name", "400"), ("name=%", "400"), ("name=%ff", "400"), ("age=1", "400"),
            ("name=x&age=five", "400"), ("name=x&address=no", "400"), ("", "400"),
        ])
    func others(form: String, answered: String) async {
        let response = await read(form)
        #expect(response.status == 200 ? text(response) == answered : "\(response.status)" == answered, "\(text(response))")
    }

    @Test("what violates the restrictions is 422, as in JSON")
    func restrictions() async {
        let response = await read("name=" + String(repeating: "x", count: 41))
        #expect(response.status == 422)
        #expect(text(response).contains(#""pointer":"/name""#))
        await #expect(throws: (any Error).self) { try await profiles.send(Profile(name: String(repeating: "x", count: 41))) }
    }

    @Test(
        "a property is written in the style that its encoding says, and read from it",
        arguments: [
            ("ids", FieldEncoding.array(.pipeDelimited, explode: false), "name=n&ids=1%7C2"),
            ("ids", .array(.spaceDelimited, explode: false), "name=n&ids=1%202"),
            ("ids", .array(explode: false), "name=n&ids=1,2"), ("ids", .array(), "name=n&ids=1&ids=2"), ("ids", .json(), "name=n&ids=%5B1%2C2%5D"),
            ("name", .json(), "name=%22n%22&ids=1&ids=2"),
        ])
    func styles(name: String, encoding: FieldEncoding, form: String) async throws {
        let pair = ContentPair<Profile>(.form(fields: [name: encoding])) { $0 ?? Profile(name: "") }
        let (answer, wire) = try await pair.send(Profile(name: "n", ids: [1, 2]))
        #expect(String(decoding: wire.requests.last?.body.bytes ?? [], as: UTF8.self) == form)
        #expect(answer == Profile(name: "n", ids: [1, 2]))
    }

    @Test(
        "an object is written in the style that its encoding says, and read from it",
        arguments: [
            (FieldEncoding.object(.deepObject, explode: true, members: ["street", "zip"]), "address%5Bstreet%5D=s%20t&address%5Bzip%5D=1"),
            (.object(members: ["street", "zip"]), "street=s%20t&zip=1"), (.object(explode: false, members: ["street", "zip"]), "address=street,s%20t,zip,1"),
        ])
    func objects(encoding: FieldEncoding, form: String) async throws {
        let pair = ContentPair<Profile>(.form(fields: ["address": encoding], lists: ["ids"])) { $0 ?? Profile(name: "") }
        let profile = Profile(name: "n", address: ["street": "s t", "zip": "1"])
        let (answer, wire) = try await pair.send(profile)
        #expect(String(decoding: wire.requests.last?.body.bytes ?? [], as: UTF8.self) == "name=n&" + form)
        #expect(answer == profile)
    }

    @Test("only an object is a form")
    func noObject() async {
        let pair = ContentPair<[Int]>(.form()) { $0 ?? [] }
        await #expect(throws: (any Error).self) { try await pair.send([1]) }
    }
}
