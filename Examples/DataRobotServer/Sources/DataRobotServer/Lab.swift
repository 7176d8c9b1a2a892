import BinderyRuntime
import DataRobotGenAI

/// Where the tests of this example are run: it knows a few blueprints and test configurations, and what comes of any pair of them.
struct Lab {
    struct Configuration {
        let id: String
        let name: String
        let suiteID: String?
        let passThreshold: Int
    }

    func blueprint(_ id: String) -> LLMBlueprintSnapshot? {
        blueprints.first { $0.id == id }
    }

    func configuration(_ id: String) -> Configuration? {
        configurations.first { $0.id == id }
    }

    /// A test that waits to be run.
    func accept(_ configuration: Configuration, _ blueprint: LLMBlueprintSnapshot, id: String) -> LLMTestResultResponse {
        LLMTestResultResponse(
            creationDate: Date(),
            creationUserId: "user-1",
            creationUserName: "Ada Lovelace",
            executionStatus: .new,
            id: id,
            insightEvaluationResults: [],
            llmBlueprintId: blueprint.id,
            llmBlueprintSnapshot: blueprint,
            llmTestConfigurationId: configuration.id,
            llmTestConfigurationName: configuration.name,
            llmTestGradingCriteria: LLMTestGradingCriteria(passThreshold: configuration.passThreshold),
            llmTestSuiteId: configuration.suiteID,
            useCaseId: "use-case-1")
    }

    /// The same test after it has been run.
    func complete(_ accepted: LLMTestResultResponse) -> LLMTestResultResponse {
        var result = accepted
        result.executionStatus = .completed
        result.insightEvaluationResults = [
            evaluation(of: accepted, number: 1, "Correctness", .average, .number(0.92), .pass),
            evaluation(
                of: accepted, number: 2, "Topics", .classPercentCoverage,
                .array([AggregationValue(item: "billing", value: 75), AggregationValue(item: "shipping", value: 12.5)]), .fail),
        ]
        let passed = result.insightEvaluationResults.count { $0.gradingResult == .pass }
        let percentage = 100 * Double(passed) / Double(result.insightEvaluationResults.count)
        result.passPercentage = percentage
        result.gradingResult = percentage >= Double(accepted.llmTestGradingCriteria.passThreshold) ? .pass : .fail
        return result
    }

    private let blueprints = [
        LLMBlueprintSnapshot(
            description: "Answers from the handbook.",
            id: "blueprint-1",
            llmId: .azureOpenaiGpt4O,
            llmSettings: .init(commonLLMSettings: CommonLLMSettings(maxCompletionLength: 512, systemPrompt: "Be brief.", temperature: 0.2)),
            name: "Handbook",
            playgroundId: "playground-1",
            promptType: .chatHistoryAware,
            vectorDatabaseId: "vector-database-1",
            vectorDatabaseSettings: VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: 5, maxTokens: 1024)),
        LLMBlueprintSnapshot(
            description: "A model of our own.",
            id: "blueprint-2",
            llmId: .customModel,
            llmSettings: .init(customModelLLMSettings: CustomModelLLMSettings(externalLlmContextSize: 4096, validationId: "validation-1")),
            name: "House model",
            playgroundId: "playground-1",
            promptType: .oneTimePrompt),
    ]

    private let configurations = [
        Configuration(id: "configuration-1", name: "Nightly", suiteID: "suite-1", passThreshold: 50),
        Configuration(id: "configuration-2", name: "Release", suiteID: nil, passThreshold: 90),
    ]

    private func evaluation(
        of accepted: LLMTestResultResponse, number: Int, _ name: String, _ type: AggregationType, _ value: InsightEvaluationResultResponse.AggregationValue,
        _ grade: GradingResult
    ) -> InsightEvaluationResultResponse {
        InsightEvaluationResultResponse(
            aggregationType: type,
            aggregationValue: value,
            chatId: "chat-\(number)",
            chatName: nil,
            evaluationName: name,
            executionStatus: .completed,
            gradingResult: grade,
            id: "\(accepted.id)-insight-\(number)",
            insightGradingCriteria: InsightGradingCriteria(passThreshold: 80),
            lastUpdateDate: accepted.creationDate,
            llmTestResultId: accepted.id,
            maxNumPrompts: 100,
            metricName: name.lowercased(),
            promptSamplingStrategy: .firstNRows)
    }
}
