public enum AggregationType: String, Codable, Hashable, Sendable {
    case average
    case percentYes
    case classPercentCoverage
    case ngramImportance
    case guardConditionPercentYes
}
