import BinderySpecDiff

/// Which findings make `diff` fail.
enum FailureCriterion: String, CaseIterable {
    case breaking, risky, any, swift

    func isMet(by comparison: Comparison) -> Bool {
        switch self {
        case .breaking: comparison.findings.contains { $0.level == .breaking }
        case .risky: comparison.findings.contains { $0.level >= .risky }
        case .any: !comparison.findings.isEmpty
        case .swift: comparison.findings.contains { $0.effect >= .switch }
        }
    }
}
