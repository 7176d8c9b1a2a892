import BinderyBindings
import BinderySpecDiff
import BinderySpecTree
import Testing

@Suite("What people have decided about findings")
struct FindingPolicyTests {
    @Test("a level is changed, and with it the verdict")
    func levels() {
        let comparison = Samples.compare([Samples.ownersRemoved], policy: FindingPolicy(treatments: ["operation-removed": .level(.safe)]))
        #expect(comparison.findings.map(\.level) == [.safe])
        #expect(comparison.verdict.api == .minor)
    }

    @Test("a kind that is switched off is set aside and counted")
    func off() {
        let comparison = Samples.compare(Samples.findings, policy: FindingPolicy(treatments: ["operation-removed": .off]))
        #expect(!comparison.findings.contains { $0.id == "operation-removed" })
        #expect(comparison.setAside.map(\.finding.subject) == ["GET /owners"])
        #expect(comparison.setAside.map(\.reason) == [.off])
    }

    @Test("one change is accepted by its fingerprint, and others of its kind are not")
    func acceptance() {
        let acceptance = FindingPolicy.Acceptance(fingerprint: text(Samples.ownersRemoved.fingerprint.text), note: "moved to another API")
        let other = Finding(
            id: "operation-removed", level: .breaking, subject: "GET /toys", message: "", old: Samples.old(60, 5, nil), new: nil, reaches: [])
        var log = DiagnosticLog()
        let comparison = Samples.compare([Samples.ownersRemoved, other], policy: FindingPolicy(acceptances: [acceptance]), log: &log)
        #expect(comparison.findings.map(\.subject) == ["GET /toys"])
        #expect(comparison.setAside.map(\.reason) == [.accepted(note: "moved to another API")])
        #expect(log.diagnostics.isEmpty)
    }

    @Test("a fingerprint that nothing has is warned of at its place")
    func unusedAcceptance() {
        var log = DiagnosticLog()
        _ = Samples.compare(
            Samples.findings, policy: FindingPolicy(acceptances: [FindingPolicy.Acceptance(fingerprint: text("bcdfghjklmnp"), note: nil)]), log: &log)
        #expect(log.diagnostics.map(\.id) == ["unused-acceptance"])
        #expect(log.diagnostics.map(\.location.line) == [7])
    }

    @Test("a fingerprint does not depend on places, words or levels, and does on everything else")
    func fingerprints() {
        func finding(
            id: String = "a", level: Level = .safe, subject: String = "s", message: String = "m", line: Int = 1, old: String? = "o", new: String? = "n"
        ) -> String {
            Finding(
                id: id, level: level, subject: subject, message: message, old: Samples.old(line, 1, old), new: Samples.new(line, 1, new), reaches: []
            ).fingerprint.text
        }
        let fingerprint = finding()
        #expect(Fingerprint.isFingerprint(fingerprint))
        #expect([finding(line: 9), finding(message: "other"), finding(level: .risky)].allSatisfy { $0 == fingerprint })
        let others = [
            finding(id: "b"), finding(subject: "t"), finding(old: "p"), finding(new: "q"), finding(old: nil), finding(old: ""), finding(new: nil),
            finding(old: "on", new: ""), finding(old: "", new: "on"),
        ]
        #expect(Set(others + [fingerprint]).count == others.count + 1)
    }

    private func text(_ text: String) -> ConfiguredText {
        ConfiguredText(text, at: SourceLocation(file: SourcePath("bindery.yaml"), line: 7, column: 9))
    }
}
