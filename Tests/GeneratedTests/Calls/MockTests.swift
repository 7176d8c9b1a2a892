import BinderyRuntime
import DataheraldFinetuning
import LastMileAutoEval
import LlamaCloudEvals
import Testing

@Suite("The mocks of the other three documents")
struct MockTests {
    @Test("each answers with what its closure returns, behind a router too")
    func answers() async throws {
        var lastMile = LastMileAutoEval.Mock()
        lastMile.onGetPseudoLabelJobStatus = { body, _ in
            .init(
                status: body?.jobId.value, pseudoLabelJobResult: .init(datasetId: .init(), chatCompletionConfig: .init(messages: []), promptTemplate: .init()))
        }
        let lastMileClient = LastMileAutoEval.Client(server: "http://localhost", transport: InProcess(LastMileAutoEval.Router(lastMile)))
        #expect(try await lastMileClient.getPseudoLabelJobStatus(body: .init(jobId: .init(value: "j"))).status == "j")

        var llamaCloud = LlamaCloudEvals.Mock()
        llamaCloud.onGetEvalDatasetExecutions = {
            (pipeline, dataset, session, _) throws(Failure<LlamaCloudEvals.Operations.GetEvalDatasetExecutions>) in
            guard let session else { throw .documented(.unprocessableContent(.init(detail: []))) }
            return [.init(partitions: [pipeline: dataset], userId: session)]
        }
        let llamaCloudClient = LlamaCloudEvals.Client(server: "http://localhost", transport: InProcess(LlamaCloudEvals.Router(llamaCloud)))
        #expect(
            try await llamaCloudClient.getEvalDatasetExecutions(pipelineId: "p", evalDatasetId: "d", session: "s")
                == [.init(partitions: ["p": "d"], userId: "s")])
        do {
            _ = try await llamaCloudClient.getEvalDatasetExecutions(pipelineId: "p", evalDatasetId: "d")
            Issue.record("it succeeded")
        } catch .documented(.unprocessableContent(let problem)) {
            #expect(problem.detail == [])
        }

        var dataherald = DataheraldFinetuning.Mock()
        dataherald.onGetFinetuning = { id, _ in
            .init(id: id, dbConnectionId: "c", alias: "a", status: .unrecognized("paused"), createdAt: Date(timeIntervalSince1970: 0.5))
        }
        let dataheraldClient = DataheraldFinetuning.Client(transport: InProcess(DataheraldFinetuning.Router(dataherald)))
        let job = try await dataheraldClient.getFinetuning(finetuningId: "f")
        #expect(job == .init(id: "f", dbConnectionId: "c", alias: "a", status: .unrecognized("paused"), createdAt: Date(timeIntervalSince1970: 0.5)))
    }

    @Test("without a closure each says that it has none")
    func notStubbed() async {
        do {
            _ = try await LastMileAutoEval.Mock().getPseudoLabelJobStatus()
            Issue.record("it answered")
        } catch {
            #expect("\(error)".contains("the mock was given nothing to answer getPseudoLabelJobStatus with"))
        }
        do {
            _ = try await LlamaCloudEvals.Mock().getEvalDatasetExecutions(pipelineId: "p", evalDatasetId: "d")
            Issue.record("it answered")
        } catch {
            #expect("\(error)".contains("the mock was given nothing to answer getEvalDatasetExecutions with"))
        }
        do {
            _ = try await DataheraldFinetuning.Mock().getFinetuning(finetuningId: "f")
            Issue.record("it answered")
        } catch {
            #expect("\(error)".contains("the mock was given nothing to answer getFinetuning with"))
        }
    }
}
