import BinderyRuntime
import DataRobotGenAI
import Testing

@Suite("DataRobot's operations, client to router to client")
struct DataRobotCallTests {
    private let transport = RecordingTransport(Router(EchoingDataRobot()))
    private let api: DataRobotGenAI.Client

    private let problemJSON = #"{"detail":[{"loc":["path",0],"msg":"not found","type":"value_error"}]}"#

    init() {
        api = DataRobotGenAI.Client(authentication: .bearerAuth("secret"), transport: transport)
    }

    // MARK: list

    @Test("list sends its parameters as a query, and none of those that are nil")
    func list() async throws {
        let page = try await api.listLLMTestResults(llmTestConfigurationId: "c 1", llmBlueprintId: "b&2", offset: 40, limit: 20)
        #expect(
            transport.requests == [
                """
                GET https://app.datarobot.com/api/v2/genai/llmTestResults/?llmTestConfigurationId=c%201&llmBlueprintId=b%262&offset=40&limit=20
                Accept: application/json
                Authorization: Bearer secret
                """
            ])
        #expect(
            transport.responses == [
                """
                200
                Content-Type: application/json

                {"count":20,"data":[],"next":"c 1","previous":"b&2","totalCount":40}
                """
            ])
        #expect(page == ListLLMTestResultResponse(count: 20, data: [], next: "c 1", previous: "b&2", totalCount: 40))
    }

    @Test("list without parameters has no query, and what is required but null comes back as null")
    func listAll() async throws {
        let page = try await api.listLLMTestResults()
        #expect(transport.requests[0].hasPrefix("GET https://app.datarobot.com/api/v2/genai/llmTestResults/\n"))
        #expect(transport.responses[0].hasSuffix(#"{"count":-1,"data":[],"next":null,"previous":null,"totalCount":-1}"#))
        #expect(page == ListLLMTestResultResponse(count: -1, data: [], next: nil, previous: nil, totalCount: -1))
    }

    @Test("list throws its documented error")
    func listRefused() async {
        await expectRefusal { () throws(Failure<Operations.ListLLMTestResults>) in
            _ = try await api.listLLMTestResults(llmTestSuiteId: "refused")
        } problem: {
            if case .unprocessableContent(let problem) = $0 { problem } else { nil }
        }
        #expect(transport.requests[0].hasPrefix("GET https://app.datarobot.com/api/v2/genai/llmTestResults/?llmTestSuiteId=refused\n"))
    }

    // MARK: create

    @Test("create sends its body as JSON, and the answer of 202 is its value")
    func create() async throws {
        let result = try await api.createLLMTestResult(body: .init(llmBlueprintId: "b-1", llmTestConfigurationId: "c \"1\""))
        #expect(
            transport.requests == [
                #"""
                POST https://app.datarobot.com/api/v2/genai/llmTestResults/
                Accept: application/json
                Authorization: Bearer secret
                Content-Type: application/json

                {"llmBlueprintId":"b-1","llmTestConfigurationId":"c \"1\""}
                """#
            ])
        #expect(transport.responses[0].hasPrefix("202\nContent-Type: application/json\n\n{\"creationDate\":\"2019-08-24T14:15:22"))
        var expected = try #require(EchoingDataRobot.result)
        expected.llmBlueprintId = "b-1"
        expected.llmTestConfigurationId = "c \"1\""
        #expect(result == expected)
    }

    @Test("create throws its documented error")
    func createRefused() async {
        await expectRefusal { () throws(Failure<Operations.CreateLLMTestResult>) in
            _ = try await api.createLLMTestResult(body: .init(llmBlueprintId: "refused", llmTestConfigurationId: ""))
        } problem: {
            if case .unprocessableContent(let problem) = $0 { problem } else { nil }
        }
    }

    // MARK: delete

    @Test("delete sends no body, and its answer has none")
    func delete() async throws {
        try await api.deleteLLMTestResult(llmTestResultId: "r-1")
        let request = try #require(transport.requests.first).split(separator: "\n")
        #expect(request.first == "DELETE https://app.datarobot.com/api/v2/genai/llmTestResults/r-1/")
        #expect(request.last == "Authorization: Bearer secret")
        // Its success has no body, its error has one of JSON.
        #expect(["Accept: */*", "Accept: application/json"].contains(request[1]))
        #expect(request.count == 3)
        #expect(transport.responses == ["204"])
    }

    @Test("delete throws its documented error")
    func deleteRefused() async {
        await expectRefusal { () throws(Failure<Operations.DeleteLLMTestResult>) in
            try await api.deleteLLMTestResult(llmTestResultId: "refused")
        } problem: {
            if case .unprocessableContent(let problem) = $0 { problem } else { nil }
        }
    }

    // MARK: get

    @Test("get sends the id in its path, and the implementation sees the credentials")
    func get() async throws {
        let result = try await api.getLLMTestResult(llmTestResultId: "r-1")
        #expect(
            transport.requests == [
                """
                GET https://app.datarobot.com/api/v2/genai/llmTestResults/r-1/
                Accept: application/json
                Authorization: Bearer secret
                """
            ])
        var expected = try #require(EchoingDataRobot.result)
        expected.id = "r-1"
        expected.creationUserId = "secret"
        #expect(result == expected)
        let body = try #require(transport.responses[0].split(separator: "\n").last)
        let document = DataRobotTypes.resultExample.replacing(Place().key("id"), with: "r-1").replacing(Place().key("creationUserId"), with: "secret")
        let type = try #require(DataRobotTypes.all.first { $0.name == "LLMTestResultResponse" })
        #expect(type.shape.canonical(try JSONValue(json: String(body))) == type.shape.canonical(document))
    }

    @Test("get throws its documented error")
    func getRefused() async {
        await expectRefusal { () throws(Failure<Operations.GetLLMTestResult>) in
            _ = try await api.getLLMTestResult(llmTestResultId: "refused")
        } problem: {
            if case .unprocessableContent(let problem) = $0 { problem } else { nil }
        }
    }

    // MARK: ids

    @Test("an id is encoded in the path, and arrives as it was", arguments: AwkwardText.all)
    func identifiers(id: String, encoded: String) async throws {
        let result = try await api.getLLMTestResult(llmTestResultId: id)
        #expect(transport.requests[0].hasPrefix("GET https://app.datarobot.com/api/v2/genai/llmTestResults/\(encoded)/\n"))
        #expect(result.id == id)
    }

    @Test("an id in the query is encoded likewise, and arrives as it was", arguments: AwkwardText.all)
    func queries(id: String, encoded: String) async throws {
        let page = try await api.listLLMTestResults(llmTestConfigurationId: id)
        #expect(transport.requests[0].hasPrefix("GET https://app.datarobot.com/api/v2/genai/llmTestResults/?llmTestConfigurationId=\(encoded)\n"))
        #expect(page.next == id)
    }

    @Test("an id that would make another path is not sent", arguments: ["", ".", ".."])
    func unusableIdentifiers(id: String) async {
        do {
            try await api.deleteLLMTestResult(llmTestResultId: id)
            Issue.record("it was sent")
        } catch .invalidRequest(let problem) {
            #expect(problem.part == .path("llmTestResultId"))
            #expect(problem.operation.id == "deleteLLMTestResult")
        } catch {
            Issue.record("another failure: \(error)")
        }
        #expect(transport.requests == [])
    }

    // MARK: contexts

    @Test("a call's context and the client's options add headers")
    func contexts() async throws {
        let options = ClientOptions(headers: ["X-Team": "blue", "X-Trace": "general"])
        let api = DataRobotGenAI.Client(server: "https://eu.example.com/base/", authentication: .bearerAuth("secret"), transport: transport, options: options)
        let context = CallContext(headers: ["X-Trace": "special"], idempotencyKey: "once")
        _ = try? await api.createLLMTestResult(body: .init(llmBlueprintId: "b", llmTestConfigurationId: "c"), context: context)
        #expect(
            transport.requests == [
                #"""
                POST https://eu.example.com/base/api/v2/genai/llmTestResults/
                Accept: application/json
                Authorization: Bearer secret
                Content-Type: application/json
                Idempotency-Key: once
                X-Team: blue
                X-Trace: special

                {"llmBlueprintId":"b","llmTestConfigurationId":"c"}
                """#
            ])
    }

    @Test("a client without credentials sends none; a provider is asked for each call")
    func credentials() async throws {
        _ = try await DataRobotGenAI.Client(transport: transport).listLLMTestResults()
        #expect(!transport.requests[0].contains("Authorization"))
        let provided = DataRobotGenAI.Client(authentication: .bearerAuth(provider: { "fresh" }), transport: transport)
        #expect(try await provided.getLLMTestResult(llmTestResultId: "r").creationUserId == "fresh")
        let failing = DataRobotGenAI.Client(authentication: .bearerAuth(provider: { throw NoConnection() }), transport: transport)
        await #expect {
            try await failing.listLLMTestResults()
        } throws: { error in
            if case Failure<Operations.ListLLMTestResults>.transport(let error)? = error as? Failure {
                error.underlying is NoConnection
            } else {
                false
            }
        }
        #expect(transport.requests.count == 2)
    }

    /// Expects the documented error of an operation, and its JSON on the wire.
    private func expectRefusal<Documented>(
        _ call: () async throws(Failure<Documented>) -> Void, problem: (Documented.ErrorResponse) -> HTTPValidationErrorResponse?
    ) async {
        do throws(Failure<Documented>) {
            try await call()
            Issue.record("it succeeded")
        } catch {
            guard case .documented(let documented) = error else {
                Issue.record("another failure: \(error)")
                return
            }
            #expect(problem(documented) == EchoingDataRobot.problem)
        }
        #expect(transport.responses == ["422\nContent-Type: application/json\n\n\(problemJSON)"])
    }
}
