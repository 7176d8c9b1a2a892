import BinderySwiftSource
import Testing

@Suite("Documentation comments")
struct DocumentationCommentTests {
    private func comment(_ markdown: String) -> String {
        ("\(documentation: markdown)" as SwiftSource).text
    }

    @Test("Each line of the text is a line of the comment")
    func lines() {
        #expect(comment("One.\n\n- two\n- three") == "/// One.\n///\n/// - two\n/// - three")
        #expect(comment("    code") == "///     code")
    }

    @Test("Blanks at the end of a line, and empty lines at either end, are left out")
    func blanks() {
        #expect(comment("\n\nOne. \t\nTwo.\n\n") == "/// One.\n/// Two.")
    }

    @Test("An empty text is no comment, and leaves no line")
    func empty() {
        #expect(comment("") == "")
        #expect(comment(" \n ") == "")
        let source: SwiftSource = """
            {
                \(documentation: "")
                let a: Int
            }
            """
        #expect(source.text == "{\n    let a: Int\n}")
    }

    @Test("Whatever ends a line ends a line of the comment", arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func ends(end: String) {
        #expect(comment("One.\(end)func evil() {}") == "/// One.\n/// func evil() {}")
    }

    @Test("Nothing in the text ends the comment", arguments: ["*/ func evil() {}", "\"\"\"# \\(exit(1))", "/// more", "/* open", "`tick`", "```swift"])
    func hostile(text: String) {
        #expect(comment(text) == "/// " + text)
    }

    @Test("What cannot be seen is left out, but for what joins letters and emoji")
    func invisible() {
        #expect(comment("a\u{202E}b\u{202C}c\u{0}d\u{7}e\u{FEFF}f") == "/// abcdef")
        #expect(comment("👩\u{200D}👧 می\u{200C}خواهم") == "/// 👩\u{200D}👧 می\u{200C}خواهم")
    }

    @Test("The comment is indented like the line it stands on")
    func indentation() {
        let source: SwiftSource = """
            {
                \(documentation: "One.\n\nTwo.")
                let a: Int
            }
            """
        #expect(source.text == "{\n    /// One.\n    ///\n    /// Two.\n    let a: Int\n}")
    }
}
