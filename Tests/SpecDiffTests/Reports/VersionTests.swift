import Testing

@testable import BinderySpecDiff

@Suite("What the next version number is")
struct VersionTests {
    @Test(
        "a step raises its number and clears those after it",
        arguments: [
            ("1.4.2", VersionStep.major, "2.0.0"), ("1.4.2", .minor, "1.5.0"), ("1.4.2", .patch, "1.4.3"), ("1.4.2", .none, "1.4.2"),
            ("v3", .major, "4"), ("3", .minor, "3.1"), ("3", .patch, "3.0.1"), ("3.1", .minor, "3.2"), ("3.1", .major, "4.0"),
            ("1.0.0+build-7", .patch, "1.0.1"),
            // Before 1.0.0 (section 4), and before a release (section 9).
            ("0.4.2", .major, "0.5.0"), ("0.4.2", .minor, "0.4.3"), ("2.0.0-beta.1", .major, "2.0.0"),
        ])
    func next(old: String, step: VersionStep, next: String) throws {
        #expect(try #require(SemanticVersion(old)).next(step).description == next)
    }

    @Test("what is no semantic version is none", arguments: ["", "2026-11-22", "1.2.3.4", "1.x", "a", "1..2", "-1", "1.2-beta", "99999999999.0.0", "v"])
    func others(text: String) {
        #expect(SemanticVersion(text) == nil)
    }

    @Test(
        "a version is too small when it promises what does not hold",
        arguments: [
            ("1.4.0", "1.5.0", VersionStep.major, true), ("1.4.0", "2.0.0", .major, false), ("1.4.0", "3.0.0", .major, false),
            ("1.4.0", "2.0.0-rc.1", .major, false), ("1.4.0", "1.4.0", .minor, true), ("1.4.0", "1.4.1", .minor, true), ("1.4.0", "1.4.0", .none, false),
            ("1.4.0", "1.4.0", .patch, true), ("1", "1", .major, true), ("1", "2", .major, false), ("1", "1", .minor, false), ("1.4", "1.4", .patch, false),
            ("1.4", "1.5", .minor, false), ("0.4.0", "0.4.1", .major, true), ("0.4.0", "0.5.0", .major, false), ("2.0.0-beta.1", "2.0.0-beta.2", .major, false),
        ])
    func smallness(old: String, new: String, step: VersionStep, isTooSmall: Bool) throws {
        #expect(try #require(SemanticVersion(new)).isTooSmall(after: #require(SemanticVersion(old)), for: step) == isTooSmall)
    }

    @Test("the worst finding decides, for the API by its level, for the package by its effect")
    func verdicts() {
        func steps(_ findings: [Finding]) -> [VersionStep] {
            let verdict = Samples.compare(findings).verdict
            return [verdict.api, verdict.swift]
        }
        #expect(steps([]) == [.none, .none])
        #expect(steps([Samples.ownersRemoved, Samples.deletionAdded]) == [.major, .major])
        #expect(steps([Samples.kindWidened]) == [.minor, .major])
        #expect(steps([Samples.deletionAdded]) == [.minor, .minor])
        #expect(steps([Samples.ownerReordered]) == [.none, .major])
        let annotation = Finding(
            id: "operation-tags-changed", level: .safe, subject: "GET /pets", message: "", old: Samples.old(1, 1, "a"), new: Samples.new(1, 1, "b"), reaches: []
        )
        #expect(steps([annotation]) == [.patch, .none])
    }

    @Test("a document whose number is too small is a finding of its own, which can be switched off")
    func tooSmall() {
        let comparison = Samples.compare([Samples.ownersRemoved], to: "1.5.0")
        #expect(comparison.findings.map(\.id) == ["operation-removed", "api-version-too-small"])
        #expect(comparison.findings.last?.new?.value == "1.5.0")
        #expect(comparison.findings.last?.level == .risky)
        let policy = FindingPolicy(treatments: ["api-version-too-small": .off])
        #expect(Samples.compare([Samples.ownersRemoved], to: "1.5.0", policy: policy).findings.map(\.id) == ["operation-removed"])
        #expect(Samples.compare([Samples.ownersRemoved], to: "2.0.0").findings.count == 1)
        #expect(Samples.compare([Samples.ownersRemoved], from: "2026-01-01", to: "2026-02-01").findings.count == 1)
    }
}
