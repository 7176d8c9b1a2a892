import BinderyRuntime
import GoldenCallbacks
import Testing

@Suite("Callbacks")
struct CallbackTests {
    /// Calls back at once.
    private struct Worker: API {
        let caller: any RequestHandler

        func start(url: String, context: CallContext) async throws(Failure<Operations.Start>) {
            let callbacks = CallbackClient(url: ReceiverURL(url), transport: InProcess(caller))
            do {
                try await callbacks.startFinished(body: Report(result: "done"))
            } catch {
                throw .unexpected(error)
            }
        }

        func startBatch(context: CallContext) async throws(Failure<Operations.StartBatch>) {}
    }

    private actor Caller: Callbacks {
        private(set) var results: [String] = []

        func startFinished(body: Report, context: CallContext) async throws(Failure<CallbackOperations.StartFinished>) { results.append(body.result) }
        func reportProgress(percent: Int, context: CallContext) async throws(Failure<CallbackOperations.ReportProgress>) { results.append("\(percent)") }
        func failedRequestQueryUrl(context: CallContext) async throws(Failure<CallbackOperations.FailedRequestQueryUrl>) {}
        func failedRequestQueryUrlCopy(context: CallContext) async throws(Failure<CallbackOperations.FailedRequestQueryUrlCopy>) {}
    }

    @Test("a server calls back at the URL that came with the call")
    func roundTrip() async throws {
        let caller = Caller()
        let router = CallbackRouter(
            caller, paths: [CallbackOperations.StartFinished.operation: "/me/done", CallbackOperations.ReportProgress.operation: "/me/done/progress"])
        try await Client(server: "http://jobs.example", transport: InProcess(Router(Worker(caller: router)))).start(url: "https://caller.example/me/done?job=7")
        #expect(await caller.results == ["done"])
    }

    @Test("parameters of a callback stand beside those its URL has already")
    func query() async throws {
        let caller = Caller()
        let wire = RecordingTransport(CallbackRouter(caller))
        try await CallbackClient(url: "/reportProgress?job=7", transport: wire).reportProgress(percent: 50)
        #expect(wire.requests.last?.hasPrefix("PUT /reportProgress?job=7&percent=50\n") == true)
        #expect(await caller.results == ["50"])
    }
}
