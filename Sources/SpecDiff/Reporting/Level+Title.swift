extension Level {
    /// As a heading.
    var title: String {
        switch self {
        case .breaking: "Breaking"
        case .risky: "Risky"
        case .safe: "Safe"
        }
    }
}
