import BinderyRuntime
import Testing

@Suite("What violations say")
struct ViolationTests {
    @Test("a violation names the place by a JSON Pointer, the keyword, what is wanted and what is there")
    func parts() {
        let restrictions: Restrictions = #"{"properties":{"settings":{"properties":{"maxTokens":{"minimum":1,"maximum":51200}}}}}"#
        let violations = restrictions.violations(in: Array(#"{"name":"x","settings":{"maxTokens":99999}}"#.utf8))
        #expect(violations == [Violation(pointer: "/settings/maxTokens", keyword: "maximum", message: "must be at most 51200, is 99999")])
        #expect(violations.first?.description == "/settings/maxTokens: must be at most 51200, is 99999")
    }

    @Test(
        "names in pointers are escaped by RFC 6901, and read before that",
        arguments: [
            (#"{"a/b":{"m~n":[7,{"\u00e9\n":9}]}}"#, "/a~1b/m~0n/1/é\n"),
            (#"[[],[0,{"":9}]]"#, "/1/1/"),
            ("9", ""),
        ])
    func pointers(value: String, pointer: String) {
        // Every value is looked at by one type that knows itself.
        #expect(BelowEight.restrictions.violations(in: Array(value.utf8)).map(\.pointer) == [pointer])
    }

    @Test(
        "every keyword has words of its own",
        arguments: [
            (#"{"type":["string","null"]}"#, "5", "must be null or a string, is 5"),
            (#"{"type":"integer"}"#, "[1,2]", "must be an integer, is an array"),
            (#"{"enum":["a",1]}"#, #""b""#, #"must be one of "a", 1, is "b""#),
            (#"{"const":{"a":1}}"#, "false", "must be an object, is false"),
            (#"{"minimum":1}"#, "-0.50", "must be at least 1, is -0.50"),
            (#"{"exclusiveMinimum":1}"#, "1", "must be greater than 1, is 1"),
            (#"{"exclusiveMaximum":1}"#, "1", "must be less than 1, is 1"),
            (#"{"multipleOf":0.1}"#, "0.25", "must be a multiple of 0.1, is 0.25"),
            (#"{"minLength":1}"#, #""""#, "must have at least 1 character, has 0"),
            (#"{"maxLength":2}"#, #""äöü""#, "must have at most 2 characters, has 3"),
            (#"{"pattern":"^a"}"#, #""b""#, #"must match the pattern ^a, is "b""#),
            (#"{"minItems":2}"#, "[1]", "must have at least 2 items, has 1"),
            (#"{"maxItems":1}"#, "[1,2]", "must have at most 1 item, has 2"),
            (#"{"uniqueItems":true}"#, "[3,1,2,1.0,3]", "must not repeat an item: items 1 and 3 are equal"),
            (#"{"contains":{"const":1}}"#, "[]", "must contain at least 1 matching item, contains 0"),
            (#"{"contains":{"const":1},"maxContains":1}"#, "[1,1]", "must contain at most 1 matching item, contains 2"),
            (#"{"minProperties":2}"#, #"{"a":1}"#, "must have at least 2 properties, has 1"),
            (#"{"maxProperties":1}"#, #"{"a":1,"b":2}"#, "must have at most 1 property, has 2"),
            (#"{"required":["a"]}"#, "{}", #"must have the property "a""#),
            (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, #"must have the property "b" because it has "a""#),
            (#"{"additionalProperties":false}"#, #"{"a":1}"#, "/a: is not a known property"),
            (#"{"prefixItems":[true],"items":false}"#, "[1,2]", "/1: is one item too many"),
            (#"{"propertyNames":{"maxLength":1}}"#, #"{"ab":1}"#, "/ab: its name must have at most 1 character, has 2"),
            (#"{"not":{"type":"null"}}"#, "null", "must not fit the schema that is excluded"),
            (#"{"oneOf":[{"minimum":1},{"minimum":9},{"minimum":2}]}"#, "3", "must fit exactly one of 3 alternatives, fits number 1 and number 3"),
            ("false", "1", "is not allowed"),
        ])
    func words(schema: String, value: String, line: String) {
        #expect(Restrictions(schema).lines(value) == [line])
    }

    @Test("when no alternative fits, each one's first reason is given")
    func alternatives() {
        let restrictions = Restrictions(#"{"properties":{"a":{"anyOf":[{"properties":{"t":{"maximum":2}}},{"type":"string"},{"required":["x","y"]}]}}}"#)
        #expect(
            restrictions.lines(#"{"a":{"t":3}}"#) == [
                #"/a: must fit one of 3 alternatives, fits none (/a/t: must be at most 2, is 3; /a: must be a string, is an object; /a: must have the property "x")"#
            ])
    }

    @Test("all violations are found, each said once, in the order of the text")
    func several() {
        let restrictions = Restrictions(
            #"{"properties":{"a":{"minimum":5,"multipleOf":2},"b":{"items":{"type":"string"}}},"required":["c"],"allOf":[{"properties":{"a":{"minimum":5}}}]}"#)
        #expect(
            restrictions.lines(#"{"b":["x",1,null],"a":3}"#) == [
                "/b/1: must be a string, is 1",
                "/b/2: must be a string, is null",
                "/a: must be at least 5, is 3",
                "/a: must be a multiple of 2, is 3",
                #"must have the property "c""#,
            ])
    }

    @Test("no more than 32 violations are collected")
    func bounded() {
        let value = "[" + Array(repeating: "0", count: 1000).joined(separator: ",") + "]"
        let violations = Restrictions(#"{"items":{"minimum":1}}"#).violations(in: Array(value.utf8))
        #expect(violations.map(\.pointer) == (0..<32).map { "/\($0)" })
    }

    @Test("a long value is cut between two characters, a long list of values is cut short")
    func longTexts() {
        let long = "\"" + String(repeating: "é", count: 100) + "\""
        #expect(
            Restrictions(#"{"maxLength":3,"pattern":"^a"}"#).lines(long).last == "must match the pattern ^a, is \"" + String(repeating: "é", count: 39) + "…")
        let schema = #"{"enum":["# + (1...20).map(String.init).joined(separator: ",") + "]}"
        #expect(Restrictions(schema).lines("0") == ["must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 … (20 values), is 0"])
    }

    @Test("a value is validated through the JSON it is written as")
    func validate() {
        #expect(throws: Never.self) { try Settings(temperature: 1).validate() }
        #expect(throws: RestrictionError([Violation(pointer: "/temperature", keyword: "maximum", message: "must be at most 2, is 2.5")])) {
            try Settings(temperature: 2.5).validate()
        }
        #expect(throws: RestrictionError.self) { try Settings(temperature: .nan).validate() }
    }

    @Test("an error prints a line for each violation")
    func error() {
        let error = RestrictionError([Violation(pointer: "/a", keyword: "type", message: "x"), Violation(pointer: "", keyword: "required", message: "y")])
        #expect(error.description == "/a: x\ny")
    }

    private struct Settings: Validatable {
        let temperature: Double
        static let restrictions = Restrictions(#"{"properties":{"temperature":{"maximum":2}}}"#)

        func write(to json: inout JSONWriter) {
            ["temperature": temperature].write(to: &json)
        }
    }
}

/// Numbers below 8, in whatever arrays and objects.
private struct BelowEight: Validatable {
    static let restrictions = Restrictions(#"{"exclusiveMaximum":8,"items":{"$type":0},"additionalProperties":{"$type":0}}"#, types: [BelowEight.self])

    func write(to json: inout JSONWriter) {
        0.write(to: &json)
    }
}
