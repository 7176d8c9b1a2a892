import BinderyRuntime
import DataRobotGenAI
import Testing

@Suite("Calls as the design shows them")
struct DesignTests {
    /// Compiles as it stands; it is not run, because its client has a network underneath.
    func asShown(id: String) async throws {
        let api = DataRobotGenAI.Client(authentication: .bearerAuth("…"))
        let page = try await api.listLLMTestResults(limit: 20)
        do { try await api.deleteLLMTestResult(llmTestResultId: id) } catch .documented(.unprocessableContent(let problem)) { print(problem.detail ?? []) }
        print(page)
    }

    /// The same against any implementation.
    private func locations(deleting id: String, from api: any API) async throws -> [DataRobotGenAI.ValidationError.LocItem] {
        let page = try await api.listLLMTestResults(limit: 20)
        #expect(page.count == 20)
        do { try await api.deleteLLMTestResult(llmTestResultId: id) } catch .documented(.unprocessableContent(let problem)) {
            return (problem.detail ?? []).flatMap(\.loc)
        }
        return []
    }

    private func client(_ handler: any RequestHandler) -> DataRobotGenAI.Client {
        Client(authentication: .bearerAuth("…"), transport: InProcess(handler))
    }

    @Test("a server, a client, a proxy and a mock are the same protocol, and fail the same way")
    func oneProtocol() async throws {
        let myServer = EchoingDataRobot()
        var mock = Mock()
        mock.onListLLMTestResults = { _, _, _, _, limit, _ in .init(count: limit ?? 0, data: [], next: nil, previous: nil, totalCount: 0) }
        mock.onDeleteLLMTestResult = { (id, _) throws(Failure<Operations.DeleteLLMTestResult>) in
            if id == "refused" { throw .documented(.unprocessableContent(EchoingDataRobot.problem)) }
        }
        let implementations: [any API] = [
            myServer, Client(transport: InProcess(Router(myServer))), client(Router(client(Router(myServer)))), mock, client(Router(mock)),
        ]
        for api in implementations {
            #expect(try await locations(deleting: "refused", from: api) == [.string("path"), .integer(0)])
            #expect(try await locations(deleting: "r-1", from: api) == [])
        }
    }

    @Test("the failures of one operation can be told apart without a default")
    func exhaustiveness() async {
        func word(_ id: String, _ api: any API) async -> String {
            do {
                try await api.deleteLLMTestResult(llmTestResultId: id)
                return "deleted"
            } catch {
                return switch error {
                case .documented(.unprocessableContent): "refused"
                case .undocumented(let response): "\(response.status)"
                case .invalidRequest: "not sent"
                case .undecodable: "undecodable"
                case .transport: "no answer"
                }
            }
        }
        let api = client(Router(EchoingDataRobot()))
        #expect(await word("r", api) == "deleted")
        #expect(await word("refused", api) == "refused")
        #expect(await word("gone", api) == "410")
        #expect(await word("broken", api) == "500")
        #expect(await word("..", api) == "not sent")
        #expect(await word("r", Mock()) == "no answer")
    }

    @Test("a proxy passes on values, documented errors and other answers")
    func proxy() async throws {
        let front = RecordingTransport(Router(client(Router(EchoingDataRobot()))))
        let api = DataRobotGenAI.Client(transport: front)
        #expect(try await api.getLLMTestResult(llmTestResultId: "a/b?c").id == "a/b?c")
        let request = CreateLLMTestResultRequest(llmBlueprintId: "b", llmTestConfigurationId: "c")
        #expect(try await api.createLLMTestResult(body: request).llmBlueprintId == "b")
        #expect(try await api.listLLMTestResults(llmBlueprintId: "x", offset: 3).previous == "x")
        try await api.deleteLLMTestResult(llmTestResultId: "r")
        do {
            try await api.deleteLLMTestResult(llmTestResultId: "gone")
            Issue.record("it succeeded")
        } catch .undocumented(let response) {
            #expect(response.status == 410)
            #expect(response.headers["Content-Type"] == "text/plain")
            #expect(String(decoding: response.body, as: UTF8.self) == "long ago")
        } catch {
            Issue.record("another failure: \(error)")
        }
        // The token is the proxy's own: the caller had none.
        #expect(try await api.getLLMTestResult(llmTestResultId: "r").creationUserId == "…")
    }

    @Test("a mock without an answer says so")
    func notStubbed() async {
        do {
            _ = try await Mock().getLLMTestResult(llmTestResultId: "r")
            Issue.record("it answered")
        } catch .transport(let error) {
            #expect((error.underlying as? NotStubbed)?.operation.id == "getLLMTestResult")
        } catch {
            Issue.record("another failure: \(error)")
        }
    }

    @Test("a mock is given what the call was, its context included")
    func mockArguments() async throws {
        var mock = Mock()
        mock.onCreateLLMTestResult = { (body, context) throws(Failure<Operations.CreateLLMTestResult>) in
            guard var result = EchoingDataRobot.result else { throw .undocumented(status: 500) }
            result.id = "\(body.llmBlueprintId) \(body.llmTestConfigurationId) \(context.headers["X-Trace"] ?? "-")"
            return result
        }
        let body = CreateLLMTestResultRequest(llmBlueprintId: "b", llmTestConfigurationId: "c")
        #expect(try await mock.createLLMTestResult(body: body).id == "b c -")
        #expect(try await mock.createLLMTestResult(body: body, context: CallContext(headers: ["X-Trace": "t"])).id == "b c t")
    }
}
