import BinderyRuntime
import DataRobotGenAI
import DataheraldFinetuning
import LlamaCloudEvals
import Testing

/// An enumeration with the values that its page lists, in its order.
struct OpenValues: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let documented: [String]
    let known: [String]
    /// The name of the case that a JSON string is read as, and the raw value and the JSON of the result.
    let read: @Sendable (String) throws -> (caseName: String, rawValue: String, json: String)

    init<Value: OpenEnum>(_ type: Value.Type, _ documented: String...) where Value.RawValue == String {
        testDescription = "\(type)"
        self.documented = documented
        known = Value.allCases.map(\.rawValue)
        read = { json in
            let value = try Value(json: json)
            // Mirrors name a case only when it carries something, and only `unrecognized` does.
            let name = Mirror(reflecting: value).children.first?.label ?? "known"
            return (name, value.rawValue, String(decoding: try value.json(), as: UTF8.self))
        }
    }

    static let all = [
        OpenValues(EvalDatasetExecution.JobName.self, "eval_dataset_job"),
        OpenValues(EvalDatasetExecution.Status.self, "PENDING", "SUCCESS", "ERROR", "PARTIAL_SUCCESS"),
        OpenValues(EvalExecutionParams.LlmModel.self, "GPT_3_5_TURBO", "GPT_4", "GPT_4_TURBO", "GPT_4O", "GPT_4O_MINI", "AZURE_OPENAI"),
        OpenValues(Finetuning.Status.self, "queued", "running", "succeeded", "failed", "validating_files", "cancelled"),
        OpenValues(AggregationType.self, "average", "percentYes", "classPercentCoverage", "ngramImportance", "guardConditionPercentYes"),
        OpenValues(ExecutionStatus.self, "NEW", "RUNNING", "COMPLETED", "REQUIRES_USER_INPUT", "SKIPPED", "ERROR"),
        OpenValues(GradingResult.self, "PASS", "FAIL"),
        OpenValues(
            LLMTestResultErrorMessages.self,
            "An unknown error occurred while generating a LLM test result.",
            "One or more types for the aggregations produced are invalid for the LLM test result.",
            "An error occurred while aggregating the LLM test results.",
            "One or more LLM blueprints specified in the LLM Test configuration are invalid and/or not found.",
            "One or more evaluation datasets specified in the LLM Test configuration are invalid and/or not found.",
            "The LLM Test configuration is invalid and/or not found.",
            "An error occurred while uploading the out-of-the-box dataset specified in the LLM Test Result."),
        OpenValues(
            LLMTestResultErrorResolutions.self,
            "Please validate that the submitted LLM Test Configuration is valid. If so, try submitting a new LLM Test Result. "
                + "Otherwise contact the DataRobot team for assistance.",
            "Please ensure that the metrics selected in the LLM Test Configuration utilized for the LLM Test Result can produce a supported aggregation type. "
                + "After correcting the LLM Test Configuration, try submitting a new LLM Test Result. "
                + "If the issue persists, contact the DataRobot team for assistance.",
            "Please validate that the submitted LLM Test Configuration is valid. "
                + "Please verify that the dataset evaluations in the LLM Test Configuration are valid for compliance testing. "
                + "After correcting the LLM Test Configuration, if needed, try submitting a new LLM Test Result. "
                + "Otherwise contact the DataRobot team for assistance.",
            "Please ensure that the LLM blueprints specified in the LLM Test Configuration still exist and are valid. "
                + "If the issue persists, contact the DataRobot team for assistance.",
            "Please ensure that the evaluation datasets specified in the LLM Test Configuration still exist and are valid. "
                + "If the issue persists, contact the DataRobot team for assistance.",
            "Please ensure that the LLM Test Configuration still exists and is valid. If the issue persists, contact the DataRobot team for assistance.",
            "Please ensure that the out-of-the-box dataset specified in the LLM Test Result is valid. "
                + "Please try to re-submit the LLM Test Result as this may have been a temporary issue. "
                + "If the issue persists, contact the DataRobot team for assistance."),
        OpenValues(
            LanguageModelTypeId.self, "azure-openai-gpt-3.5-turbo", "azure-openai-gpt-3.5-turbo-16k", "azure-openai-gpt-4", "azure-openai-gpt-4-32k",
            "azure-openai-gpt-4-turbo", "azure-openai-gpt-4-o", "amazon-titan", "anthropic-claude-2", "anthropic-claude-3-haiku", "anthropic-claude-3-sonnet",
            "anthropic-claude-3-opus", "google-bison", "google-gemini-1.5-flash", "google-gemini-1.5-pro", "custom-model"),
        OpenValues(PromptSamplingStrategy.self, "random_without_replacement", "first_n_rows"),
        OpenValues(PromptType.self, "CHAT_HISTORY_AWARE", "ONE_TIME_PROMPT"),
    ]
}
