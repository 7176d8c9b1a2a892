import BinderyRuntime
import BinderySpecDiff
import Foundation
import Testing

@Suite("A comparison for programs")
struct JSONReporterTests {
    @Test(
        "the output is what its published schema says",
        arguments: [
            Samples.comparison, Samples.compare([]), Samples.compare([Samples.ownersRemoved], from: nil, to: "1.4.1"),
            Samples.compare(Samples.findings, to: "1.4.1"),
            Samples.compare(Samples.findings, policy: FindingPolicy(treatments: ["operation-removed": .off, "operation-added": .level(.risky)])),
            Samples.compare([Samples.finding(of: "\u{0}\u{1B}[31m\"\\\n\u{202E}👩‍👧")]),
        ])
    func schema(comparison: Comparison) throws {
        let violations = Restrictions(try Self.schema).violations(in: Array(JSONReporter().report(comparison).utf8))
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test("the schema refuses what is not such a report")
    func strictness() throws {
        let report = JSONReporter().report(Samples.comparison)
        for (part, other) in [("\"format\": 1", "\"format\": 2"), ("\"level\": \"risky\"", "\"level\": \"harmless\""), ("\"axis\": \"wire\",", "")] {
            #expect(report.contains(part))
            #expect(!Restrictions(try Self.schema).violations(in: Array(report.replacing(part, with: other).utf8)).isEmpty)
        }
    }

    @Test("a finding has all that is known of it")
    func finding() throws {
        let report = try #require(try JSONSerialization.jsonObject(with: Data(JSONReporter().report(Samples.comparison).utf8)) as? [String: Any])
        let findings = try #require(report["findings"] as? [[String: Any]])
        let shared = try #require(findings.first { $0["subject"] as? String == "Pet.kind" })
        #expect(shared["level"] as? String == "risky")
        #expect(shared["effect"] as? String == "switch")
        #expect(shared["fingerprint"] as? String == Samples.kindWidened.fingerprint.text)
        let old = try #require(shared["old"] as? [String: Any])
        #expect(old["file"] as? String == "pets-1.yaml")
        #expect(old["line"] as? Int == 40)
        #expect(old["column"] as? Int == 15)
        #expect(old["value"] as? String == "cat, dog")
        let reaches = try #require(shared["reachedBy"] as? [[String: String]])
        #expect(reaches.last == ["operation": "GET /pets/{id}", "part": "responseHeader", "status": "200", "name": "X-Kind", "direction": "out"])
        #expect(findings.filter { $0["axis"] as? String == "swift" }.map { $0["subject"] as? String } == ["Owner"])
        #expect((report["versions"] as? [String: String]) == ["api": "major", "swift": "major", "required": "2.0.0"])
    }

    @Test("texts come back as they were, and none of them acts on a terminal")
    func texts() throws {
        let text = "\"\\\n\t\u{0}\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2028}é👩‍👧\u{FEFF}/"
        let report = JSONReporter().report(Samples.compare([Samples.finding(of: text)]))
        let findings = try #require((try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])?["findings"] as? [[String: Any]])
        #expect((findings[0]["subject"] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(!report.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || (127...159).contains($0.value) || $0 == "\u{202E}" })
    }

    private static var schema: String {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
            return try String(contentsOf: root.appendingPathComponent("Sources/SpecDiff/Reporting/diff-report.schema.json"), encoding: .utf8)
        }
    }
}
