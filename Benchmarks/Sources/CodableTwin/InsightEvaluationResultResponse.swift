import Foundation

public struct InsightEvaluationResultResponse: Codable, Hashable, Sendable {
    public var aggregationType: AggregationType?
    public var aggregationValue: AggregationValue?
    public var chatId: String
    public var chatName: String?
    public var evaluationDatasetConfigurationId: String?
    public var evaluationDatasetName: String?
    public var evaluationName: String
    public var executionStatus: ExecutionStatus?
    public var gradingResult: GradingResult?
    public var id: String
    public var insightGradingCriteria: GradingCriteria
    public var lastUpdateDate: Date
    public var llmTestResultId: String
    public var maxNumPrompts: Int
    public var metricName: String?
    public var promptSamplingStrategy: PromptSamplingStrategy
}
