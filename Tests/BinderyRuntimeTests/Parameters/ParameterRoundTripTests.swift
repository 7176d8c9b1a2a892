import BinderyRuntime
import Testing

/// Random values through client and router, in every style that can express them.
@Suite("Parameters, client → router")
struct ParameterRoundTripTests {
    private static let rounds = 150

    @Test("strings, integers, numbers and booleans arrive as they were sent", arguments: Form.all)
    func scalars(form: Form) async throws {
        var random = Randomness(seed: 1)
        for _ in 0..<Self.rounds {
            let text = random.text
            if form.canExpress(text) { #expect(try await form.roundTrip(text) == text) }
            let number = Int(truncatingIfNeeded: random.next())
            #expect(try await form.roundTrip(number) == number)
            let double = Double(number % 100_000) / 64
            #expect(try await form.roundTrip(double) == double)
            let boolean = number.isMultiple(of: 2)
            #expect(try await form.roundTrip(boolean) == boolean)
        }
    }

    @Test("texts that look like other values stay texts", arguments: Form.all)
    func lookalikes(form: Form) async throws {
        for text in ["null", "true", "12", "1e3", "[]", "{}", "\"", "\\", "a\\u0041", "NaN", "%41", "a+b", "a,b=c;d|e&f"] where form.canExpress(text) {
            #expect(try await form.roundTrip(text) == text)
            #expect(try await form.roundTrip(text as String?) == text)
        }
    }

    @Test("arrays arrive as they were sent", arguments: Form.all.filter { !$0.isDeepObject })
    func arrays(form: Form) async throws {
        var random = Randomness(seed: 2)
        for _ in 0..<Self.rounds {
            let texts = random.texts
            if form.canExpress(texts) { #expect(try await form.roundTrip(texts) == texts, "\(texts)") }
            let numbers = (0...random.below(4)).map { _ in Int(truncatingIfNeeded: random.next()) }
            #expect(try await form.roundTrip(numbers) == numbers)
        }
    }

    @Test(
        "an empty array is as good as none, and cannot be sent where there must be one",
        arguments: Form.all.filter { !$0.isPath && !$0.isDeepObject && !$0.isJSON })
    func emptyArrays(form: Form) async throws {
        #expect(try await form.roundTrip([String]() as [String]?) == nil)
        #expect(try await form.roundTrip(nil as [String]?) == nil)
        await #expect(throws: Failure<Never>.self) { try await form.roundTrip([String]()) }
    }

    @Test("objects arrive as they were sent", arguments: Form.all)
    func objects(form: Form) async throws {
        var random = Randomness(seed: 3)
        for _ in 0..<Self.rounds {
            let color = Color(red: random.below(256), green: -random.below(256), name: random.below(4) == 0 ? nil : random.text)
            if form.canExpress([color.name ?? "x"]) { #expect(try await form.roundTrip(color, members: ["R", "G", "name"]) == color) }
        }
    }

    @Test("maps arrive as they were sent", arguments: Form.all)
    func maps(form: Form) async throws {
        var random = Randomness(seed: 4)
        for _ in 0..<Self.rounds {
            var map: [String: String] = [:]
            for text in random.texts { map["k" + text] = random.text }
            guard !map.isEmpty, form.canExpress(Array(map.keys) + Array(map.values)) else { continue }
            if form.isDeepObject, map.keys.contains(where: { $0.contains("[") || $0.contains("]") }) { continue }
            #expect(try await form.roundTrip(map, members: .others([])) == map)
        }
    }

    @Test("nested objects and arrays arrive as deep objects")
    func deepObjects() async throws {
        var random = Randomness(seed: 5)
        for _ in 0..<Self.rounds {
            let value = ["filter": random.nested(depth: 3), "x": .string(random.text)] as JSONValue
            #expect(try await Form.query(.deepObject, explode: true, allowReserved: false).roundTrip(value, members: []) == value)
        }
    }
}
