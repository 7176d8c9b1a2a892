import BinderySpecDiff
import Testing

@Suite("A comparison as Markdown")
struct MarkdownReporterTests {
    @Test("levels are sections that fold, the breaking one open")
    func report() {
        #expect(
            MarkdownReporter().report(Samples.compare([Samples.limitRequired, Samples.ownerReordered])) == """
                ## Pets: `1.4.0` → `2.0.0`

                **1 breaking; Swift: 2 break → version 2.0.0**

                <details open>
                <summary><b>Breaking</b> (1)</summary>

                #### `GET /pets`

                - `query parameter 'limit'`: it must be given now
                  - `optional` → `required`
                  - `pets-1.yaml:12:11` → `pets-2.yaml:13:11`
                  - Swift: breaks `API.listPets(limit:)`

                </details>

                <details>
                <summary><b>Only in Swift</b> (1)</summary>

                #### Only in Swift

                - `Owner`: the arguments of its initialiser are in another order
                  - `pets-1.yaml:50:9` → `pets-2.yaml:52:9`
                  - Swift: breaks `Owner.init(name:age:)`

                </details>

                - API: version 2.0.0 at least \\(major, after 1.4.0\\)
                - Swift package: a major version

                """)
    }

    @Test(
        "text of a document stays text",
        arguments: [
            ("a*b*_c_", "a\\*b\\*\\_c\\_"), ("<img src=x>", "\\<img src\\=x\\>"), ("[a](b)", "\\[a\\]\\(b\\)"), ("a\nb", "a\\\\nb"), ("&lt;", "&amp;lt;"),
            ("@team", "@\u{200B}team"), ("#1", "#\u{200B}1"), ("http://a.b", "http:\u{200B}//a.b"), ("www.a.b", "www\u{200B}.a.b"), ("1. a", "1. a"),
            ("<\u{301}b>", "\\<\u{301}b\\>"),
        ])
    func words(text: String, markdown: String) {
        let finding = Finding(id: "operation-removed", level: .safe, subject: "s", message: text, old: nil, new: nil, reaches: [])
        #expect(MarkdownReporter().report(Samples.compare([finding])).contains("- `s`: \(markdown)\n"))
    }

    @Test(
        "code of a document cannot end before it ends",
        arguments: [
            ("a", "`a`"), ("`", "`` ` ``"), ("a``b", "```a``b```"), (" ", "`   `"), ("", "`  `"), ("a\n\n# b", "`a\\n\\n# b`"), ("\u{202E}", "`\\u{202E}`"),
        ])
    func code(text: String, markdown: String) {
        let finding = Finding(id: "operation-removed", level: .safe, subject: text, message: "m", old: nil, new: nil, reaches: [])
        #expect(MarkdownReporter().report(Samples.compare([finding])).contains("- \(markdown): m\n"))
    }
}
