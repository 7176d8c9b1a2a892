import BinderySpecTree
import Testing

struct DiagnosticPrinterTests {
    @Test("a diagnostic is its place, severity, message and id")
    func line() {
        #expect(text(message: "expected an object") == "specs/a.yaml:2:3: error: expected an object [wrong-type]")
        #expect(text(severity: .warning, message: "x") == "specs/a.yaml:2:3: warning: x [wrong-type]")
    }

    @Test("an excerpt is the line with a caret under the column")
    func excerpt() {
        #expect(excerpt("a:\n  b: 1\n", column: 6) == ["  b: 1", "     ^"])
        #expect(excerpt("a:\r\n  b: 1\r\n", column: 3) == ["  b: 1", "  ^"])
        #expect(excerpt("a:\r  b: 1\r", column: 3) == ["  b: 1", "  ^"])
    }

    @Test("the caret of a column beyond the line stands at its end")
    func beyondTheLine() {
        #expect(excerpt("a:\nbc\n", column: 9) == ["bc", "  ^"])
    }

    @Test("without the file, the line, or anything on it there is no excerpt")
    func noExcerpt() {
        #expect(excerpt("a:", column: 1) == [])
        #expect(excerpt("a:\n\n", column: 1) == [])
        let printer = DiagnosticPrinter(excerpt: true)
        #expect(printer.text(for: diagnostic(message: "x")) == "specs/a.yaml:2:3: error: x [wrong-type]")
    }

    @Test("tabs are copied into the caret's line, wide characters count twice, combining ones not at all")
    func widths() {
        #expect(excerpt("\n\ta\tb: 1", column: 4) == ["\ta\tb: 1", "\t \t^"])
        #expect(excerpt("\n日本: x", column: 5) == ["日本: x", "      ^"])
        #expect(excerpt("\n😀: x", column: 4) == ["😀: x", "    ^"])
        #expect(excerpt("\ne\u{301}: x", column: 5) == ["e\u{301}: x", "   ^"])
    }

    @Test("a long line is cut to what is around the column")
    func longLine() {
        let line = String(repeating: "a", count: 100_000) + "X" + String(repeating: "b", count: 100_000)
        let middle = excerpt("\n\(line)\n", column: 100_001)
        #expect(middle.first == "…" + String(repeating: "a", count: 60) + "X" + String(repeating: "b", count: 59) + "…")
        #expect(middle.last == String(repeating: " ", count: 61) + "^")
        #expect(excerpt("\n\(line)\n", column: 1) == [String(repeating: "a", count: 120) + "…", "^"])
        #expect(excerpt("\n\(line)\n", column: 200_001) == ["…" + String(repeating: "b", count: 120), String(repeating: " ", count: 120) + "^"])
        #expect(
            excerpt("\n" + String(repeating: "é", count: 120), column: 120) == [String(repeating: "é", count: 120), String(repeating: " ", count: 119) + "^"])
    }

    @Test("what would act on the terminal, or reorder its text, is shown as an escape")
    func escapes() {
        #expect(
            text(message: "a\u{1B}[31mb\nc\td\u{202E}e\u{2028}\u{200B}\u{85}")
                == "specs/a.yaml:2:3: error: a\\u{1B}[31mb\\nc\\td\\u{202E}e\\u{2028}\\u{200B}\\u{85} [wrong-type]")
        #expect(excerpt("\na\u{1B}\u{2067}: x", column: 4) == ["a\\u{1B}\\u{2067}: x", "               ^"])
        let path = Diagnostic(id: "x", severity: .note, location: SourceLocation(file: SourcePath("a\u{1B}b"), line: 1, column: 1), message: "m")
        #expect(DiagnosticPrinter().text(for: path) == "a\\u{1B}b:1:1: note: m [x]")
    }

    @Test("bytes that are not UTF-8 are shown as U+FFFD")
    func invalidUTF8() {
        let file = SourceFile(path: "specs/a.yaml", bytes: [0x0A, 0x61, 0xFF, 0x62])
        let text = DiagnosticPrinter(files: [file], excerpt: true).text(for: diagnostic(message: "x"))
        #expect(text.split(separator: "\n").dropFirst() == ["    a\u{FFFD}b", "      ^"])
    }

    @Test("colours are ANSI's and leave the text as it is")
    func color() {
        let printer = DiagnosticPrinter(color: true)
        #expect(printer.text(for: diagnostic(message: "x")) == "\u{1B}[1mspecs/a.yaml:2:3:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m x [wrong-type]")
    }

    @Test("a log is printed by place and summed up by severity")
    func log() {
        var log = DiagnosticLog()
        #expect(DiagnosticPrinter().summary(of: log) == nil)
        let file = SourcePath("b.yaml")
        log.warning("w", at: SourceLocation(file: file, line: 9, column: 1), "later")
        log.error("e", at: SourceLocation(file: file, line: 2, column: 10), "second")
        log.error("e", at: SourceLocation(file: file, line: 2, column: 9), "first")
        log.error("e", at: SourceLocation(file: file, line: 2, column: 9), "first")
        #expect(DiagnosticPrinter().text(for: log) == "b.yaml:2:9: error: first [e]\nb.yaml:2:10: error: second [e]\nb.yaml:9:1: warning: later [w]\n")
        #expect(DiagnosticPrinter().summary(of: log) == "2 errors, 1 warning")
    }

    private func diagnostic(severity: Diagnostic.Severity = .error, column: Int = 3, message: String) -> Diagnostic {
        Diagnostic(id: "wrong-type", severity: severity, location: SourceLocation(file: SourcePath("specs/a.yaml"), line: 2, column: column), message: message)
    }

    private func text(severity: Diagnostic.Severity = .error, message: String) -> String {
        DiagnosticPrinter().text(for: diagnostic(severity: severity, message: message))
    }

    /// The lines under a diagnostic of the second line, without their indentation.
    private func excerpt(_ source: String, column: Int) -> [String] {
        let printer = DiagnosticPrinter(files: [SourceFile(path: "specs/a.yaml", bytes: Array(source.utf8))], excerpt: true)
        return printer.text(for: diagnostic(column: column, message: "m")).split(separator: "\n").dropFirst().map { String($0.dropFirst(4)) }
    }
}
