import BinderyRuntime
import Foundation
import Testing

/// Whatever client and router are given: either the value arrives, or it is not sent.
@Suite("Parameters, client and router agree")
struct ParameterAgreementTests {
    private static let rounds = 100

    /// The value arrives, or the client says that the form cannot express it.
    private func expectAgreement<Value: JSONReadable & JSONWritable & Sendable & Equatable>(
        _ value: Value, _ form: Form, members: ParameterMembers? = nil
    ) async throws {
        do {
            #expect(try await form.roundTrip(value, members: members) == value, "\(form)")
        } catch Failure<Never>.invalidRequest {
            // Not sent.
        }
    }

    @Test("on any text", arguments: Form.all)
    func texts(form: Form) async throws {
        var random = Randomness(seed: 11)
        for _ in 0..<Self.rounds { try await expectAgreement(random.anyText, form) }
    }

    @Test("on any list of texts, and on any map", arguments: Form.all)
    func collections(form: Form) async throws {
        var random = Randomness(seed: 12)
        for _ in 0..<Self.rounds {
            let texts = (0..<random.below(4)).map { _ in random.anyText }
            try await expectAgreement(texts, form)
            let map = Dictionary((0..<random.below(4)).map { _ in (random.anyText, random.anyText) }, uniquingKeysWith: { first, _ in first })
            try await expectAgreement(map, form, members: .others([]))
        }
    }

    @Test("on lists of lists, maps of lists and lists of maps", arguments: Form.all)
    func nestedCollections(form: Form) async throws {
        var random = Randomness(seed: 13)
        for _ in 0..<Self.rounds {
            let lists = (0..<random.below(3)).map { _ in (0..<random.below(3)).map { _ in random.text } }
            try await expectAgreement(lists, form)
            let maps = lists.map { Dictionary($0.map { ($0, "x" + $0) }, uniquingKeysWith: { first, _ in first }) }
            try await expectAgreement(maps, form)
            let map = Dictionary(lists.enumerated().map { ("k\($0)", $1) }, uniquingKeysWith: { first, _ in first })
            try await expectAgreement(map, form, members: .others([]))
        }
    }

    @Test("on nil: it arrives as nil wherever the parameter may be absent", arguments: Form.all.filter { !$0.isPath })
    func absence(form: Form) async throws {
        #expect(try await form.roundTrip(nil as String?) == nil)
        #expect(try await form.roundTrip(nil as [Int]?) == nil)
        #expect(try await form.roundTrip(nil as [String: String]?, members: .others([])) == nil)
        #expect(try await form.roundTrip(nil as Color?, members: ["R", "G", "name"]) == nil)
        await #expect(throws: Failure<Never>.self) { try await Form.path(.simple, explode: false, allowReserved: false).roundTrip(nil as String?) }
    }

    @Test("on null and anything else where the parameter is JSON", arguments: Form.all.filter(\.isJSON))
    func json(form: Form) async throws {
        var random = Randomness(seed: 14)
        for _ in 0..<Self.rounds {
            let value = random.json(depth: 3)
            #expect(try await form.roundTrip(["a": value] as JSONValue) == ["a": value])
        }
        #expect(try await form.roundTrip(["a": .null, "b": [], "c": [:], "d": ""] as JSONValue) == ["a": .null, "b": [], "c": [:], "d": ""])
    }

    @Test("on numbers at their limits, dates, identifiers and bytes", arguments: Form.all)
    func scalars(form: Form) async throws {
        for value in [Int64.min, -1, 0, .max] { #expect(try await form.roundTrip(value) == value) }
        for value in [UInt64.max, 0] { #expect(try await form.roundTrip(value) == value) }
        for value in [Double.greatestFiniteMagnitude, -.leastNonzeroMagnitude, 0.1, -0.0] { #expect(try await form.roundTrip(value) == value) }
        #expect(try await form.roundTrip(Float.pi) == Float.pi)
        let decimal = try #require(Decimal(string: "-123456789012345678901234567890.12345"))
        #expect(try await form.roundTrip(decimal) == decimal)
        let date = Date(timeIntervalSince1970: 1_700_000_000.123)
        #expect(abs(try await form.roundTrip(date).timeIntervalSince(date)) < 0.001)
        let identifier = try #require(UUID(uuidString: "0F0F0F0F-1234-5678-9ABC-DEF012345678"))
        #expect(try await form.roundTrip(identifier) == identifier)
        let bytes = Data([0xFB, 0xFF, 0xFE, 0, 1])
        #expect(try await form.roundTrip(bytes) == bytes)
        if !form.isDeepObject {
            #expect(try await form.roundTrip([identifier, identifier]) == [identifier, identifier])
            #expect(try await form.roundTrip([true, false]) == [true, false])
            #expect(try await form.roundTrip([-1.5, 1e300]) == [-1.5, 1e300])
        }
    }

    @Test("whatever the parameter is called", arguments: Form.all.filter { !$0.isHeader && !$0.isPlainCookie })
    func names(form: Form) async throws {
        for name in ["ids[]", "filter[x]", "$top", "a.b", "a-b", "a&b=c", "a b", "a+b", "%41", "é", "日本", "#", ";", ",", "a'b\"c"] {
            // Brackets are what deep objects are made of.
            if form.isDeepObject, name.contains("[") { continue }
            #expect(try await form.roundTrip("v&=;,", as: name) == "v&=;,", "\(name)")
            if !form.isDeepObject { #expect(try await form.roundTrip(["a", "b,c"], as: name) == ["a", "b,c"], "\(name)") }
            #expect(try await form.roundTrip(Color(red: 1, green: 2, name: "x"), as: name, members: ["R", "G", "name"]) == Color(red: 1, green: 2, name: "x"))
        }
    }

    @Test("when there are many, in one request, each next to the others")
    func neighbours() async throws {
        let operation = Operation("x", .get, "/p/{a}.{b}/{c}/x{d}{e}/{f}")
        let filter = Form.query(.deepObject, explode: true, allowReserved: false)
        let color = Form.query(.form, explode: true, allowReserved: true)
        let list = Form.query(.pipeDelimited, explode: false, allowReserved: false)
        let map = Form.query(.form, explode: true, allowReserved: false)
        let segments: [(name: String, form: Form)] = [
            ("a", .path(.simple, explode: false, allowReserved: false)), ("b", .path(.simple, explode: false, allowReserved: true)),
            ("c", .path(.label, explode: true, allowReserved: false)), ("d", .path(.label, explode: false, allowReserved: false)),
            ("e", .path(.matrix, explode: false, allowReserved: false)), ("f", .path(.matrix, explode: true, allowReserved: true)),
        ]
        let others: [(name: String, form: Form)] = [
            ("X-A", .header(.simple, explode: false)), ("X-B", .header(.json, explode: false)), ("s", .cookie(.form, explode: true)),
            ("t", .cookie(.form, explode: false)), ("u", .cookie(.json, explode: false)), ("q", .query(.form, explode: false, allowReserved: true)),
        ]
        let otherNames = ParameterMembers.others(["filter[", "R", "G", "name", "list", "q"])
        var random = Randomness(seed: 15)
        for _ in 0..<200 {
            let texts = segments.map { _ in "z" + random.text } + others.map { _ in random.plainText }
            let colorValue = Color(red: random.below(9), green: random.below(9), name: random.text)
            let deep = ["n": random.nested(depth: 2)] as JSONValue
            let lists = (0...random.below(3)).map { _ in random.text.replacing("|", with: "") }
            let maps = Dictionary((0..<random.below(4)).map { ("m\($0)" + random.text, random.text) }, uniquingKeysWith: { first, _ in first })
            let sent = Neighbours(texts: texts, color: colorValue, deep: deep, list: lists, map: maps)

            var routes = Routes(schemes: [:])
            routes.add(operation, success: .json(200)) { request -> JSONValue in
                let values = try (segments + others).map { JSONValue.string(try $0.form.value(called: $0.name, of: request)) }
                let color: Color = try color.value(called: "color", members: ["R", "G", "name"], of: request)
                let deep: JSONValue = try filter.value(called: "filter", members: .others([]), of: request)
                let list: [String] = try list.value(called: "list", of: request)
                let map: [String: String]? = try map.value(called: "map", members: otherNames, of: request)
                return Neighbours(texts: values.compactMap(\.text), color: color, deep: deep, list: list, map: map ?? [:]).json
            }
            var request = RequestBuilder(operation)
            for (parameter, text) in zip(segments + others, texts) { parameter.form.put(text, as: parameter.name, into: &request) }
            filter.put(deep, as: "filter", into: &request)
            color.put(colorValue, as: "color", into: &request)
            list.put(lists, as: "list", into: &request)
            map.put(maps as [String: String]?, as: "map", into: &request)
            let core = ClientCore(
                server: "", schemes: [:], authentication: [] as Authentication, transport: StrictTransport(routes), options: ClientOptions())
            let received: JSONValue = try await core.send(request, CallContext(), success: .json(200))
            #expect(received == sent.json)
        }
    }
}

private struct Neighbours {
    let texts: [String]
    let color: Color
    let deep: JSONValue
    let list: [String]
    let map: [String: String]

    var json: JSONValue {
        [
            "texts": .array(texts.map(JSONValue.string)), "red": .string("\(color.red)"), "green": .string("\(color.green)"),
            "name": .string(color.name ?? ""), "deep": deep, "list": .array(list.map(JSONValue.string)),
            "map": .object(map.mapValues(JSONValue.string)),
        ]
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
