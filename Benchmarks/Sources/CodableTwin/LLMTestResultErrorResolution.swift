// A raw value cannot be broken into lines.
// swift-format-ignore
public enum LLMTestResultErrorResolution: String, Codable, Hashable, Sendable {
    case validateOrRetry = "Please validate that the submitted LLM Test Configuration is valid. If so, try submitting a new LLM Test Result. Otherwise contact the DataRobot team for assistance."
    case supportedMetrics = "Please ensure that the metrics selected in the LLM Test Configuration utilized for the LLM Test Result can produce a supported aggregation type. After correcting the LLM Test Configuration, try submitting a new LLM Test Result. If the issue persists, contact the DataRobot team for assistance."
    case validateDatasets = "Please validate that the submitted LLM Test Configuration is valid. Please verify that the dataset evaluations in the LLM Test Configuration are valid for compliance testing. After correcting the LLM Test Configuration, if needed, try submitting a new LLM Test Result. Otherwise contact the DataRobot team for assistance."
    case blueprintsExist = "Please ensure that the LLM blueprints specified in the LLM Test Configuration still exist and are valid. If the issue persists, contact the DataRobot team for assistance."
    case datasetsExist = "Please ensure that the evaluation datasets specified in the LLM Test Configuration still exist and are valid. If the issue persists, contact the DataRobot team for assistance."
    case configurationExists = "Please ensure that the LLM Test Configuration still exists and is valid. If the issue persists, contact the DataRobot team for assistance."
    case datasetValid = "Please ensure that the out-of-the-box dataset specified in the LLM Test Result is valid. Please try to re-submit the LLM Test Result as this may have been a temporary issue. If the issue persists, contact the DataRobot team for assistance."
}
