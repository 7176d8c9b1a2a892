import BinderyRuntime
import DataRobotGenAI

/// What the page of DataRobot says, schema by schema in its order; the enumerations are in ``OpenValues``.
enum DataRobotTypes {
    static let all = [
        GeneratedType(DataRobotGenAI.AggregationValue.self, aggregationValue, ["item": "string", "value": 0]),
        GeneratedType(CommonLLMSettings.self, .object(commonSettings), commonSettingsExample, [:]),
        GeneratedType(CreateLLMTestResultRequest.self, createRequest, ["llmBlueprintId": "string", "llmTestConfigurationId": "string"]),
        GeneratedType(CustomModelLLMSettings.self, .object(customSettings), customSettingsExample, [:]),
        GeneratedType(HTTPValidationErrorResponse.self, .object([.optional("detail", .array(validationError))]), errorExample, [:]),
        GeneratedType(InsightEvaluationResultResponse.self, insight, insightExample, itemized, leastInsight),
        GeneratedType(InsightGradingCriteria.self, criteria, ["passThreshold": 100]),
        GeneratedType(LLMBlueprintSnapshot.self, snapshot, snapshotExample, customSnapshot, leastSnapshot),
        GeneratedType(LLMTestGradingCriteria.self, criteria, ["passThreshold": 100]),
        GeneratedType(LLMTestResultResponse.self, result, resultExample, leastResult),
        GeneratedType(
            ListLLMTestResultResponse.self, list, listExample,
            ["count": 2, "data": [leastResult, resultExample], "next": nil, "previous": nil, "totalCount": 2]),
        GeneratedType(DataRobotGenAI.ValidationError.self, validationError, errorExample["detail"]?[0] ?? nil, ["loc": ["a", 1, ""], "msg": "", "type": ""]),
        GeneratedType(VectorDatabaseSettings.self, vectorSettings, vectorSettingsExample, [:]),
    ]

    // MARK: Examples

    static let listExample: JSONValue = ["count": 0, "data": [resultExample], "next": "string", "previous": "string", "totalCount": 0]

    static let resultExample: JSONValue = [
        "creationDate": "2019-08-24T14:15:22Z",
        "creationUserId": "string",
        "creationUserName": "string",
        "errorMessage": "An unknown error occurred while generating a LLM test result.",
        "errorResolution":
            "Please validate that the submitted LLM Test Configuration is valid. If so, try submitting a new LLM Test Result. Otherwise contact the DataRobot team for assistance.",
        "executionStatus": "NEW",
        "gradingResult": "PASS",
        "id": "string",
        "insightEvaluationResults": [insightExample],
        "llmBlueprintId": "string",
        "llmBlueprintSnapshot": snapshotExample,
        "llmTestConfigurationId": "string",
        "llmTestConfigurationName": "string",
        "llmTestGradingCriteria": ["passThreshold": 100],
        "llmTestSuiteId": "string",
        "passPercentage": 0,
        "useCaseId": "string",
    ]

    static let insightExample: JSONValue = [
        "aggregationType": "average",
        "aggregationValue": 0,
        "chatId": "string",
        "chatName": "string",
        "evaluationDatasetConfigurationId": "string",
        "evaluationDatasetName": "string",
        "evaluationName": "string",
        "executionStatus": "NEW",
        "gradingResult": "PASS",
        "id": "string",
        "insightGradingCriteria": ["passThreshold": 100],
        "lastUpdateDate": "2019-08-24T14:15:22Z",
        "llmTestResultId": "string",
        "maxNumPrompts": 0,
        "metricName": "string",
        "promptSamplingStrategy": "random_without_replacement",
    ]

    static let snapshotExample: JSONValue = [
        "description": "string",
        "id": "string",
        "llmId": "azure-openai-gpt-3.5-turbo",
        "llmSettings": commonSettingsExample,
        "name": "string",
        "playgroundId": "string",
        "promptType": "CHAT_HISTORY_AWARE",
        "snapshotDate": "2019-08-24T14:15:22Z",
        "vectorDatabaseId": "string",
        "vectorDatabaseSettings": vectorSettingsExample,
    ]

    static let commonSettingsExample: JSONValue = ["maxCompletionLength": 0, "systemPrompt": "string", "temperature": 0, "topP": 0]
    static let customSettingsExample: JSONValue = ["externalLlmContextSize": 128, "systemPrompt": "string", "validationId": "string"]
    static let vectorSettingsExample: JSONValue = ["addNeighborChunks": false, "maxDocumentsRetrievedPerPrompt": 1, "maxTokens": 1]
    static let errorExample: JSONValue = ["detail": [["loc": ["string"], "msg": "string", "type": "string"]]]

    // MARK: Documents of our own

    private static let itemized = insightExample.replacing(
        Place().key("aggregationValue"), with: [["item": "yes", "value": 0.25], ["item": "no", "value": -1e-9]])

    private static let leastInsight: JSONValue = [
        "chatId": "c", "chatName": nil, "evaluationName": "e", "id": "i", "insightGradingCriteria": ["passThreshold": 0],
        "lastUpdateDate": "1999-12-31T23:59:59.123456+05:30", "llmTestResultId": "r", "maxNumPrompts": 1, "promptSamplingStrategy": "first_n_rows",
    ]

    private static let customSnapshot =
        snapshotExample
        .replacing(Place().key("llmSettings"), with: customSettingsExample)
        .replacing(Place().key("llmId"), with: .null)
        .replacing(Place().key("vectorDatabaseId"), with: .null)
        .replacing(Place().key("vectorDatabaseSettings"), with: .null)

    private static let leastSnapshot: JSONValue = ["description": "", "id": "s", "name": "n", "playgroundId": "p", "promptType": "ONE_TIME_PROMPT"]

    private static let leastResult: JSONValue = [
        "creationDate": "2025-01-24T00:00:00Z", "creationUserId": "u", "creationUserName": "U", "executionStatus": "COMPLETED", "id": "r",
        "insightEvaluationResults": [leastInsight, itemized], "llmBlueprintId": "b", "llmBlueprintSnapshot": leastSnapshot, "llmTestConfigurationId": "c",
        "llmTestConfigurationName": nil, "llmTestGradingCriteria": ["passThreshold": 50], "useCaseId": "k",
    ]

    // MARK: Schemas

    private static let aggregationValue = Shape.object([.required("item", .string), .required("value", .number)])

    private static let commonSettings: [Property] = [
        .optionalOrNull("maxCompletionLength", .integer),
        .optionalOrNull("systemPrompt", .string),
        .optionalOrNull("temperature", .number),
        .optionalOrNull("topP", .number),
    ]

    private static let createRequest = Shape.object([.required("llmBlueprintId", .string), .required("llmTestConfigurationId", .string)])

    private static let customSettings: [Property] = [
        .optionalOrNull("externalLlmContextSize", .integer),
        .optionalOrNull("systemPrompt", .string),
        .optionalOrNull("validationId", .string),
    ]

    private static let insight = Shape.object([
        .optionalOrNull("aggregationType", .enumeration),
        .optionalOrNull("aggregationValue", .either([.number, .array(aggregationValue)], "a number or an array")),
        .required("chatId", .string),
        .requiredOrNull("chatName", .string),
        .optionalOrNull("evaluationDatasetConfigurationId", .string),
        .optionalOrNull("evaluationDatasetName", .string),
        .required("evaluationName", .string),
        .optional("executionStatus", .enumeration),
        .optionalOrNull("gradingResult", .enumeration),
        .required("id", .string),
        .required("insightGradingCriteria", criteria),
        .required("lastUpdateDate", .dateTime),
        .required("llmTestResultId", .string),
        .required("maxNumPrompts", .integer),
        .optionalOrNull("metricName", .string),
        .required("promptSamplingStrategy", .enumeration),
    ])

    private static let criteria = Shape.object([.required("passThreshold", .integer)])

    private static let snapshot = Shape.object([
        .required("description", .string),
        .required("id", .string),
        .optionalOrNull("llmId", .enumeration),
        .optional("llmSettings", .overlapping(commonSettings, customSettings)),
        .required("name", .string),
        .required("playgroundId", .string),
        .required("promptType", .enumeration),
        .optional("snapshotDate", .dateTime),
        .optionalOrNull("vectorDatabaseId", .string),
        .optionalOrNull("vectorDatabaseSettings", vectorSettings),
    ])

    private static let result = Shape.object([
        .required("creationDate", .dateTime),
        .required("creationUserId", .string),
        .required("creationUserName", .string),
        .optionalOrNull("errorMessage", .enumeration),
        .optionalOrNull("errorResolution", .enumeration),
        .required("executionStatus", .enumeration),
        .optionalOrNull("gradingResult", .enumeration),
        .required("id", .string),
        .required("insightEvaluationResults", .array(insight)),
        .required("llmBlueprintId", .string),
        .required("llmBlueprintSnapshot", snapshot),
        .required("llmTestConfigurationId", .string),
        .requiredOrNull("llmTestConfigurationName", .string),
        .required("llmTestGradingCriteria", criteria),
        .optionalOrNull("llmTestSuiteId", .string),
        .optionalOrNull("passPercentage", .number),
        .required("useCaseId", .string),
    ])

    private static let list = Shape.object([
        .required("count", .integer),
        .required("data", .array(result)),
        .requiredOrNull("next", .string),
        .requiredOrNull("previous", .string),
        .required("totalCount", .integer),
    ])

    private static let validationError = Shape.object([
        .required("loc", .array(.either([.string, .integer], "a string or an integer"))),
        .required("msg", .string),
        .required("type", .string),
    ])

    private static let vectorSettings = Shape.object([
        .optional("addNeighborChunks", .boolean),
        .optionalOrNull("maxDocumentsRetrievedPerPrompt", .integer),
        .optionalOrNull("maxTokens", .integer),
    ])
}
