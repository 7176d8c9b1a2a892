import BinderySpecDiff
import Foundation
import Testing

/// The page in a real browser. A script that stands before the page's own rules acts on it as people do, and notes what comes of it.
@Suite("The page in a browser", .serialized, .enabled(if: Browser.installed != nil, "no browser is installed; set BINDERY_BROWSER to the path of one"))
struct HTMLPageTests {
    @Test("everything is shown at first, and each filter leaves what it says")
    func filters() async throws {
        let steps = try await steps(
            of: Samples.comparison,
            """
            note('all', visible());
            find('input[value=safe]').click(); note('not safe', visible());
            find('input[value=breaking]').click(); note('neither breaking', visible());
            find('button[type=reset]').click(); await turn(); note('reset', visible());
            find('input[name=axis][value=swift]').click(); note('swift', visible());
            find('input[name=axis][value=wire]').click(); note('wire', visible());
            find('button[type=reset]').click(); await turn();
            choose('GET /pets/{id}'); note('operation', visible());
            choose('All'); note('all operations', visible());
            type('KIND fox'); note('words', visible());
            type('nowhere'); note('nothing', [...visible(), find('#nothing').textContent, find('#shown').value]);
            """)
        let all = ["query parameter 'limit'", "GET /owners", "DELETE /pets/{id}", "Pet.kind", "Owner"]
        #expect(steps["all"] == all)
        #expect(steps["not safe"] == ["query parameter 'limit'", "GET /owners", "Pet.kind", "Owner"])
        #expect(steps["neither breaking"] == ["Pet.kind", "Owner"])
        #expect(steps["reset"] == all)
        #expect(steps["swift"] == ["query parameter 'limit'", "GET /owners", "Pet.kind", "Owner"])
        #expect(steps["wire"] == ["query parameter 'limit'", "GET /owners", "DELETE /pets/{id}", "Pet.kind"])
        #expect(steps["operation"] == ["Pet.kind"])
        #expect(steps["all operations"] == all)
        #expect(steps["words"] == ["Pet.kind"])
        #expect(steps["nothing"] == ["Nothing to show.", "0 of 5"])
    }

    @Test("headings of which nothing is left go too")
    func headings() async throws {
        let steps = try await steps(
            of: Samples.comparison,
            """
            const headings = () => [...document.querySelectorAll('h2')].filter((h) => h.offsetParent).map((h) => h.firstChild.textContent.trim());
            find('input[value=breaking]').click(); note('headings', headings());
            """)
        #expect(steps["headings"] == ["DELETE", "Pet", "Only in Swift"])
    }

    @Test("everything that filters can be reached by keyboard, and has a name")
    func keyboard() async throws {
        let steps = try await steps(
            of: Samples.comparison,
            """
            const controls = [...document.querySelectorAll('#filters input, #filters select, #filters button')];
            note('count', [String(controls.length)]);
            note('unreachable', controls.filter((c) => { c.focus(); return document.activeElement !== c || c.tabIndex < 0; }).map((c) => c.outerHTML));
            note('nameless', controls.filter((c) => !(c.labels[0] ?? c).textContent.trim()).map((c) => c.outerHTML));
            """)
        #expect(steps["count"] == ["10"])
        #expect(steps["unreachable"] == [])
        #expect(steps["nameless"] == [])
    }

    @Test("without its script the page is the list of everything, and offers no filters")
    func withoutScript() async throws {
        let page = HTMLReporter().report(Samples.comparison)
        let steps = try await steps(
            on: page.replacing(/<script>.*<\/script>/.dotMatchesNewlines(), with: ""),
            """
            note('findings', visible());
            note('filters', [find('#bar')].filter((bar) => bar.offsetParent).map((bar) => bar.outerHTML));
            find('summary').click(); note('open', [String(find('details').open)]);
            """)
        #expect(steps["findings"]?.count == 5)
        #expect(steps["filters"] == [])
        #expect(steps["open"] == ["true"])
    }

    @Test(
        "text of a document is shown as it is, and does nothing",
        arguments: [
            "<img src=x onerror=alert(1)>", "</script><script>console.error('out')</script>", "\"><svg onload=console.error(1)>", "' onfocus='console.error(1)",
            "</style><link rel=stylesheet href=https://example.com/a.css>", "<\u{301}b>", "&lt;b&gt;", "--><iframe src=//example.com>", "{{7*7}}",
            "</title><base href=https://example.com/>",
        ])
    func hostileText(text: String) async throws {
        let steps = try await steps(
            of: Samples.compare([Samples.finding(of: text)]),
            """
            note('subjects', visible());
            note('elements', [...document.querySelectorAll('img, svg, iframe, link, base, object, embed, b, [onfocus], [onload]')].map((e) => e.outerHTML));
            """)
        #expect(steps["subjects"] == [text])
        #expect(steps["elements"] == [])
    }

    /// What was noted, by its title. That the page complains of nothing and fetches nothing is expected of every page.
    private func steps(of comparison: Comparison, _ script: String) async throws -> [String: [String]] {
        try await steps(on: HTMLReporter().report(comparison), script)
    }

    private func steps(on page: String, _ script: String) async throws -> [String: [String]] {
        let browser = try #require(Browser.installed)
        let outcome = try await browser.open(page.replacing("<head>", with: "<head><script>\(Self.observer(script))</script>"))
        try #require(outcome.status == 0, "\(outcome.log)")
        let start = try #require(outcome.document.range(of: "<pre id=\"noted\">"), "\(outcome.document.suffix(2000))\n\(outcome.log)")
        let rest = outcome.document[start.upperBound...]
        let text = try #require(rest.range(of: "</pre>").map { rest[..<$0.lowerBound] })
        let bytes = try #require(Data(base64Encoded: String(text)))
        let steps = try JSONDecoder().decode([String: [String]].self, from: bytes)
        #expect(steps["complaints"] == [])
        #expect(steps["fetched"] == [])
        #expect(!outcome.log.contains(":CONSOLE"), "\(outcome.log)")
        return steps
    }

    private static func observer(_ script: String) -> String {
        """
        const noted = { complaints: [] };
        const complain = (...words) => noted.complaints.push(words.join(' '));
        addEventListener('error', (event) => complain('error', event.message, event.target.outerHTML), true);
        addEventListener('unhandledrejection', (event) => complain('rejection', event.reason));
        document.addEventListener('securitypolicyviolation', (event) => complain('policy', event.violatedDirective, event.blockedURI, event.sample));
        const find = (selector) => document.querySelector(selector);
        const turn = () => new Promise((done) => setTimeout(done, 10));
        const visible = () => [...document.querySelectorAll('.finding')].filter((f) => f.offsetParent).map((f) => f.querySelector('h3').textContent);
        const note = (title, texts) => { noted[title] = texts; };
        const choose = (title) => {
          const select = find('select');
          select.value = [...select.options].find((option) => option.textContent === title).value;
          select.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const type = (words) => {
          find('input[type=search]').value = words;
          find('input[type=search]').dispatchEvent(new Event('input', { bubbles: true }));
        };
        addEventListener('load', async () => {
          try {
            \(script)
          } catch (error) { complain('script', error); }
          await turn();
          noted.fetched = performance.getEntriesByType('resource').map((entry) => entry.name);
          const result = document.createElement('pre');
          result.id = 'noted';
          result.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(noted))));
          document.body.replaceChildren(result);
        });
        """
    }
}
