import BinderySpecTree
import Testing

struct JSONParserTests {
    @Test("a document becomes a tree in its own order, its numbers as written")
    func tree() {
        let text = #"{"b":[1,-0,1.50,1E+2,9223372036854775808,1e400],"a":{"t":true,"f":false,"n":null},"":[],"o":{}}"#
        let document = ParsedDocument(text, path: "a.json")
        #expect(document.json == text)
        #expect(document.diagnostics.isEmpty)
    }

    @Test("any value is a document (RFC 8259 section 2)", arguments: ["null", "true", "1", "\"x\"", "[]", "{}"])
    func roots(_ text: String) {
        #expect(ParsedDocument(" \t\r\n\(text)\n", path: "A.JSON").json == text)
    }

    @Test("escapes are undone, surrogate pairs joined (RFC 8259 section 7)")
    func escapes() {
        let document = ParsedDocument(#"["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u00C9", "x\uD834\uDD1Ey", "\u0000"]"#, path: "a.json")
        #expect(document.root?.array?.map(\.string) == ["\"\\/\u{8}\u{C}\n\r\t", "AéÉ", "x𝄞y", "\0"])
    }

    @Test("a tab in a string is kept, with one warning for the document")
    func tabs() {
        let document = ParsedDocument("{\"a\": \"x\ty\tz\",\n \"b\": [\"\t\"]}", path: "a.json")
        #expect(document.json == #"{"a":"x\ty\tz","b":["\t"]}"#)
        #expect(document.findings == ["1:7 tab-in-string"])
        #expect(document.diagnostics.first?.severity == .warning)
        #expect(document.diagnostics.first?.message.contains("first of 2") == true)
    }

    @Test("every repeated key is reported where it is repeated, in short objects and in long ones", arguments: [0, 40])
    func duplicateKeys(_ others: Int) {
        let more = (0..<others).map { "\"k\($0)\": 0,\n" }.joined()
        let document = ParsedDocument("{\(more)\"a\": 1,\n\"b\": 2,\n\"\\u0061\": 3,\n\"a\": 4}", path: "a.json")
        #expect(document.root == nil)
        #expect(document.findings == ["\(others + 3):1 duplicate-key", "\(others + 4):1 duplicate-key"])
        #expect(document.diagnostics.allSatisfy { $0.message.contains("line \(others + 1) ") })
    }

    @Test("a byte order mark is no part of the document")
    func byteOrderMark() {
        let document = ParsedDocument("\u{FEFF}{\"a\": 1}", path: "a.json")
        #expect(document.json == #"{"a":1}"#)
        #expect(document.place("/a") == "1:7")
    }

    @Test("places count lines and Unicode scalars from 1, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
    func places(_ lineEnd: String) {
        let document = ParsedDocument(["{", "  \"é😀\": \"ä\", \"b\": 1,", " \"c\": [", "true,{\"d\"", ": null}]}"].joined(separator: lineEnd), path: "a.json")
        #expect(document.place("") == "1:1")
        #expect(document.keyPlace("é😀") == "2:3")
        #expect(document.place("/é😀") == "2:9")
        #expect(document.keyPlace("b") == "2:14")
        #expect(document.place("/b") == "2:19")
        #expect(document.place("/c") == "3:7")
        #expect(document.place("/c/0") == "4:1")
        #expect(document.place("/c/1") == "4:6")
        #expect(document.keyPlace("d", in: "/c/1") == "4:7")
        #expect(document.place("/c/1/d") == "5:3")
    }

    @Test(
        "what is not JSON is refused where it is wrong",
        arguments: [
            ("", "1:1 empty-document"),
            (" \n ", "1:1 empty-document"),
            ("{\"a\": 1,}", "1:8 trailing-comma"),
            ("[1, 2\n, ]", "2:1 trailing-comma"),
            ("[1,,2]", "1:4 json-syntax"),
            ("[,1]", "1:2 json-syntax"),
            ("[1 2]", "1:4 json-syntax"),
            ("{\"a\" 1}", "1:6 json-syntax"),
            ("{\"a\":}", "1:6 json-syntax"),
            ("{\"a\": 1 \"b\": 2}", "1:9 json-syntax"),
            ("{1: 2}", "1:2 json-syntax"),
            ("{a: 1}", "1:2 json-syntax"),
            ("[1}", "1:3 json-syntax"),
            ("[True]", "1:2 json-syntax"),
            ("[tru]", "1:2 json-syntax"),
            ("openapi: 3", "1:1 json-syntax"),
            ("// x\n{}", "1:1 comment"),
            ("{} # x", "1:4 comment"),
            ("[1, /* x */ 2]", "1:5 comment"),
            ("{'a': 1}", "1:2 single-quotes"),
            ("['a']", "1:2 single-quotes"),
            ("[NaN]", "1:2 not-a-number"),
            ("[Infinity]", "1:2 not-a-number"),
            ("[-Infinity]", "1:2 not-a-number"),
            ("[01]", "1:2 invalid-number"),
            ("[-]", "1:2 invalid-number"),
            ("[1.]", "1:2 invalid-number"),
            ("[1.e5]", "1:2 invalid-number"),
            ("[1e]", "1:2 invalid-number"),
            ("[1e+]", "1:2 invalid-number"),
            ("[+1]", "1:2 json-syntax"),
            ("[.5]", "1:2 json-syntax"),
            ("[0x1]", "1:3 json-syntax"),
            ("[\"x", "1:2 unclosed-string"),
            ("[\"x\\", "1:2 unclosed-string"),
            ("[\"x\n\"]", "1:2 unclosed-string"),
            ("[\"\u{1}\"]", "1:3 control-character"),
            ("[\"ä\u{1F}\"]", "1:4 control-character"),
            ("[\"\\x\"]", "1:3 invalid-escape"),
            ("[\"\\u12\"]", "1:3 invalid-escape"),
            ("[\"\\u12G4\"]", "1:3 invalid-escape"),
            ("[\"\\ud800\"]", "1:3 lone-surrogate"),
            ("[\"a\\udc00\"]", "1:4 lone-surrogate"),
            ("[\"\\ud800\\u0041\"]", "1:3 lone-surrogate"),
            ("[\"\\ud800x\"]", "1:3 lone-surrogate"),
            ("[1", "1:3 unexpected-end"),
            ("{\"a\":", "1:6 unexpected-end"),
            ("{\n", "2:1 unexpected-end"),
            ("[1] x", "1:5 content-after-value"),
            ("{}{}", "1:3 content-after-value"),
            ("1 2", "1:3 content-after-value"),
            ("[\u{A0}1]", "1:2 json-syntax"),
        ])
    func syntaxErrors(_ text: String, _ finding: String) {
        let document = ParsedDocument(text, path: "a.json")
        #expect(document.root == nil)
        #expect(document.findings == [finding])
    }

    @Test("JSON under another name is read by JSON's rules: a number keeps its spelling, a tab its place")
    func otherNames() {
        #expect(ParsedDocument("{\"a\":\t1.50,\n\t\"b\": \"\\/\"}", path: "a.yaml").json == #"{"a":1.50,"b":"/"}"#)
        #expect(ParsedDocument("{\"a\":1,\"a\":2}", path: "spec").findings == ["1:8 duplicate-key"])
    }
}
