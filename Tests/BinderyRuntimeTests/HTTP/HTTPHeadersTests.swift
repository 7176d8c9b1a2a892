import BinderyRuntime
import Testing

@Suite("Headers")
struct HTTPHeadersTests {
    @Test("names compare without case, and keep their spelling and order")
    func names() {
        var headers: HTTPHeaders = ["Content-Type": "a", "Accept": "b"]
        #expect(headers["content-type"] == "a")
        headers.append("ACCEPT", "c")
        #expect(headers.values("accept") == ["b", "c"])
        #expect(headers.combined("Accept") == "b, c")
        headers["accept"] = "d"
        #expect(headers.fields.map(\.name) == ["Content-Type", "accept"])
        headers["Content-type"] = nil
        #expect(headers.fields.map(\.value) == ["d"])
        #expect(headers.combined("Content-Type") == nil)
    }

    @Test("a value with a line break or control character is never held", arguments: ["\r", "\n", "\0", "\u{B}", "\u{7F}", "a\r\nb", "\r\n"])
    func values(value: String) {
        var headers: HTTPHeaders = ["A": "1"]
        headers.append("B", value)
        #expect(headers.fields.map(\.name) == ["A"])
        #expect(headers.refusal?.name == "B")
    }

    @Test("a name that is not a token is never held", arguments: ["", "a b", "a:", "a\r\nb", "ä", "a(b"])
    func names(name: String) {
        var headers = HTTPHeaders()
        headers.append(name, "1")
        #expect(headers.fields.isEmpty)
        #expect(headers.refusal != nil)
    }

    @Test("tabs, spaces within and text beyond ASCII are allowed")
    func allowed() {
        let headers: HTTPHeaders = ["A": "a\tb c", "B": "é"]
        #expect(headers.fields.count == 2)
        #expect(headers.refusal == nil)
    }

    @Test("a refusal outlives being merged")
    func merged() {
        var headers = HTTPHeaders()
        headers.replace(with: ["A": "\n"])
        #expect(headers.refusal?.name == "A")
    }
}
