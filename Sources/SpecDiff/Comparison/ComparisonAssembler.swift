import BinderySpecTree

/// Puts together what reports tell, from what was found and what people have decided.
package struct ComparisonAssembler: Sendable {
    private let policy: FindingPolicy

    package init(policy: FindingPolicy) {
        self.policy = policy
    }

    /// - Parameter log: Told about decisions on what is not there.
    package func assemble(_ findings: [Finding], old: Comparison.Document, new: Comparison.Document, log: inout DiagnosticLog) -> Comparison {
        let screener = FindingScreener(policy: policy)
        let screened = screener.screen(findings)
        let verdict = VersionVerdict(of: screened.findings, from: old.version.value, to: new.version.value)
        let remarks = [versionFinding(verdict, old, new)].compactMap(\.self)
        let screenedRemarks = screener.screen(remarks)
        screener.reportUnused(among: findings + remarks, log: &log)
        return Comparison(
            old: old, new: new, findings: screened.findings + screenedRemarks.findings, setAside: screened.setAside + screenedRemarks.setAside, verdict: verdict
        )
    }

    /// The document's own number promises more than it keeps.
    private func versionFinding(_ verdict: VersionVerdict, _ old: Comparison.Document, _ new: Comparison.Document) -> Finding? {
        guard verdict.isTooSmall, let required = verdict.required else { return nil }
        return Finding(
            id: Self.versionID, level: verdict.api == .major ? .risky : .safe, subject: "info.version",
            message: "the changes make this version \(required) at least", old: old.version, new: new.version, reaches: [])
    }

    /// The id of the only finding that is not of an edit.
    package static let versionID = "api-version-too-small"
}
