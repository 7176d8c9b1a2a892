import BinderySpecDiff
import Testing

@Suite("A comparison as a page")
struct HTMLReporterTests {
    @Test("what differs between two values is marked, and what they share is not")
    func values() {
        let page = HTMLReporter().report(Samples.comparison)
        #expect(page.contains("<pre>cat, dog</pre>"))
        #expect(page.contains("<pre>cat, dog<mark>, fox</mark></pre>"))
        #expect(page.contains("<pre><mark>optional</mark></pre>"))
    }

    @Test("an addition has no old side, a removal no new one")
    func absence() {
        let addition = HTMLReporter().report(Samples.compare([Samples.deletionAdded]))
        #expect(addition.contains("<div class=\"side old\"><h4>Old</h4><span class=\"absent\">not there</span></div>"))
        #expect(addition.contains("<h4>New <span class=\"place\">pets-2.yaml:28:5</span></h4>"))
        let removal = HTMLReporter().report(Samples.compare([Samples.ownersRemoved]))
        #expect(removal.contains("<div class=\"side new\"><h4>New</h4><span class=\"absent\">not there</span></div>"))
    }

    @Test("nothing is fetched from anywhere")
    func selfContained() {
        let page = HTMLReporter().report(Samples.comparison)
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url(") && !page.contains("@import") && !page.contains(" src="))
        #expect(page.contains("default-src 'none'"))
    }

    @Test("text of a document is no markup")
    func escapes() {
        let page = HTMLReporter().report(Samples.compare([Samples.finding(of: "<b>&\"'\u{1B}\u{202E}</b><\u{301}i>")]))
        #expect(page.contains("&lt;b&gt;&amp;&quot;&#39;\\u{1B}\\u{202E}&lt;/b&gt;&lt;\u{301}i&gt;"))
        #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        #expect(!page.contains("<b>"))
    }
}
