import BinderyRuntime
import DataRobotGenAI
import LastMileAutoEval
import Testing

@Suite("Restrictions of the four documents")
struct RestrictionTests {
    private func violations(_ value: some Validatable) -> [String] {
        do {
            try value.validate()
            return []
        } catch {
            return error.violations.map { "\($0.pointer) \($0.keyword)" }
        }
    }

    @Test("the settings of a vector database keep to their bounds")
    func vectorDatabase() {
        for documents in [1, 10] { #expect(violations(VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: documents)) == []) }
        for tokens in [1, 51_200] { #expect(violations(VectorDatabaseSettings(maxTokens: tokens)) == []) }
        #expect(violations(VectorDatabaseSettings()) == [])
        #expect(violations(VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: 0)) == ["/maxDocumentsRetrievedPerPrompt minimum"])
        #expect(violations(VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: 11)) == ["/maxDocumentsRetrievedPerPrompt maximum"])
        #expect(
            violations(VectorDatabaseSettings(maxDocumentsRetrievedPerPrompt: -1, maxTokens: 51_201))
                == ["/maxDocumentsRetrievedPerPrompt minimum", "/maxTokens maximum"])
    }

    @Test("pass thresholds are percentages")
    func thresholds() {
        for threshold in [0, 100] {
            #expect(violations(InsightGradingCriteria(passThreshold: threshold)) == [])
            #expect(violations(LLMTestGradingCriteria(passThreshold: threshold)) == [])
        }
        for (threshold, keyword) in [(-1, "minimum"), (101, "maximum")] {
            #expect(violations(InsightGradingCriteria(passThreshold: threshold)) == ["/passThreshold \(keyword)"])
            #expect(violations(LLMTestGradingCriteria(passThreshold: threshold)) == ["/passThreshold \(keyword)"])
        }
    }

    @Test("context sizes and system prompts keep to their bounds; a character is a character, however many bytes it has")
    func settings() {
        for size in [128, 128_000] { #expect(violations(CustomModelLLMSettings(externalLlmContextSize: size)) == []) }
        #expect(violations(CustomModelLLMSettings(externalLlmContextSize: 127)) == ["/externalLlmContextSize minimum"])
        #expect(violations(CustomModelLLMSettings(externalLlmContextSize: 128_001)) == ["/externalLlmContextSize maximum"])
        let longest = String(repeating: "é", count: 500_000)
        #expect(violations(CommonLLMSettings(systemPrompt: longest)) == [])
        #expect(violations(CustomModelLLMSettings(systemPrompt: longest)) == [])
        #expect(violations(CommonLLMSettings(systemPrompt: longest + "x")) == ["/systemPrompt maxLength"])
        #expect(violations(CustomModelLLMSettings(systemPrompt: longest + "x")) == ["/systemPrompt maxLength"])
    }

    @Test("names are at most 5000 characters, and that of a configuration at least one")
    func names() throws {
        let name = String(repeating: "n", count: 5000)
        var insight = try InsightEvaluationResultResponse(json: DataRobotTypes.insightExample.description)
        (insight.chatName, insight.evaluationDatasetName, insight.evaluationName) = (name, name, name)
        #expect(violations(insight) == [])
        (insight.chatName, insight.evaluationDatasetName, insight.evaluationName) = (name + "x", name + "x", name + "x")
        #expect(violations(insight) == ["/chatName maxLength", "/evaluationDatasetName maxLength", "/evaluationName maxLength"])
        (insight.chatName, insight.evaluationDatasetName, insight.evaluationName) = (nil, nil, "")
        #expect(violations(insight) == [])

        var result = try LLMTestResultResponse(json: DataRobotTypes.resultExample.description)
        for allowed in ["n", name, nil] {
            result.llmTestConfigurationName = allowed
            #expect(violations(result) == [])
        }
        result.llmTestConfigurationName = ""
        #expect(violations(result) == ["/llmTestConfigurationName minLength"])
        result.llmTestConfigurationName = name + "x"
        #expect(violations(result) == ["/llmTestConfigurationName maxLength"])
    }

    @Test("what is wrong within is found from without")
    func nesting() throws {
        var list = try ListLLMTestResultResponse(json: DataRobotTypes.listExample.description)
        list.data[0].insightEvaluationResults[0].insightGradingCriteria.passThreshold = 101
        list.data[0].llmBlueprintSnapshot.vectorDatabaseSettings?.maxTokens = 0
        #expect(
            violations(list) == [
                "/data/0/insightEvaluationResults/0/insightGradingCriteria/passThreshold maximum",
                "/data/0/llmBlueprintSnapshot/vectorDatabaseSettings/maxTokens minimum",
            ])
    }

    @Test("settings with two readings keep to the restrictions if one of them does")
    func alternatives() throws {
        var snapshot = try LLMBlueprintSnapshot(json: DataRobotTypes.snapshotExample.description)
        // The common settings know no context size, so that they allow any.
        snapshot.llmSettings = .init(customModelLLMSettings: .init(externalLlmContextSize: 1))
        #expect(violations(snapshot) == [])
        snapshot.llmSettings = .init(commonLLMSettings: .init(systemPrompt: String(repeating: "x", count: 500_001)))
        #expect(violations(snapshot) != [])
    }

    @Test("LastMile's tokens are a 32-bit number")
    func tokens() {
        for tokens in [Int(Int32.min), Int(Int32.max)] { #expect(violations(ChatCompletionConfig(messages: [], maxTokens: tokens)) == []) }
        #expect(violations(ChatCompletionConfig(messages: [], maxTokens: Int(Int32.max) + 1)) == ["/maxTokens maximum"])
        #expect(violations(ChatCompletionConfig(messages: [], maxTokens: Int(Int32.min) - 1)) == ["/maxTokens minimum"])
    }
}
