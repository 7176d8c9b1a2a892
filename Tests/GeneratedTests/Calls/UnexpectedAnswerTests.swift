import BinderyRuntime
import DataRobotGenAI
import DataheraldFinetuning
import LlamaCloudEvals
import Testing

@Suite("Answers that a document does not have, and none at all")
struct UnexpectedAnswerTests {
    private typealias Listing = Failure<DataRobotGenAI.Operations.ListLLMTestResults>

    private func failure(of response: HTTPResponse) async -> Listing? {
        await failure(over: RecordingTransport(answering: response))
    }

    private func failure(over transport: RecordingTransport) async -> Listing? {
        do throws(Listing) {
            _ = try await DataRobotGenAI.Client(authentication: .bearerAuth("secret"), transport: transport).listLLMTestResults(limit: 1)
            return nil
        } catch {
            return error
        }
    }

    @Test("a status that is not documented is thrown with headers and body", arguments: [201, 204, 400, 401, 404, 418, 500, 503])
    func undocumented(status: Int) async {
        let failure = await failure(of: HTTPResponse(status: status, headers: ["Retry-After": "9", "Content-Type": "text/plain"], body: "later"))
        guard case .undocumented(let response)? = failure else {
            Issue.record("another outcome: \(String(describing: failure))")
            return
        }
        #expect(response.status == status)
        #expect(response.headers["retry-after"] == "9")
        #expect(response.body == Array("later".utf8))
        #expect(response.operation == DataRobotGenAI.Operations.ListLLMTestResults.operation)
        #expect(response.url == "https://app.datarobot.com/api/v2/genai/llmTestResults/?limit=1")
        #expect("\(response)".contains("listLLMTestResults"))
        #expect("\(response)".contains("\(status)"))
        #expect("\(response)".contains("later"))
        #expect(!"\(response)".contains("secret"))
    }

    @Test("a success that does not fit is thrown with the place in its body")
    func undecodable() async {
        let json = DataRobotTypes.listExample.replacing(Place().key("data").index(0).key("useCaseId"), with: 5).description
        let failure = await failure(of: HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: HTTPBody(json)))
        guard case .undecodable(let response)? = failure else {
            Issue.record("another outcome: \(String(describing: failure))")
            return
        }
        #expect(response.path == "/data/0/useCaseId")
        #expect(response.expected == "a string")
        #expect(response.found == "5")
        #expect(response.status == 200)
        #expect(response.body == Array(json.utf8))
        #expect(response.url == "https://app.datarobot.com/api/v2/genai/llmTestResults/?limit=1")
        #expect("\(response)".contains("listLLMTestResults"))
        #expect("\(response)".contains("/data/0/useCaseId"))
    }

    @Test("so are a body that is no JSON, an empty one, and an error that does not fit")
    func undecodableOtherwise() async {
        for (status, body) in [(200, "<html>"), (200, ""), (200, "null"), (422, #"{"detail":[{"loc":"x"}]}"#), (422, "")] {
            let failure = await failure(of: HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: HTTPBody(body)))
            guard case .undecodable(let response)? = failure else {
                Issue.record("another outcome: \(String(describing: failure))")
                continue
            }
            #expect(response.status == status)
            #expect(response.path == (body.contains("loc") ? "/detail/0/loc" : ""))
        }
    }

    @Test("a success of another media type is not read; JSON of any kind is, and so is what says nothing")
    func mediaTypes() async {
        let json = HTTPBody(DataRobotTypes.listExample.description)
        for type in ["application/json", "Application/JSON; charset=utf-8", "application/hal+json"] {
            #expect(await failure(of: HTTPResponse(status: 200, headers: ["Content-Type": type], body: json)) == nil)
        }
        #expect(await failure(of: HTTPResponse(status: 200, body: json)) == nil)
        guard case .undecodable(let response)? = await failure(of: HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], body: json)) else {
            Issue.record("another outcome")
            return
        }
        #expect(response.path == "Content-Type")
        #expect(response.expected == "application/json")
        #expect(response.found == "text/html")
    }

    @Test("without an answer there is what the transport threw")
    func transport() async {
        let transport = RecordingTransport(failing: NoConnection())
        guard case .transport(let error)? = await failure(over: transport) else {
            Issue.record("another outcome")
            return
        }
        #expect(error.underlying is NoConnection)
        #expect(error.operation == DataRobotGenAI.Operations.ListLLMTestResults.operation)
        #expect(error.url == "https://app.datarobot.com/api/v2/genai/llmTestResults/?limit=1")
        #expect("\(error)".contains("no route to host"))
        #expect(transport.requests.count == 1)
    }

    @Test("an operation without documented errors throws the others")
    func withoutDocumentedErrors() async {
        let answers = [HTTPResponse(status: 422, headers: ["Content-Type": "application/json"], body: "{}"), HTTPResponse(status: 200, body: "[]")]
        var words: [String] = []
        for answer in answers {
            do {
                _ = try await DataheraldFinetuning.Client(transport: RecordingTransport(answering: answer)).getFinetuning(finetuningId: "f")
            } catch {
                switch error {
                case .documented(let never): switch never {}
                case .undocumented(let response): words.append("undocumented \(response.status)")
                case .undecodable(let response): words.append("undecodable, expected \(response.expected), found \(response.found)")
                case .invalidRequest, .transport: words.append("another")
                }
            }
        }
        #expect(words == ["undocumented 422", "undecodable, expected an object, found an array"])
    }

    @Test("a fault in an element of a list is found at its index")
    func element() async {
        let body = HTTPBody(JSONValue.array([LlamaCloudTypes.example, ["partitions": ["a": 1]]]).description)
        let client = LlamaCloudEvals.Client(server: "http://localhost", transport: RecordingTransport(answering: HTTPResponse(status: 200, body: body)))
        do {
            _ = try await client.getEvalDatasetExecutions(pipelineId: "p", evalDatasetId: "d")
            Issue.record("it succeeded")
        } catch .undecodable(let response) {
            #expect(response.path == "/1/partitions/a")
        } catch {
            Issue.record("another failure: \(error)")
        }
    }
}
