import BinderyRuntime
import DataheraldFinetuning
import LastMileAutoEval
import LlamaCloudEvals
import Testing

@Suite("The operations of LastMile, LlamaCloud and Dataherald, client to router to client")
struct OtherCallTests {
    // MARK: LastMile

    private struct EchoingLastMile: LastMileAutoEval.API {
        func getPseudoLabelJobStatus(body: PseudoLabelJobStatusRequest?, context: CallContext) async throws(Failure<
            LastMileAutoEval.Operations.GetPseudoLabelJobStatus
        >) -> PseudoLabelJobStatus {
            guard let result = try? PseudoLabelJobStatus(json: LastMileTypes.example.description) else { throw .undocumented(status: 500) }
            return .init(status: body.map { $0.jobId.value ?? "an id without a value" } ?? "no body", pseudoLabelJobResult: result.pseudoLabelJobResult)
        }
    }

    @Test("LastMile's status is asked for by POST")
    func lastMile() async throws {
        let transport = RecordingTransport(LastMileAutoEval.Router(EchoingLastMile()))
        let api = LastMileAutoEval.Client(server: "https://lastmile.example.com", transport: transport)
        let status = try await api.getPseudoLabelJobStatus(body: .init(jobId: .init(value: "j/1")))
        #expect(status.status == "j/1")
        #expect(
            transport.requests == [
                """
                POST https://lastmile.example.com/api/2/auto_eval/pseudo_label_job/get_status
                Accept: application/json
                Content-Type: application/json

                {"jobId":{"value":"j/1"}}
                """
            ])
        let body = try #require(transport.responses[0].split(separator: "\n").last)
        #expect(transport.responses[0].hasPrefix("200\nContent-Type: application/json\n\n"))
        #expect(try JSONValue(json: String(body)) == LastMileTypes.example.replacing(Place().key("status"), with: "j/1"))
    }

    @Test("its body may be left out, and then has no media type")
    func withoutBody() async throws {
        let transport = RecordingTransport(LastMileAutoEval.Router(EchoingLastMile()))
        let api = LastMileAutoEval.Client(server: "https://lastmile.example.com", transport: transport)
        #expect(try await api.getPseudoLabelJobStatus().status == "no body")
        #expect(
            transport.requests == ["POST https://lastmile.example.com/api/2/auto_eval/pseudo_label_job/get_status\nAccept: application/json"])
        #expect(try await api.getPseudoLabelJobStatus(body: .init(jobId: .init())).status == "an id without a value")
    }

    @Test("a body without its required key is answered 400")
    func lastMileFault() async {
        let path = "/api/2/auto_eval/pseudo_label_job/get_status"
        let response = await LastMileAutoEval.Router(EchoingLastMile()).handle(HTTPRequest(.post, path: path, body: "{}"))
        #expect(response.status == 400)
        #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self).contains(#"expected the key \"jobId\""#))
    }

    // MARK: LlamaCloud

    private struct EchoingLlamaCloud: LlamaCloudEvals.API {
        static let problem = HTTPValidationError(detail: [.init(loc: [.string("query"), .integer(1)], msg: "m", type: "t")])

        func getEvalDatasetExecutions(
            pipelineId: String, evalDatasetId: String, session: String?, context: CallContext
        ) async throws(Failure<LlamaCloudEvals.Operations.GetEvalDatasetExecutions>) -> [EvalDatasetExecution] {
            if pipelineId == "refused" { throw .documented(.unprocessableContent(Self.problem)) }
            return [.init(partitions: ["pipeline": pipelineId, "dataset": evalDatasetId], userId: session)]
        }
    }

    @Test("LlamaCloud's executions are asked for with two ids and a cookie")
    func llamaCloud() async throws {
        let transport = RecordingTransport(LlamaCloudEvals.Router(EchoingLlamaCloud()))
        let api = LlamaCloudEvals.Client(server: "https://llama.example.com/", transport: transport)
        let executions = try await api.getEvalDatasetExecutions(pipelineId: "p-1", evalDatasetId: "d-2", session: "s-3")
        #expect(executions == [.init(partitions: ["pipeline": "p-1", "dataset": "d-2"], userId: "s-3")])
        #expect(
            transport.requests == [
                """
                GET https://llama.example.com/api/v1/pipelines/p-1/eval-datasets/d-2/execute
                Accept: application/json
                Cookie: session=s-3
                """
            ])
        #expect(
            transport.responses == [
                """
                200
                Content-Type: application/json

                [{"partitions":{"dataset":"d-2","pipeline":"p-1"},"user_id":"s-3"}]
                """
            ])
    }

    @Test("without a session there is no cookie")
    func withoutCookie() async throws {
        let transport = RecordingTransport(LlamaCloudEvals.Router(EchoingLlamaCloud()))
        let api = LlamaCloudEvals.Client(server: "https://llama.example.com", transport: transport)
        #expect(try await api.getEvalDatasetExecutions(pipelineId: "p", evalDatasetId: "d")[0].userId == nil)
        #expect(!transport.requests[0].contains("Cookie"))
    }

    @Test("ids and cookie are encoded and arrive as they were", arguments: AwkwardText.all)
    func awkwardText(text: String, encoded: String) async throws {
        let transport = RecordingTransport(LlamaCloudEvals.Router(EchoingLlamaCloud()))
        let api = LlamaCloudEvals.Client(server: "https://llama.example.com", transport: transport)
        let executions = try await api.getEvalDatasetExecutions(pipelineId: text, evalDatasetId: "\(text)/x", session: text)
        #expect(executions == [.init(partitions: ["pipeline": text, "dataset": "\(text)/x"], userId: text)])
        #expect(transport.requests[0].hasPrefix("GET https://llama.example.com/api/v1/pipelines/\(encoded)/eval-datasets/\(encoded)%2Fx/execute\n"))
        #expect(transport.requests[0].hasSuffix("\nCookie: session=\(encoded)"))
    }

    @Test("the session is found among other cookies")
    func otherCookies() async throws {
        let request = HTTPRequest(
            .get, path: "/api/v1/pipelines/p/eval-datasets/d/execute", headers: ["Cookie": "theme=dark; session=s%203; xsession=no"])
        let response = await LlamaCloudEvals.Router(EchoingLlamaCloud()).handle(request)
        #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self).hasSuffix(#""user_id":"s 3"}]"#))
    }

    @Test("LlamaCloud's documented error is thrown")
    func llamaCloudRefused() async {
        let transport = RecordingTransport(LlamaCloudEvals.Router(EchoingLlamaCloud()))
        do {
            _ = try await LlamaCloudEvals.Client(server: "http://localhost", transport: transport)
                .getEvalDatasetExecutions(pipelineId: "refused", evalDatasetId: "d")
            Issue.record("it succeeded")
        } catch .documented(.unprocessableContent(let problem)) {
            #expect(problem == EchoingLlamaCloud.problem)
        } catch {
            Issue.record("another failure: \(error)")
        }
        #expect(transport.responses == ["422\nContent-Type: application/json\n\n{\"detail\":[{\"loc\":[\"query\",1],\"msg\":\"m\",\"type\":\"t\"}]}"])
    }

    @Test("the page's example of an answer is read by the client")
    func llamaCloudExample() async throws {
        let response = HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: HTTPBody("[\(LlamaCloudTypes.example)]"))
        let api = LlamaCloudEvals.Client(server: "http://localhost", transport: RecordingTransport(answering: response))
        #expect(try await api.getEvalDatasetExecutions(pipelineId: "p", evalDatasetId: "d").map(\.status) == [.pending])
    }

    // MARK: Dataherald

    private struct EchoingDataherald: DataheraldFinetuning.API {
        func getFinetuning(finetuningId: String, context: CallContext) async throws(Failure<DataheraldFinetuning.Operations.GetFinetuning>) -> Finetuning {
            guard finetuningId != "unknown", var job = try? Finetuning(json: DataheraldTypes.example.description) else { throw .undocumented(status: 404) }
            job.id = finetuningId
            return job
        }
    }

    @Test("Dataherald's job is asked for at the server of its document")
    func dataherald() async throws {
        let transport = RecordingTransport(DataheraldFinetuning.Router(EchoingDataherald()))
        let job = try await DataheraldFinetuning.Client(transport: transport).getFinetuning(finetuningId: "f-1")
        #expect(transport.requests == ["GET http://localhost/api/v1/finetunings/f-1\nAccept: application/json"])
        #expect(job.id == "f-1")
        #expect(job.status == .validatingFiles)
        #expect(job.baseLlm?.modelParameters?.nEpochs == .string("1"))
        #expect(job.goldenRecords?.count == 17)
        let type = try #require(DataheraldTypes.all.first)
        let body = try #require(transport.responses[0].split(separator: "\n").last)
        let document = DataheraldTypes.example.replacing(Place().key("id"), with: "f-1")
        #expect(type.shape.canonical(try JSONValue(json: String(body))) == type.shape.canonical(document))
    }

    @Test("an id is encoded in the path, and arrives as it was", arguments: AwkwardText.all)
    func identifiers(id: String, encoded: String) async throws {
        let transport = RecordingTransport(DataheraldFinetuning.Router(EchoingDataherald()))
        let job = try await DataheraldFinetuning.Client(transport: transport).getFinetuning(finetuningId: id)
        #expect(transport.requests[0].hasPrefix("GET http://localhost/api/v1/finetunings/\(encoded)\n"))
        #expect(job.id == id)
    }

    @Test("a status that the implementation chose itself reaches the caller")
    func chosenStatus() async {
        let transport = RecordingTransport(DataheraldFinetuning.Router(EchoingDataherald()))
        do {
            _ = try await DataheraldFinetuning.Client(transport: transport).getFinetuning(finetuningId: "unknown")
            Issue.record("it succeeded")
        } catch .undocumented(let response) {
            #expect(response.status == 404)
        } catch {
            Issue.record("another failure: \(error)")
        }
    }
}
