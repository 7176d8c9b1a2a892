import BinderySpecDiff
import Foundation
import Testing

/// Each folder of `Cases` shows one kind of change, or a difference of spelling that is none.
///
/// `RECORD_GOLDENS=1 swift test --filter SpecDiff` writes what is found now, and fails, so that nobody records by accident: what changed is to be read as a difference.
@Suite("Cases of comparing documents")
struct CaseTests {
    @Test("A case gives the findings that stand in its folder", arguments: DiffCase.all)
    func findings(of diff: DiffCase) throws {
        let findings = try diff.findings()
        guard ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == nil else {
            try diff.record(findings)
            Issue.record("recorded; read the difference, then run again without RECORD_GOLDENS")
            return
        }
        #expect(DiffCase.text(of: findings) == (try diff.expected()))
    }

    @Test("There are cases")
    func cases() {
        #expect(!DiffCase.all.isEmpty)
    }

    @Test("A document of a case compared with itself gives nothing", arguments: DiffCase.all)
    func reflexivity(of diff: DiffCase) throws {
        for document in try diff.documents() { #expect(DiffCase.text(of: DocumentComparer().compare(document, with: document)) == "") }
    }
}
