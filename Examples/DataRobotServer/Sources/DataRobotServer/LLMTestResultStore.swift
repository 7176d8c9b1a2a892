import BinderyRuntime
import DataRobotGenAI
import Foundation

/// The DataRobot API, kept in memory: what `Router` asks for the answer to each request.
actor LLMTestResultStore: API {
    private static let path = "/api/v2/genai/llmTestResults/"
    private static let defaultLimit = 100

    /// In the order of their creation.
    private var results: [LLMTestResultResponse] = []
    private var created = 0
    private let lab = Lab()

    func listLLMTestResults(
        llmTestConfigurationId: String?,
        llmBlueprintId: String?,
        llmTestSuiteId: String?,
        offset: Int?,
        limit: Int?,
        context: CallContext
    ) throws(Failure<Operations.ListLLMTestResults>) -> ListLLMTestResultResponse {
        let offset = offset ?? 0
        let limit = limit ?? Self.defaultLimit
        guard offset >= 0 else { throw .documented(.unprocessableContent(.invalid("query", "offset", "must not be negative"))) }
        guard limit > 0 else { throw .documented(.unprocessableContent(.invalid("query", "limit", "must be positive"))) }
        let found = results.filter { result in
            (llmTestConfigurationId == nil || result.llmTestConfigurationId == llmTestConfigurationId)
                && (llmBlueprintId == nil || result.llmBlueprintId == llmBlueprintId)
                && (llmTestSuiteId == nil || result.llmTestSuiteId == llmTestSuiteId)
        }
        let page = Array(found.dropFirst(offset).prefix(limit))
        let filters = [
            URLQueryItem(name: "llmTestConfigurationId", value: llmTestConfigurationId),
            URLQueryItem(name: "llmBlueprintId", value: llmBlueprintId),
            URLQueryItem(name: "llmTestSuiteId", value: llmTestSuiteId),
        ]
        .filter { $0.value != nil }
        let isLast = found.count - offset <= limit
        return ListLLMTestResultResponse(
            count: page.count,
            data: page,
            next: isLast ? nil : url(filters, offset: offset + limit, limit: limit),
            previous: offset == 0 ? nil : url(filters, offset: max(0, offset - limit), limit: limit),
            totalCount: found.count)
    }

    /// Answers at once with what has been accepted. The test takes no time here: whoever asks for it afterwards finds it completed.
    func createLLMTestResult(
        body: CreateLLMTestResultRequest,
        context: CallContext
    ) throws(Failure<Operations.CreateLLMTestResult>) -> LLMTestResultResponse {
        guard let blueprint = lab.blueprint(body.llmBlueprintId) else {
            throw .documented(.unprocessableContent(.invalid("body", "llmBlueprintId", "no such blueprint")))
        }
        guard let configuration = lab.configuration(body.llmTestConfigurationId) else {
            throw .documented(.unprocessableContent(.invalid("body", "llmTestConfigurationId", "no such test configuration")))
        }
        created += 1
        let accepted = lab.accept(configuration, blueprint, id: "result-\(created)")
        results.append(lab.complete(accepted))
        return accepted
    }

    func deleteLLMTestResult(
        llmTestResultId: String,
        context: CallContext
    ) throws(Failure<Operations.DeleteLLMTestResult>) {
        guard let index = results.firstIndex(where: { $0.id == llmTestResultId }) else {
            throw .documented(.unprocessableContent(.invalid("path", "llmTestResultId", "no such test result")))
        }
        results.remove(at: index)
    }

    func getLLMTestResult(
        llmTestResultId: String,
        context: CallContext
    ) throws(Failure<Operations.GetLLMTestResult>) -> LLMTestResultResponse {
        guard let result = results.first(where: { $0.id == llmTestResultId }) else {
            throw .documented(.unprocessableContent(.invalid("path", "llmTestResultId", "no such test result")))
        }
        return result
    }

    private func url(_ filters: [URLQueryItem], offset: Int, limit: Int) -> String? {
        var components = URLComponents()
        components.path = Self.path
        components.queryItems = filters + [URLQueryItem(name: "offset", value: "\(offset)"), URLQueryItem(name: "limit", value: "\(limit)")]
        return components.string
    }
}

extension HTTPValidationErrorResponse {
    fileprivate static func invalid(_ place: String, _ name: String, _ message: String) -> HTTPValidationErrorResponse {
        HTTPValidationErrorResponse(detail: [ValidationError(loc: [.string(place), .string(name)], msg: message, type: "value_error")])
    }
}
