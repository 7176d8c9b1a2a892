import BinderyRuntime
import LastMileAutoEval

/// What the page of LastMile's AutoEval says: only objects kept their "required" badge.
enum LastMileTypes {
    static let all = [
        GeneratedType(PseudoLabelJobStatusRequest.self, request, ["jobId": ["value": "j-1"]], ["jobId": [:]]),
        GeneratedType(PseudoLabelJobStatus.self, status, example, ["pseudoLabelJobResult": leastResult]),
        GeneratedType(PseudoLabelJobResult.self, result, example["pseudoLabelJobResult"] ?? nil, leastResult),
        GeneratedType(Identifier.self, identifier, ["value": "string"], [:]),
        GeneratedType(ChatCompletionConfig.self, config, example["pseudoLabelJobResult"]?["chatCompletionConfig"] ?? nil, ["messages": []]),
        GeneratedType(ChatMessage.self, message, ["role": "string", "content": "string"], [:]),
        GeneratedType(PromptTemplate.self, template, ["id": "string", "template": "string"], [:]),
    ]

    static let example: JSONValue = [
        "status": "string",
        "pseudoLabelJobResult": [
            "name": "string",
            "description": "string",
            "datasetId": ["value": "string"],
            "fewShotDatasetId": ["value": "string"],
            "activeLabeledDatasetId": ["value": "string"],
            "selectedColumns": ["string"],
            "chatCompletionConfig": [
                "vendor": "string",
                "model": "string",
                "messages": [["role": "string", "content": "string"]],
                "maxTokens": 0,
                "temperature": 0,
                "topP": 0,
            ],
            "promptTemplate": ["id": "string", "template": "string"],
            "baseEvaluationMetric": "string",
            "skipActiveLabeling": true,
        ],
    ]

    private static let leastResult: JSONValue = ["datasetId": [:], "chatCompletionConfig": ["messages": []], "promptTemplate": [:]]

    private static let request = Shape.object([.required("jobId", identifier)])

    private static let status = Shape.object([.optional("status", .string), .required("pseudoLabelJobResult", result)])

    private static let result = Shape.object([
        .optional("name", .string),
        .optional("description", .string),
        .required("datasetId", identifier),
        .optional("fewShotDatasetId", identifier),
        .optional("activeLabeledDatasetId", identifier),
        .optional("selectedColumns", .array(.string)),
        .required("chatCompletionConfig", config),
        .required("promptTemplate", template),
        .optional("baseEvaluationMetric", .string),
        .optional("skipActiveLabeling", .boolean),
    ])

    private static let config = Shape.object([
        .optional("vendor", .string),
        .optional("model", .string),
        .required("messages", .array(message)),
        .optional("maxTokens", .integer),
        .optional("temperature", .number),
        .optional("topP", .number),
    ])

    private static let identifier = Shape.object([.optional("value", .string)])
    private static let message = Shape.object([.optional("role", .string), .optional("content", .string)])
    private static let template = Shape.object([.optional("id", .string), .optional("template", .string)])
}
