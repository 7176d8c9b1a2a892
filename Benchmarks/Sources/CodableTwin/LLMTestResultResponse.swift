import Foundation

public struct LLMTestResultResponse: Codable, Hashable, Sendable {
    public var creationDate: Date
    public var creationUserId: String
    public var creationUserName: String
    public var errorMessage: LLMTestResultErrorMessage?
    public var errorResolution: LLMTestResultErrorResolution?
    public var executionStatus: ExecutionStatus
    public var gradingResult: GradingResult?
    public var id: String
    public var insightEvaluationResults: [InsightEvaluationResultResponse]
    public var llmBlueprintId: String
    public var llmBlueprintSnapshot: LLMBlueprintSnapshot
    public var llmTestConfigurationId: String
    public var llmTestConfigurationName: String?
    public var llmTestGradingCriteria: GradingCriteria
    public var llmTestSuiteId: String?
    public var passPercentage: Double?
    public var useCaseId: String
}
