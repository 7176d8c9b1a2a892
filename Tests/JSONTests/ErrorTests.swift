import BinderyJSON
import Testing

@Suite("Errors")
struct ErrorTests {
    @Test(
        "an error names the place, what was expected and what is there",
        arguments: [
            (#"[{"name":"Ada","age":"many"}]"#, #"/0/age: expected an integer, found "many" (byte 21)"#),
            (#"[{"name":["Ada"]}]"#, "/0/name: expected a string, found an array (byte 9)"),
            (#"[{"name":{}}]"#, "/0/name: expected a string, found an object (byte 9)"),
            (#"[{"unknown":[1,{"x":[]},tru]}]"#, "/0/unknown/2: expected a value, found tru (byte 24)"),
            (#"[{"isMember":1}]"#, "/0/isMember: expected a boolean, found 1 (byte 13)"),
            (#"[{"score":"x"}]"#, #"/0/score: expected a number, found "x" (byte 10)"#),
            (#"[{"born":"yesterday"}]"#, #"/0/born: expected a date and time as of RFC 3339, found "yesterday" (byte 9)"#),
            (#"[{"children":{}}]"#, "/0/children: expected an array, found an object (byte 13)"),
            (#"[{"children":[null]}]"#, "/0/children/0: expected an object, found null (byte 14)"),
            (#"[{"partner":[]}]"#, "/0/partner: expected an object, found an array (byte 12)"),
            (#"[{"order":"up"}]"#, #"/0/order: expected one of "asc", "desc", found "up" (byte 10)"#),
            (#"[{"grade":1}]"#, "/0/grade: expected a string, found 1 (byte 10)"),
            (#"[{"note":1}]"#, "/0/note: expected a string, found 1 (byte 9)"),
            (#"[{"extra":{"a":{"b/c":[1,?]}}}]"#, "/0/extra/a/b~1c/1: expected "),
            (#"{}"#, "expected an array, found an object (byte 0)"),
            (#"[1"#, "/0: expected an object, found 1 (byte 1)"),
            (#"[{"name":"Ada"#, "/0/name: expected a quotation mark that ends the string, found the end of the document (byte 13)"),
            (#"[{"name":"Ada" "#, #"/0: expected "," or "}", found the end of the document (byte 15)"#),
            (#"[{"name":"Ada";"#, #"/0: expected "," or "}", found ';' (byte 14)"#),
            (#"[{"name" "Ada"}]"#, #"/0: expected ":", found "Ada" (byte 9)"#),
            (#"[{name:1}]"#, "/0: expected a key in quotation marks, found name (byte 2)"),
            (#"[{"name":"A\qda"}]"#, #"/0/name: expected an escape sequence of JSON, found \q (byte 11)"#),
            (#"[] []"#, "expected the end of the document, found an array (byte 3)"),
        ])
    func description(json: String, description: String) {
        #expect(failure([Person].self, json)?.description.hasPrefix(description) == true, "\(failure([Person].self, json)?.description ?? "")")
    }

    @Test("only the first failure is told")
    func first() {
        #expect(failure([Person].self, #"[{"name":1,"age":"x"},2]"#)?.pointer == "/0/name")
    }

    @Test("what is found is cut when it is long, but never through a character")
    func longText() {
        let error = failure(Int.self, "\"" + String(repeating: "é", count: 500) + "\"")
        #expect(error?.found == "\"" + String(repeating: "é", count: 30) + "…\"")
        #expect(failure(Int.self, "\"x" + String(repeating: "é", count: 500) + "\"")?.found == "\"x" + String(repeating: "é", count: 29) + "…\"")
        #expect(failure(Bool.self, String(repeating: "1", count: 500))?.found == String(repeating: "1", count: 60) + "…")
    }

    @Test("names with a quotation mark, a slash or a tilde are told as RFC 6901 spells them")
    func pointers() {
        #expect(failure([String: Int].self, #"{"a\"b":1,"c/d":2,"e~f":3,"\u00e9":true}"#)?.pointer == "/é")
        #expect(failure([String: Int].self, #"{"a\"b":null}"#)?.pointer == "/a\"b")
        #expect(failure([String: Int].self, #"{"c/d~":null}"#)?.pointer == "/c~1d~0")
        #expect(failure([String: [Int]].self, #"{"":[0,0,{}]}"#)?.pointer == "//2")
    }

    @Test("JSON's kinds are listed when none of them fits")
    func kinds() {
        #expect(failure(Choice.self, "true")?.description == "expected a string, a number, an array or null, found true (byte 0)")
        #expect(failure([Choice].self, "[1,{}]")?.description == "/1: expected a string, a number, an array or null, found an object (byte 3)")
    }

    @Test("errors are equal when they say the same")
    func equality() {
        #expect(failure(Int.self, "x") == failure(Int.self, "x"))
        #expect(failure(Int.self, "x") != failure(Int.self, "y"))
    }
}
