import BinderyRuntime
import LlamaCloudEvals

/// What the page of LlamaCloud says. Eleven properties of an execution may be null.
enum LlamaCloudTypes {
    static let all = [
        GeneratedType([EvalDatasetExecution].self, .array(execution), [example], []),
        GeneratedType(EvalDatasetExecution.self, execution, example, fuller, nulls, ["partitions": [:]]),
        GeneratedType(EvalDatasetJobParams.self, jobParams, parameters, ["eval_execution_params": [:]]),
        GeneratedType(EvalExecutionParams.self, executionParams, ["llm_model": "GPT_4O", "qa_prompt_tmpl": "Query: {query_str}\nAnswer:"], [:]),
        GeneratedType(HTTPValidationError.self, .object([.optional("detail", .array(validationError))]), errorExample, [:]),
        GeneratedType(LlamaCloudEvals.ValidationError.self, validationError, errorExample["detail"]?[0] ?? nil, ["loc": []]),
    ]

    /// Without `"parameters": {}`, which the page's own schema does not allow.
    static let example: JSONValue = [
        "job_name": "eval_dataset_job",
        "partitions": [:],
        "session_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "correlation_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "parent_job_execution_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "user_id": "string",
        "created_at": "2024-07-29T15:51:28.071Z",
        "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "status": "PENDING",
        "error_code": "string",
        "error_message": "string",
        "attempts": 0,
        "started_at": "2024-07-29T15:51:28.071Z",
        "ended_at": "2024-07-29T15:51:28.071Z",
        "updated_at": "2024-07-29T15:51:28.071Z",
        "data": [:],
    ]

    static let errorExample: JSONValue = ["detail": [["loc": ["string", 0], "msg": "string", "type": "string"]]]

    static let nullable = [
        "parameters", "session_id", "correlation_id", "parent_job_execution_id", "user_id", "error_code", "error_message", "attempts", "started_at", "ended_at",
        "data",
    ]

    private static let parameters: JSONValue = [
        "eval_question_ids": ["q-1", "q-2"], "eval_execution_params": ["llm_model": "AZURE_OPENAI", "qa_prompt_tmpl": ""],
    ]

    private static let fuller =
        example
        .replacing(Place().key("parameters"), with: parameters)
        .replacing(Place().key("partitions"), with: ["tenant": "t-1", "": "an empty key"])
        .replacing(Place().key("data"), with: ["exact": .number(JSONNumber(UInt64.max)), "deep": [["x": nil], 1.50, true]])

    private static let nulls = nullable.reduce(example) { $0.replacing(Place().key($1), with: .null) }

    private static let execution = Shape.object([
        .optional("job_name", .enumeration),
        .required("partitions", .map(.string)),
        .optionalOrNull("parameters", jobParams),
        .optionalOrNull("session_id", .uuid),
        .optionalOrNull("correlation_id", .uuid),
        .optionalOrNull("parent_job_execution_id", .uuid),
        .optionalOrNull("user_id", .string),
        .optional("created_at", .dateTime),
        .optional("id", .uuid),
        .optional("status", .enumeration),
        .optionalOrNull("error_code", .string),
        .optionalOrNull("error_message", .string),
        .optionalOrNull("attempts", .integer),
        .optionalOrNull("started_at", .dateTime),
        .optionalOrNull("ended_at", .dateTime),
        .optional("updated_at", .dateTime),
        .optionalOrNull("data", .freeForm),
    ])

    private static let jobParams = Shape.object([.optional("eval_question_ids", .array(.string)), .required("eval_execution_params", executionParams)])

    private static let executionParams = Shape.object([.optional("llm_model", .enumeration), .optional("qa_prompt_tmpl", .string)])

    private static let validationError = Shape.object([
        .required("loc", .array(.either([.string, .integer], "a string or an integer"))),
        .optional("msg", .string),
        .optional("type", .string),
    ])
}
