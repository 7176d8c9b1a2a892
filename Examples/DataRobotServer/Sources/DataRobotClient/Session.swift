import BinderyRuntime
import DataRobotGenAI

/// Talks to one server and prints what happens.
struct Session {
    private let server: String
    private let token: String?
    private let api: any API

    init(server: String, token: String?) {
        self.server = server
        self.token = token
        api = DataRobotGenAI.Client(
            server: ServerURL(server), authentication: token.map { .bearerAuth($0) } ?? [], transport: URLSessionTransport(),
            options: ClientOptions(timeout: .seconds(20)))
    }

    /// - Throws: ``Refused``, or the `Failure` of the call; either can be printed.
    func run(_ command: Command) async throws {
        switch command {
        case .create(let blueprint, let configuration):
            _ = try await create(blueprint, configuration)
        case .list(let blueprint, let configuration, let suite, let offset, let limit):
            try await list(blueprint, configuration, suite, offset, limit)
        case .get(let id):
            try await get(id)
        case .delete(let id):
            try await delete(id)
        case .demo:
            try await demo()
        case .raw(let method, let target, let body):
            try await send(method, target, body)
        }
    }

    private func create(_ blueprint: String, _ configuration: String) async throws -> String {
        do {
            let result = try await api.createLLMTestResult(
                body: CreateLLMTestResultRequest(llmBlueprintId: blueprint, llmTestConfigurationId: configuration))
            print("created \(line(result))")
            return result.id
        } catch .documented(.unprocessableContent(let response)) {
            throw Refused(response: response)
        }
    }

    private func list(_ blueprint: String?, _ configuration: String?, _ suite: String?, _ offset: Int?, _ limit: Int?) async throws {
        do {
            let page = try await api.listLLMTestResults(
                llmTestConfigurationId: configuration, llmBlueprintId: blueprint, llmTestSuiteId: suite, offset: offset, limit: limit)
            print("\(page.count) of \(page.totalCount)")
            for result in page.data { print("  \(line(result))") }
            if let previous = page.previous { print("  previous: \(previous)") }
            if let next = page.next { print("  next: \(next)") }
        } catch .documented(.unprocessableContent(let response)) {
            throw Refused(response: response)
        }
    }

    private func get(_ id: String) async throws {
        do {
            let result = try await api.getLLMTestResult(llmTestResultId: id)
            print(line(result))
            for evaluation in result.insightEvaluationResults { print("  \(line(evaluation))") }
        } catch .documented(.unprocessableContent(let response)) {
            throw Refused(response: response)
        }
    }

    private func delete(_ id: String) async throws {
        do {
            try await api.deleteLLMTestResult(llmTestResultId: id)
            print("deleted \(id)")
        } catch .documented(.unprocessableContent(let response)) {
            throw Refused(response: response)
        }
    }

    private func demo() async throws {
        let id = try await create("blueprint-1", "configuration-1")
        try await list(nil, nil, nil, nil, nil)
        try await get(id)
        try await delete(id)
        do {
            try await get(id)
        } catch let refused as Refused {
            print(refused)
        }
    }

    /// Past the generated client, to see what a server makes of requests that it would never send.
    private func send(_ method: String, _ target: String, _ body: String) async throws {
        var request = HTTPRequest(HTTPMethod(method), target: target, headers: ["Content-Type": "application/json"], body: HTTPBody(body))
        request.server = server
        if let token { request.headers.set("Authorization", "Bearer \(token)") }
        let response = try await URLSessionTransport().send(request)
        let content = String(decoding: try await response.body.collect(upTo: 1 << 20), as: UTF8.self)
        print("\(response.status) \(response.headers["Content-Type"] ?? "without content")")
        if let challenge = response.headers["WWW-Authenticate"] { print("  WWW-Authenticate: \(challenge)") }
        if !content.isEmpty { print("  \(content)") }
    }

    private func line(_ result: LLMTestResultResponse) -> String {
        let subject = "\(result.llmTestConfigurationName ?? "a test") of \(result.llmBlueprintSnapshot.name)"
        let grade = result.gradingResult.map { ", \($0.rawValue)" } ?? ""
        let share = result.passPercentage.map { " with \($0) %" } ?? ""
        return "\(result.id): \(subject), \(result.executionStatus.rawValue)\(grade)\(share)"
    }

    private func line(_ evaluation: InsightEvaluationResultResponse) -> String {
        let value =
            switch evaluation.aggregationValue {
            case .number(let number): "\(number)"
            case .array(let items): items.map { "\($0.item) \($0.value)" }.joined(separator: ", ")
            case nil: "failed"
            }
        return "\(evaluation.evaluationName): \(value) (\(evaluation.gradingResult?.rawValue ?? "not graded"))"
    }
}
