public enum LLMTestResultErrorMessage: String, Codable, Hashable, Sendable {
    case unknown = "An unknown error occurred while generating a LLM test result."
    case invalidAggregationTypes = "One or more types for the aggregations produced are invalid for the LLM test result."
    case aggregation = "An error occurred while aggregating the LLM test results."
    case invalidBlueprints = "One or more LLM blueprints specified in the LLM Test configuration are invalid and/or not found."
    case invalidDatasets = "One or more evaluation datasets specified in the LLM Test configuration are invalid and/or not found."
    case invalidConfiguration = "The LLM Test configuration is invalid and/or not found."
    case datasetUpload = "An error occurred while uploading the out-of-the-box dataset specified in the LLM Test Result."
}
