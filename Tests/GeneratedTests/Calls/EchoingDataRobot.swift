import BinderyRuntime
import DataRobotGenAI

/// An implementation that answers with what it was asked, so that a test sees what arrived; it refuses whatever is called "refused".
struct EchoingDataRobot: DataRobotGenAI.API {
    static let problem = HTTPValidationErrorResponse(
        detail: [.init(loc: [.string("path"), .integer(0)], msg: "not found", type: "value_error")])

    /// The page's example.
    static let result = try? LLMTestResultResponse(json: DataRobotTypes.resultExample.description)

    func listLLMTestResults(
        llmTestConfigurationId: String?, llmBlueprintId: String?, llmTestSuiteId: String?, offset: Int?, limit: Int?, context: CallContext
    ) async throws(Failure<Operations.ListLLMTestResults>) -> ListLLMTestResultResponse {
        if llmTestSuiteId == "refused" { throw .documented(.unprocessableContent(Self.problem)) }
        return ListLLMTestResultResponse(
            count: limit ?? -1, data: [], next: llmTestConfigurationId, previous: llmBlueprintId, totalCount: offset ?? -1)
    }

    func createLLMTestResult(
        body: CreateLLMTestResultRequest, context: CallContext
    ) async throws(Failure<Operations.CreateLLMTestResult>) -> LLMTestResultResponse {
        guard body.llmBlueprintId != "refused", var result = Self.result else { throw .documented(.unprocessableContent(Self.problem)) }
        result.llmBlueprintId = body.llmBlueprintId
        result.llmTestConfigurationId = body.llmTestConfigurationId
        return result
    }

    func deleteLLMTestResult(
        llmTestResultId: String, context: CallContext
    ) async throws(Failure<Operations.DeleteLLMTestResult>) {
        switch llmTestResultId {
        case "refused": throw .documented(.unprocessableContent(Self.problem))
        case "gone": throw .undocumented(status: 410, headers: ["Content-Type": "text/plain"], body: "long ago")
        case "broken": throw .unexpected(NoConnection())
        default: break
        }
    }

    func getLLMTestResult(
        llmTestResultId: String, context: CallContext
    ) async throws(Failure<Operations.GetLLMTestResult>) -> LLMTestResultResponse {
        guard llmTestResultId != "refused", var result = Self.result else { throw .documented(.unprocessableContent(Self.problem)) }
        result.id = llmTestResultId
        if case .bearer(let token)? = context.credentials["BearerAuth"] { result.creationUserId = token }
        return result
    }
}
