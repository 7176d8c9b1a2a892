public enum ExecutionStatus: String, Codable, Hashable, Sendable {
    case new = "NEW"
    case running = "RUNNING"
    case completed = "COMPLETED"
    case requiresUserInput = "REQUIRES_USER_INPUT"
    case skipped = "SKIPPED"
    case error = "ERROR"
}
