import Foundation
import Testing

/// Each folder of `Cases` is the smallest document that shows one thing, with the files and messages it must give.
///
/// `RECORD_GOLDENS=1 swift test --filter GoldenTests` writes what is given now, and fails, so that nobody records by accident: what changed is to be read as a difference.
@Suite("Golden cases")
struct GoldenTests {
    @Test("A case gives the files and the messages that stand in its folder", arguments: GoldenCase.all)
    func output(of golden: GoldenCase) throws {
        let given = GoldenOutput(of: try golden.source(), files: golden.files, options: try golden.options(), lints: golden.lints).texts
        guard ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == nil else {
            try golden.record(given)
            Issue.record("recorded; read the difference, then run again without RECORD_GOLDENS")
            return
        }
        let expected = try golden.expected()
        #expect(!expected.isEmpty, "the case expects nothing")
        #expect(expected.keys.filter { given[$0] == nil }.sorted() == [], "expected, but not given")
        #expect(given.keys.filter { expected[$0] == nil }.sorted() == [], "given, but not expected")
        for (path, text) in expected.sorted(by: { $0.key < $1.key }) {
            guard let other = given[path], other != text else { continue }
            Issue.record("\(path) differs\(Difference(expected: text, given: other).description)")
        }
    }

    @Test("There are cases")
    func cases() {
        #expect(!GoldenCase.all.isEmpty)
    }

    @Test("After an error no Swift is expected", arguments: GoldenCase.all.filter { !$0.lints })
    func errors(in golden: GoldenCase) throws {
        let expected = try golden.expected()
        let hasErrors = expected["diagnostics.txt"]?.contains(": error: ") == true
        #expect(hasErrors == !expected.keys.contains { $0.hasSuffix(".swift") })
    }
}
