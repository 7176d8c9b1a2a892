import BinderyRuntime
import DataRobotGenAI

/// Makes lists of test results such as a service might send: every property is used, some are missing here and there, texts differ in length, and a few of them
/// contain what JSON has to escape or what takes several bytes. The same list every time.
struct ResultListMaker {
    private var random = SplitMix64(seed: 2_025_0124)

    mutating func list(of count: Int) -> ListLLMTestResultResponse {
        ListLLMTestResultResponse(
            count: count,
            data: (0..<count).map { _ in result() },
            next: "https://app.datarobot.com/api/v2/genai/llmTestResults/?offset=\(2 * count)&limit=\(count)",
            previous: nil,
            totalCount: 10 * count)
    }

    private mutating func result() -> LLMTestResultResponse {
        let id = identifier()
        let failed = random.oneIn(10)
        let snapshot = snapshot()
        let evaluations = (0..<1 + random.below(4)).map { _ in evaluation(of: id) }
        return LLMTestResultResponse(
            creationDate: date(),
            creationUserId: identifier(),
            creationUserName: random.element(of: ["Ada Lovelace", "Grace Hopper", "Blaise Pascal", "José Álvarez", "Zoë Müller", "Kurt Gödel"]),
            errorMessage: failed ? random.element(of: LLMTestResultErrorMessages.allCases) : nil,
            errorResolution: failed ? random.element(of: LLMTestResultErrorResolutions.allCases) : nil,
            executionStatus: failed ? .error : .completed,
            gradingResult: failed ? nil : random.element(of: GradingResult.allCases),
            id: id,
            insightEvaluationResults: evaluations,
            llmBlueprintId: snapshot.id,
            llmBlueprintSnapshot: snapshot,
            llmTestConfigurationId: identifier(),
            llmTestConfigurationName: random.oneIn(20) ? nil : words(2 + random.below(4)),
            llmTestGradingCriteria: LLMTestGradingCriteria(passThreshold: random.below(101)),
            llmTestSuiteId: random.oneIn(3) ? nil : identifier(),
            passPercentage: failed ? nil : Double(random.below(10_001)) / 100,
            useCaseId: identifier())
    }

    private mutating func evaluation(of result: String) -> InsightEvaluationResultResponse {
        let aggregation = random.element(of: AggregationType.allCases)
        return InsightEvaluationResultResponse(
            aggregationType: aggregation,
            aggregationValue: random.oneIn(12) ? nil : value(of: aggregation),
            chatId: identifier(),
            chatName: random.oneIn(5) ? nil : words(2 + random.below(5)),
            evaluationDatasetConfigurationId: random.oneIn(3) ? nil : identifier(),
            evaluationDatasetName: random.oneIn(3) ? nil : words(1 + random.below(4)),
            evaluationName: words(1 + random.below(4)),
            executionStatus: random.element(of: ExecutionStatus.allCases),
            gradingResult: random.oneIn(6) ? nil : random.element(of: GradingResult.allCases),
            id: identifier(),
            insightGradingCriteria: InsightGradingCriteria(passThreshold: random.below(101)),
            lastUpdateDate: date(),
            llmTestResultId: result,
            maxNumPrompts: random.below(5000),
            metricName: random.oneIn(4) ? nil : words(1),
            promptSamplingStrategy: random.element(of: PromptSamplingStrategy.allCases))
    }

    private mutating func value(of aggregation: AggregationType) -> InsightEvaluationResultResponse.AggregationValue {
        guard aggregation == .classPercentCoverage || aggregation == .ngramImportance else { return .number(Double(random.below(1_000_001)) / 1_000_000) }
        let count = 2 + random.below(4)
        return .array((0..<count).map { _ in AggregationValue(item: words(1 + random.below(2)), value: Double(random.below(1000)) / 10) })
    }

    private mutating func snapshot() -> LLMBlueprintSnapshot {
        let isCustom = random.oneIn(4)
        return LLMBlueprintSnapshot(
            description: sentences(random.below(4)),
            id: identifier(),
            llmId: isCustom ? .customModel : random.element(of: LanguageModelTypeId.allCases),
            llmSettings: isCustom ? customSettings() : commonSettings(),
            name: words(1 + random.below(4)),
            playgroundId: identifier(),
            promptType: random.element(of: PromptType.allCases),
            snapshotDate: random.oneIn(8) ? nil : date(),
            vectorDatabaseId: random.oneIn(2) ? nil : identifier(),
            vectorDatabaseSettings: random.oneIn(2)
                ? nil
                : VectorDatabaseSettings(
                    addNeighborChunks: random.oneIn(2), maxDocumentsRetrievedPerPrompt: 1 + random.below(10), maxTokens: 1 + random.below(51_200)))
    }

    private mutating func commonSettings() -> LLMBlueprintSnapshot.LlmSettings {
        // What the other alternative can read of it, it keeps as well.
        let prompt = random.oneIn(3) ? nil : sentences(1 + random.below(2))
        return .init(
            commonLLMSettings: CommonLLMSettings(
                maxCompletionLength: random.below(4096), systemPrompt: prompt, temperature: Double(random.below(101)) / 100,
                topP: Double(random.below(101)) / 100),
            customModelLLMSettings: CustomModelLLMSettings(systemPrompt: prompt))
    }

    private mutating func customSettings() -> LLMBlueprintSnapshot.LlmSettings {
        let prompt = random.oneIn(3) ? nil : sentences(1 + random.below(2))
        return .init(
            commonLLMSettings: CommonLLMSettings(systemPrompt: prompt),
            customModelLLMSettings: CustomModelLLMSettings(
                externalLlmContextSize: 128 + random.below(100_000), systemPrompt: prompt, validationId: identifier()))
    }

    /// 24 hexadecimal digits, as the service uses them.
    private mutating func identifier() -> String {
        String((0..<24).map { _ in random.element(of: Self.digits) })
    }

    /// A whole second of 2024, which `JSONDecoder`'s `.iso8601` can read.
    private mutating func date() -> Date {
        Date(timeIntervalSince1970: Double(1_704_067_200 + random.below(366 * 86_400)))
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in random.element(of: Self.vocabulary) }.joined(separator: " ")
    }

    private mutating func sentences(_ count: Int) -> String {
        (0..<count).map { _ in sentence() }.joined(separator: random.oneIn(3) ? "\n" : " ")
    }

    private mutating func sentence() -> String {
        let words = words(6 + random.below(9))
        switch random.below(12) {
        case 0: return "Say \"\(words)\" – nothing else."
        case 1: return "Répondez: \(words)…"
        default: return words + "."
        }
    }

    private static let digits = Array("0123456789abcdef")
    private static let vocabulary = [
        "answer", "faithful", "prompt", "retrieval", "context", "toxicity", "billing", "customer", "nightly", "release", "dataset", "handbook", "correct",
        "latency", "summary", "source", "the", "a", "and", "of", "with", "from", "question", "citation", "support", "ticket", "model", "is", "not", "be",
    ]
}
