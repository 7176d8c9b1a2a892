import BinderyRuntime
import DataheraldFinetuning

/// What the page of Dataherald says. "default None" means optional and nullable.
enum DataheraldTypes {
    static let all = [
        GeneratedType(Finetuning.self, finetuning, example, fuller, least),
        GeneratedType(BaseLLM.self, base, example["base_llm"] ?? nil, fuller["base_llm"] ?? nil, [:]),
        GeneratedType(ModelParameters.self, parameters, ["n_epochs": "1"], fuller["base_llm"]?["model_parameters"] ?? nil, [:]),
    ]

    static let example: JSONValue = [
        "id": "finetuning-job-id",
        "db_connection_id": "database_connection_id",
        "alias": "my_model",
        "status": "validating_files",
        "error": nil,
        "base_llm": [
            "model_provider": "openai",
            "model_name": "gpt-3.5-turbo-1106",
            "model_parameters": ["n_epochs": "1"],
        ],
        "finetuning_file_id": nil,
        "finetuning_job_id": nil,
        "model_id": nil,
        "created_at": "2023-12-13T17:35:53.263485",
        "golden_records": [
            "656777c9eb4e22533dc43fce", "656777ceeb4e22533dc43fcf", "656777ceeb4e22533dc43fd0", "656777ceeb4e22533dc43fd1", "656777ceeb4e22533dc43fd2",
            "656777ceeb4e22533dc43fd3", "656777ceeb4e22533dc43fd4", "656777ceeb4e22533dc43fd5", "656777ceeb4e22533dc43fd6", "656777ceeb4e22533dc43fd7",
            "656777ceeb4e22533dc43fd8", "656777ceeb4e22533dc43fd9", "656777ceeb4e22533dc43fda", "656777ceeb4e22533dc43fdb", "656777ceeb4e22533dc43fdc",
            "656777ceeb4e22533dc43fdd", "656777ceeb4e22533dc43fde",
        ],
        "metadata": nil,
    ]

    private static let fuller: JSONValue = [
        "id": "f-1",
        "db_connection_id": "c-1",
        "alias": "",
        "status": "failed",
        "error": "out of tokens",
        "base_llm": [
            "model_provider": "openai", "model_name": "gpt-4",
            "model_parameters": ["n_epochs": 3, "batch_size": 1, "learning_rate_multiplier": "auto"],
        ],
        "finetuning_file_id": "file-1",
        "finetuning_job_id": "job-1",
        "model_id": "model-1",
        "created_at": "2023-12-13T17:35:53Z",
        "golden_records": [],
        "metadata": ["team": "blue", "": "", "ключ": "значение 🎉"],
    ]

    private static let least: JSONValue = [
        "id": "f-1", "db_connection_id": "c-1", "alias": "a", "status": "queued", "created_at": "2023-12-13T17:35:53+01:00",
    ]

    private static let finetuning = Shape.object([
        .required("id", .string),
        .required("db_connection_id", .string),
        .required("alias", .string),
        .required("status", .enumeration),
        .optionalOrNull("error", .string),
        .optional("base_llm", base),
        .optionalOrNull("finetuning_file_id", .string),
        .optionalOrNull("finetuning_job_id", .string),
        .optionalOrNull("model_id", .string),
        .required("created_at", .dateTime),
        .optionalOrNull("golden_records", .array(.string)),
        .optionalOrNull("metadata", .map(.string)),
    ])

    private static let base = Shape.object([
        .optional("model_provider", .string),
        .optional("model_name", .string),
        .optional("model_parameters", parameters),
    ])

    private static let parameters = Shape.object(
        ["n_epochs", "batch_size", "learning_rate_multiplier"].map { .optional($0, .either([.integer, .string], "a string or an integer")) })
}
