import BinderySpecDiff
import Testing

@Suite("All of a comparison in one line")
struct SummaryTests {
    @Test("levels, effects in Swift and the version are counted up")
    func everything() {
        let safe = (1...5).map { number in
            Finding(
                id: "operation-added", level: .safe, subject: "GET /\(number)", message: "", old: nil, new: Samples.new(number, 1, nil), reaches: [])
        }
        let removals = [Samples.ownersRemoved, Samples.limitRequired.with(symbols: [])]
        let risky = Samples.kindWidened.with(symbols: [])
        #expect(Samples.compare(removals + [risky] + safe).summary == "2 breaking, 1 risky, 5 safe; Swift: 1 breaks → version 2.0.0")
    }

    @Test(
        "what does not occur is not mentioned",
        arguments: [
            ([Samples.deletionAdded], "1 safe; Swift: nothing breaks → version 1.5.0"),
            ([Samples.kindWidened], "1 risky; Swift: 1 breaks a switch → version 1.5.0, major in Swift"),
            ([Samples.ownerReordered], "Swift: 1 breaks → major in Swift"),
            ([], "no changes"),
        ])
    func parts(findings: [Finding], summary: String) {
        #expect(Samples.compare(findings).summary == summary)
    }

    @Test("where the old version is no semantic version, the step is said")
    func otherVersions() {
        #expect(Samples.compare([Samples.ownersRemoved], from: "2026-11-22").summary == "1 breaking; Swift: 1 breaks → a major version")
        #expect(Samples.compare([Samples.ownersRemoved], from: nil).summary == "1 breaking; Swift: 1 breaks → a major version")
    }
}
