import BinderyRuntime
import Testing

@Suite("Server-sent events")
struct EventStreamTests {
    private static let rounds = 20

    /// The events of a text, the same however it is divided.
    private func events(_ text: String, _ random: inout Randomness, options: ClientOptions = ClientOptions()) async throws -> [ServerSentEvent<String>] {
        let sample = StreamSample(Array(text.utf8), contentType: "text/event-stream", dividedBy: &random)
        return try await sample.received(.content(200, .events(as: .text)), options: options).collected()
    }

    @Test(
        "a stream is read as HTML describes it",
        arguments: [
            // The examples of §9.2.6.
            ("data: YHOO\ndata: +2\ndata: 10\n\n", [ServerSentEvent("YHOO\n+2\n10")]),
            (
                ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
                [ServerSentEvent("first event", id: "1"), ServerSentEvent("second event", id: ""), ServerSentEvent(" third event")]
            ),
            ("data\n\ndata\ndata\n\ndata:", [ServerSentEvent(""), ServerSentEvent("\n")]),
            ("data:test\n\ndata: test\n\n", [ServerSentEvent("test"), ServerSentEvent("test")]),
            // Line ends and the byte order mark.
            ("\u{FEFF}data: a\r\n\r\ndata: b\r\rdata: c\n\n", [ServerSentEvent("a"), ServerSentEvent("b"), ServerSentEvent("c")]),
            ("data: a\r\ndata: b\n\r\n", [ServerSentEvent("a\nb")]),
            ("data: \u{FEFF}a\n\n", [ServerSentEvent("\u{FEFF}a")]),
            // Fields.
            (
                "event: add\ndata: 1\nretry: 1500\n\nevent: remove\ndata: 2\n\ndata: 3\n\n",
                [ServerSentEvent("1", event: "add", retry: .milliseconds(1500)), ServerSentEvent("2", event: "remove"), ServerSentEvent("3")]
            ),
            ("data: 1\nretry: 1s\nid: a\0b\nunknown: x\nDATA: 2\n data: 3\n\n", [ServerSentEvent("1")]),
            ("event: a\nevent: b\ndata: x: y\n\n", [ServerSentEvent("x: y", event: "b")]),
            ("event:\ndata: 1\n\n", [ServerSentEvent("1")]),
            // What has no data is no event; its id and its time hold for the next.
            ("event: lost\n\nid: 7\nretry: 9\n\ndata: 1\n\ndata: 2\n\n", [ServerSentEvent("1", id: "7", retry: .milliseconds(9)), ServerSentEvent("2")]),
            // What is not ended is dropped.
            ("data: 1\n\ndata: 2\n", [ServerSentEvent("1")]),
            ("data: 1\n\ndata: 2", [ServerSentEvent("1")]),
            ("data: \u{1F600}\u{E9}\n\n", [ServerSentEvent("\u{1F600}\u{E9}")]),
            ("", []),
        ])
    func reading(text: String, expected: [ServerSentEvent<String>]) async throws {
        var random = Randomness(seed: 11)
        for _ in 0..<Self.rounds { #expect(try await events(text, &random) == expected) }
    }

    @Test("events arrive as they were sent, whatever is in them")
    func roundTrip() async throws {
        var random = Randomness(seed: 12)
        for _ in 0..<150 {
            let sent = (0..<random.below(6)).map { _ in
                ServerSentEvent(
                    random.texts.joined(separator: "\n"), event: random.below(2) == 0 ? nil : "e" + random.text.filter { $0 != "\n" },
                    id: random.below(2) == 0 ? nil : random.text.filter { $0 != "\n" },
                    retry: random.below(2) == 0 ? nil : .milliseconds(random.below(10_000)))
            }
            let bytes = try await HTTPResponse.content(200, EventStream(Sequenced(sent)), .events(as: .text)).body.collect(upTo: .max)
            #expect(try await events(String(decoding: bytes, as: UTF8.self), &random) == sent)
        }
    }

    @Test("an event is written with its fields, a line of data each")
    func writing() async throws {
        let event = ServerSentEvent("a\r\nb\rc\n", event: "add", id: "7", retry: .seconds(2))
        let body = try await HTTPResponse.content(200, EventStream(Sequenced([event])), .events(as: .text)).body.collect(upTo: .max)
        #expect(String(decoding: body, as: UTF8.self) == "event: add\nid: 7\nretry: 2000\ndata: a\ndata: b\ndata: c\ndata: \n\n")
        for event in [ServerSentEvent("", event: "a\nb"), ServerSentEvent("", event: "a\r"), ServerSentEvent("", id: "a\0"), ServerSentEvent("", id: "\n")] {
            await #expect(throws: UnwritableEvent.self) {
                try await HTTPResponse.content(200, EventStream(Sequenced([event])), .events(as: .text)).body.collect(upTo: .max)
            }
        }
    }

    @Test("a byte order mark at the beginning of an event is content, and stays")
    func byteOrderMarks() async throws {
        var random = Randomness(seed: 15)
        let sent = [ServerSentEvent("\u{FEFF}a\nb"), ServerSentEvent("\u{FEFF}")]
        let bytes = try await HTTPResponse.content(200, EventStream(Sequenced(sent)), .events(as: .text)).body.collect(upTo: .max)
        #expect(try await events(String(decoding: bytes, as: UTF8.self), &random) == sent)
    }

    @Test("data of [DONE] ends a stream of JSON")
    func done() async throws {
        var random = Randomness(seed: 13)
        let text = "data: {\"n\":1}\n\ndata: [DONE]\n\ndata: none of ours\n\n"
        let sample = StreamSample(Array(text.utf8), contentType: "text/event-stream; charset=utf-8", dividedBy: &random)
        let stream: EventStream<[String: Int]> = try await sample.received(.content(200, .events()))
        #expect(try await stream.collected().map(\.data) == [["n": 1]])

        let written = try HTTPResponse.content(200, EventStream(data: Sequenced([1, 2]), terminator: "[DONE]"), .events())
        #expect(String(decoding: try await written.body.collect(upTo: .max), as: UTF8.self) == "data: 1\n\ndata: 2\n\ndata: [DONE]\n\n")
        #expect(written.headers["Content-Type"] == "text/event-stream")
    }

    @Test("an event that is not what the document says is an error, with its place")
    func unreadable() async throws {
        var random = Randomness(seed: 14)
        let sample = StreamSample(Array("data: 1\n\ndata: many\n\n".utf8), contentType: "text/event-stream", dividedBy: &random)
        var events = try await sample.received(.content(200, .events()) as Success<EventStream<Int>>).makeAsyncIterator()
        #expect(try await events.next() == ServerSentEvent(1))
        await #expect { try await events.next() } throws: { error in
            guard let error = error as? UnreadableItem else { return false }
            return error.position == 1 && error.bytes == Array("many".utf8) && error.underlying.expected == "an integer"
        }
    }

    @Test("an event longer than the limit is refused, in one line or in many")
    func limits() async throws {
        var random = Randomness(seed: 15)
        let options = ClientOptions(maximumBodySize: 20)
        let text = "data: 0123456789\n\n"
        #expect(try await events(text + text + text, &random, options: options).count == 3)
        for long in ["data: 0123456789012345678\n\n", "data: 012345\ndata: 012345\ndata: 0123456\n\n", ": 01234567890123456789"] {
            await #expect(throws: ItemTooLarge(limit: 20)) { try await events(text + long, &random, options: options) }
        }
    }

    @Test("an object of fields is read from an event and written as one")
    func fields() async throws {
        var random = Randomness(seed: 16)
        let text = "event: add\nid: 3\nretry: 5\ndata: {\"n\":[1]}\n\nevent: say\ndata: hello\n\n"
        let sample = StreamSample(Array(text.utf8), contentType: "text/event-stream", dividedBy: &random)
        for (coding, data) in [(EventCoding.fields, "{\"n\":[1]}" as JSONValue), (.fieldsWithJSON, ["n": [1]])] {
            let stream: EventStream<JSONValue> = try await sample.received(.content(200, .events(as: coding)))
            let events = try await stream.collected()
            #expect(events.map(\.data) == [["event": "add", "id": "3", "retry": 5, "data": data], ["event": "say", "data": "hello"]])
            #expect(events.map(\.event) == ["add", "say"])
            let written = try await HTTPResponse.content(200, EventStream(data: Sequenced(events.map(\.data))), .events(as: coding)).body.collect(upTo: .max)
            #expect(String(decoding: written, as: UTF8.self) == "event: add\nid: 3\nretry: 5\ndata: {\"n\":[1]}\n\nevent: say\ndata: hello\n\n")
        }
    }

    @Test("data that is JSON is read as a string where only a string fits")
    func fieldsOfStrings() async throws {
        var random = Randomness(seed: 17)
        let sample = StreamSample(Array("data: 5\n\nevent: done\ndata: [DONE]\n\ndata: [DONE]\n\n".utf8), contentType: "text/event-stream", dividedBy: &random)
        let texts: EventStream<[String: String]> = try await sample.received(.content(200, .events(as: .fieldsWithJSON)))
        #expect(try await texts.collected().map(\.data) == [["data": "5"], ["event": "done", "data": "[DONE]"]])
        let numbers: EventStream<[String: Int]> = try await sample.received(.content(200, .events(as: .fieldsWithJSON)))
        var events = numbers.makeAsyncIterator()
        #expect(try await events.next()?.data == ["data": 5])
        await #expect(throws: UnreadableItem.self) { try await events.next() }
    }

    @Test("whoever stops listening lets go of what is behind the stream")
    func stopping() async throws {
        let (ended, continuation) = AsyncStream<Void>.makeStream()
        func first() async throws -> Int? {
            let body = HTTPBody(chunks: Endless(chunk: Array("data: 1\n\n".utf8)) { continuation.finish() })
            let response = HTTPResponse(status: 200, headers: ["Content-Type": "text/event-stream"], body: body)
            let core = ClientCore(server: "", transport: InProcess(Answering(response)), options: ClientOptions())
            let stream: EventStream<Int> = try await core.send(RequestBuilder(StreamSample.operation), CallContext(), success: .content(200, .events()))
            for try await event in stream { return event.data }
            return nil
        }
        #expect(try await first() == 1)
        // Goes on when the last who could read is gone.
        for await _ in ended {}
    }

    /// One chunk again and again, until nobody can ask for more.
    private struct Endless: AsyncSequence {
        let chunk: [UInt8]
        let onEnd: @Sendable () -> Void

        final class Reader {
            let onEnd: @Sendable () -> Void

            init(onEnd: @escaping @Sendable () -> Void) {
                self.onEnd = onEnd
            }

            deinit {
                onEnd()
            }
        }

        struct AsyncIterator: AsyncIteratorProtocol {
            let chunk: [UInt8]
            let reader: Reader

            mutating func next() async -> [UInt8]? { chunk }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunk: chunk, reader: Reader(onEnd: onEnd)) }
    }
}
