import BinderySpecTree

/// Gives findings the levels that people have decided on, and sets aside what they want to hear no more of.
struct FindingScreener {
    let policy: FindingPolicy

    private let acceptances: [String: FindingPolicy.Acceptance]

    init(policy: FindingPolicy) {
        self.policy = policy
        acceptances = Dictionary(policy.acceptances.map { ($0.fingerprint.text, $0) }, uniquingKeysWith: { first, _ in first })
    }

    struct Screening {
        let findings: [Finding]
        let setAside: [SetAsideFinding]
    }

    func screen(_ findings: [Finding]) -> Screening {
        var counted: [Finding] = []
        var setAside: [SetAsideFinding] = []
        for finding in findings {
            if let acceptance = acceptances[finding.fingerprint.text] {
                setAside.append(SetAsideFinding(finding: finding, reason: .accepted(note: acceptance.note)))
                continue
            }
            switch policy.treatments[finding.id] {
            case nil: counted.append(finding)
            case .level(let level): counted.append(finding.with(level: level))
            case .off: setAside.append(SetAsideFinding(finding: finding, reason: .off))
            }
        }
        return Screening(findings: counted, setAside: setAside)
    }

    /// Says which acceptances no finding answers to any more.
    func reportUnused(among findings: [Finding], log: inout DiagnosticLog) {
        let found = Set(findings.map(\.fingerprint.text))
        for acceptance in policy.acceptances where !found.contains(acceptance.fingerprint.text) {
            log.warning(
                "unused-acceptance", at: acceptance.fingerprint.location, "no finding has the fingerprint '\(acceptance.fingerprint.text)' any more; remove it")
        }
    }
}
