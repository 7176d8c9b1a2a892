public struct GradingCriteria: Codable, Hashable, Sendable {
    public var passThreshold: Int
}
