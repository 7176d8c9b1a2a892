import BinderyRuntime
import GoldenEvents
import Testing

@Suite("Event streams, client → router → client")
struct EventTests {
    private struct Service: API {
        func createAnswer(body: Question, context: CallContext) async throws(Failure<Operations.CreateAnswer>) -> Operations.CreateAnswer.OkContent {
            let answer = Answer(text: body.text.uppercased())
            guard body.stream == true else { return .json(answer) }
            let deltas = answer.text.map { AnswerEvent.delta(AnswerEvent.Delta(type: .delta, delta: String($0))) }
            return .events(EventStream(data: Sequenced(deltas + [.completed(AnswerEvent.Completed(type: .completed, answer: answer))]), terminator: "[DONE]"))
        }

        func followLog(context: CallContext) async throws(Failure<Operations.FollowLog>) -> EventStream<String> {
            EventStream(Sequenced([ServerSentEvent("[DONE]"), ServerSentEvent("two\nlines", event: "warning", id: "7", retry: .seconds(1))]))
        }

        func followRuns(context: CallContext) async throws(Failure<Operations.FollowRuns>) -> EventStream<Operations.FollowRuns.OkEvent> {
            EventStream(
                data: Sequenced([
                    .runEvent(RunEvent(event: .run, data: Answer(text: "a"))), .doneEvent(DoneEvent(event: .done, data: .done)),
                ]))
        }

        func followTicks(context: CallContext) async throws(Failure<Operations.FollowTicks>) -> EventStream<String> {
            EventStream(data: Sequenced([]))
        }
    }

    private let wire = RecordingTransport(Router(Service()))
    private var client: Client { Client(server: "https://a.example", transport: wire) }

    @Test("an answer is whole or a stream of events, and its media type says which")
    func choice() async throws {
        guard case .json(let answer) = try await client.createAnswer(body: Question(text: "ab")) else {
            Issue.record("expected JSON")
            return
        }
        #expect(answer.text == "AB")
        guard case .events(let events) = try await client.createAnswer(body: Question(text: "ab", stream: true)) else {
            Issue.record("expected events")
            return
        }
        let received = try await events.collected().map(\.data)
        #expect(
            received == [
                .delta(AnswerEvent.Delta(type: .delta, delta: "A")), .delta(AnswerEvent.Delta(type: .delta, delta: "B")),
                .completed(AnswerEvent.Completed(type: .completed, answer: Answer(text: "AB"))),
            ])
        #expect(wire.requests.allSatisfy { $0.contains("\nAccept: application/json, text/event-stream\n") })
    }

    @Test("events of text keep their fields, and nothing in them ends the stream")
    func text() async throws {
        let received = try await client.followLog().collected()
        #expect(received == [ServerSentEvent("[DONE]"), ServerSentEvent("two\nlines", event: "warning", id: "7", retry: .seconds(1))])
        #expect(try await client.followTicks().collected() == [])
    }

    @Test("the fields of an event are those of its value")
    func fields() async throws {
        let received = try await client.followRuns().collected()
        #expect(received.map(\.event) == ["run", "done"])
        #expect(received.map(\.data) == [.runEvent(RunEvent(event: .run, data: Answer(text: "a"))), .doneEvent(DoneEvent(event: .done, data: .done))])
        let response = await Router(Service()).handle(HTTPRequest(.get, path: "/runs"))
        let body = try await response.body.collect(upTo: .max)
        #expect(String(decoding: body, as: UTF8.self) == "event: run\ndata: {\"text\":\"a\"}\n\nevent: done\ndata: [DONE]\n\n")
    }
}
