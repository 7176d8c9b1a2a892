public enum GradingResult: String, Codable, Hashable, Sendable {
    case pass = "PASS"
    case fail = "FAIL"
}
