import BinderyRuntime
import Testing

@Suite("JSON lines and JSON sequences")
struct JSONLinesTests {
    private static let rounds = 20

    private func values(_ text: String, _ contentType: String, _ random: inout Randomness, options: ClientOptions = ClientOptions()) async throws -> [JSONValue]
    {
        let sample = StreamSample(Array(text.utf8), contentType: contentType, dividedBy: &random)
        return try await sample.received(.content(200, .lines(contentType)) as Success<JSONLines<JSONValue>>, options: options).collected()
    }

    @Test(
        "a value a line, empty lines left out, the last with or without an end",
        arguments: [
            ("1\n{\"a\":[2]}\n", [1, ["a": [2]]]), ("1\r\n\r\n \t\n2", [1, 2]), ("null\n\"a\\nb\"\n", [.null, "a\nb"]), ("", []), ("\n\n", []),
            (" {} \n", [[:]]),
        ] as [(String, [JSONValue])])
    func lines(text: String, expected: [JSONValue]) async throws {
        var random = Randomness(seed: 21)
        for contentType in ["application/jsonl", "application/x-ndjson"] {
            for _ in 0..<Self.rounds { #expect(try await values(text, contentType, &random) == expected) }
        }
    }

    @Test(
        "a value a record, in as many lines as it likes; a number that may have been cut is dropped (RFC 7464 §2.4)",
        arguments: [
            ("\u{1E}1\n\u{1E}{\"a\":\n[2]}\n", [1, ["a": [2]]]), ("\u{1E}\u{1E}\u{1E}[]\n\u{1E}", [[]]),
            ("\u{1E}12\n\u{1E}12\u{1E}true\n\u{1E}123", [12, true]),
            ("\u{1E}\"a}\\\"]\"\n\u{1E}{\"}\":\"[\"}", ["a}\"]", ["}": "["]]), ("", []),
        ] as [(String, [JSONValue])])
    func records(text: String, expected: [JSONValue]) async throws {
        var random = Randomness(seed: 22)
        for contentType in ["application/json-seq", "application/geo+json-seq"] {
            for _ in 0..<Self.rounds { #expect(try await values(text, contentType, &random) == expected) }
        }
    }

    @Test("values arrive as they were sent", arguments: ["application/jsonl", "application/x-ndjson", "application/json-seq"])
    func roundTrip(contentType: String) async throws {
        var random = Randomness(seed: 23)
        for _ in 0..<150 {
            let sent = (0..<random.below(6)).map { _ in random.below(2) == 0 ? random.nested(depth: 3) : .number(JSONNumber(random.below(1000))) }
            let bytes = try await HTTPResponse.content(200, JSONLines(Sequenced(sent)), .lines(contentType)).body.collect(upTo: .max)
            #expect(try await values(String(decoding: bytes, as: UTF8.self), contentType, &random) == sent)
        }
    }

    @Test("a value that is cut, or is none, is an error with its place")
    func unreadable() async throws {
        var random = Randomness(seed: 24)
        for (text, contentType) in [
            ("1\n{\"a\":\n", "application/jsonl"), ("1\n2 3\n", "application/jsonl"), ("\u{1E}1\n\u{1E}{\"a\":\u{1E}2\n", "application/json-seq"),
            ("\u{1E}1\n\u{1E}}\n", "application/json-seq"), ("\u{1E}1\n\u{1E}1x\n", "application/json-seq"),
        ] {
            await #expect { try await values(text, contentType, &random) } throws: { error in (error as? UnreadableItem)?.position == 1 }
        }
    }

    @Test("a value longer than the limit is refused")
    func limits() async throws {
        var random = Randomness(seed: 25)
        for contentType in ["application/jsonl", "application/json-seq"] {
            await #expect(throws: ItemTooLarge(limit: 4)) {
                try await values(
                    "\u{1E}1\n\u{1E}\"123\"\n".filter { contentType.hasSuffix("seq") || $0 != "\u{1E}" }, contentType, &random,
                    options: ClientOptions(maximumBodySize: 4))
            }
        }
    }
}
