import BinderyJSON
import Testing

@Suite("RFC 8259's grammar")
struct GrammarTests {
    @Test(
        "what the grammar allows is read",
        arguments: [
            "null", "true", "false", "0", "-0", "1", "-1", "10", "1.5", "-1.5", "0.0", "1e1", "1E1", "1e+1", "1e-1", "1.5e10", "0e0", "0e+00",
            "123456789012345678901234567890",
            "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\uD834\\uDD1E\"", "\"\\ud834\\udd1e\"", "\"\u{7F}\"", "\"é\"", "\"€\"",
            "\"𝄞\"", "\"\u{2028}\"",
            "\"\u{FFFF}\"", "\"\u{10FFFF}\"",
            "[]", "[ ]", "[1]", "[1,2]", "[ 1 , 2 ]", "[[]]", "[[],[]]", "[null,true,false,0,\"\",[],{}]",
            "{}", "{ }", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{ \"a\" : 1 , \"b\" : 2 }", "{\"\":0}", "{\"a\":1,\"a\":2}", "{\"\\u0061\":1}",
            "{\"a\":{\"b\":[{}]}}",
            " null ", "\tnull", "\nnull", "\rnull\r\n\t ", "\u{FEFF}null",
        ])
    func accepted(json: String) throws {
        _ = try read(JSONValue.self, json)
        // What is skipped is held to the same grammar.
        _ = try read(Empty.self, "{\"unknown\":\(json.trimmingPrefix("\u{FEFF}"))}")
    }

    @Test(
        "what the grammar does not allow is an error, both when it is read and when it is skipped",
        arguments: [
            "nul", "nulll", "tru", "truee", "fals", "True", "NULL", "undefined", "NaN", "Infinity", "-Infinity", "-", "+1", "01", "-01", "00", "1.", ".5",
            "-.5", "1.e1", "1e", "1e+", "1e-",
            "1E+-1", "0x1", "1_000", "1,5", "1 2", "٣", "１",
            "\"", "\"a", "a\"", "'a'", "\"\\\"", "\"\\", "\"\\a\"", "\"\\x41\"", "\"\\u\"", "\"\\u123\"", "\"\\u123g\"", "\"\\u 123\"", "\"\\U0041\"",
            "\"\\uD800\"", "\"\\uDC00\"",
            "\"\\uD800\\u0041\"", "\"\\uD800\\uD800\"", "\"\\uD800x\"", "\"\\uDC00\\uD800\"", "\"\u{0}\"", "\"\u{1F}\"", "\"\n\"", "\"\t\"",
            "\"longer than a word\n\"", "\"longer than a word\\q\"",
            "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[}", "[1}", "[\"a\"", "[]]", "[1]x",
            "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\":}", "{\"a\"::1}", "{\"a\",1}",
            "{a:1}", "{'a':1}", "{1:1}",
            "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{\"a\":1]", "{]", "{}}", "{\"a\":1}x", "{\"a\n\":1}", "{\"\\uD800\":1}",
            "/**/null", "null//", "#null", "\u{B}null", "\u{A0}null", "\u{2028}null", "null\u{0}", "null\u{FEFF}",
        ])
    func refused(json: String) {
        _ = failure(JSONValue.self, json)
        _ = failure(Empty.self, "{\"unknown\":\(json)}")
    }

    @Test("nothing at all is an error", arguments: ["", " ", "\n\t", "\u{FEFF}"])
    func empty(json: String) {
        #expect(failure(JSONValue.self, json)?.found == "the end of the document")
    }

    @Test("UTF-16 is an error")
    func otherEncodings() {
        _ = failure(JSONValue.self, [0xFF, 0xFE, 0x6E, 0x00, 0x75, 0x00])
        _ = failure(JSONValue.self, [0x00, 0x6E, 0x00, 0x75])
    }
}

/// Knows no key.
struct Empty: JSONReadable {
    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object("known")
        while let key = json.nextKey(&object) {
            if key == 0 { json.skip() }
        }
        try json.finish(object)
    }
}
