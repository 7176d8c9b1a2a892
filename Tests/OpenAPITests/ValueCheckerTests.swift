import BinderyRuntime
import BinderySpecTree
import Testing

@testable import BinderyOpenAPI

@Suite("Checking values of a document against its schemas")
struct ValueCheckerTests {
    /// What `lint` says of an example must be what `validate()` says of the value.
    @Test(
        "the generator and the runtime agree on what fits",
        arguments: [
            (#"{"type":["string","null"]}"#, [#""a""#, "null", "1", "[]"]),
            (#"{"type":"integer"}"#, ["1", "1.0", "1.5", "1e3", "1e-1", "-0", "9007199254740993", "123456789012345678901234567890", #""1""#]),
            (#"{"type":"number"}"#, ["1", "1.5", "true", "null"]),
            (
                #"{"enum":[1,"a",null,[1,{"b":2}],{"x":1,"y":2}]}"#,
                ["1.0", "10e-1", #""a""#, "null", #"[1.0,{"b":2}]"#, #"{"y":2,"x":1}"#, #"{"x":1}"#, "false", "2"]
            ),
            (#"{"const":{"a":[0]}}"#, [#"{"a":[0.0]}"#, #"{"a":[-0]}"#, #"{"a":[]}"#]),
            (
                #"{"minimum":9223372036854775807,"maximum":9.3e18}"#,
                ["9223372036854775807", "9223372036854775806", "9300000000000000000", "9300000000000000001"]
            ),
            (#"{"exclusiveMinimum":-1.5,"exclusiveMaximum":1e1}"#, ["-1.5", "-1.50", "-1.49", "9.999", "10", "10.0"]),
            (#"{"multipleOf":0.01}"#, ["0", "0.07", "19.99", "1e2", "0.001", "4.35", "-3.1", "1e-3"]),
            (#"{"multipleOf":100}"#, ["100", "1e4", "250", "-300.00", "5e1"]),
            (#"{"minLength":2,"maxLength":3}"#, [#""ab""#, #""a""#, #""äöü""#, #""abcd""#, #""👩‍👧""#, #""👍👍👍""#, "1"]),
            (#"{"pattern":"^[a-z]+\\d{2}$"}"#, [#""ab12""#, #""ab1""#, #""AB12""#, "7"]),
            (#"{"pattern":"b"}"#, [#""abc""#, #""xyz""#]),
            (#"{"minItems":1,"maxItems":2,"items":{"type":"integer"}}"#, ["[]", "[1]", "[1,2,3]", #"["a"]"#, "{}"]),
            (#"{"uniqueItems":true}"#, ["[1,1.0]", #"[{"a":1,"b":2},{"b":2,"a":1}]"#, "[1,true]", "[[],{}]", "[0,false]"]),
            (#"{"prefixItems":[{"type":"string"}],"items":false}"#, ["[]", #"["a"]"#, #"["a",1]"#, "[1]"]),
            (#"{"contains":{"type":"string"},"minContains":2,"maxContains":3}"#, ["[]", #"["a",1,"b"]"#, #"["a"]"#, #"["a","b","c","d"]"#]),
            (#"{"contains":{"const":1},"minContains":0}"#, ["[]", "[2]"]),
            (#"{"required":["a"],"minProperties":1,"maxProperties":2}"#, ["{}", #"{"a":null}"#, #"{"b":1}"#, #"{"a":1,"b":2,"c":3}"#, "[]"]),
            (
                #"{"properties":{"a":{"type":"string"}},"patternProperties":{"^x-":{"type":"integer"}},"additionalProperties":{"type":"boolean"}}"#,
                [#"{"a":"b","x-1":1,"o":true}"#, #"{"a":1}"#, #"{"x-a":"b"}"#, #"{"o":1}"#]
            ),
            (#"{"properties":{"a":true},"additionalProperties":false}"#, [#"{"a":1}"#, #"{"b":1}"#, "{}"]),
            (#"{"propertyNames":{"maxLength":1}}"#, [#"{"a":1}"#, #"{"ab":1}"#]),
            (#"{"dependentRequired":{"a":["b"]}}"#, [#"{"a":1}"#, #"{"a":1,"b":1}"#, #"{"b":1}"#]),
            (#"{"dependentSchemas":{"a":{"required":["c"]}}}"#, [#"{"a":1}"#, #"{"a":1,"c":1}"#, "{}"]),
            (#"{"allOf":[{"minimum":1},{"maximum":3}]}"#, ["0", "2", "4", #""x""#]),
            (#"{"anyOf":[{"type":"string"},{"minimum":2}]}"#, [#""a""#, "1", "2", "null"]),
            (#"{"oneOf":[{"type":"string"},{"type":"integer"}]}"#, [#""a""#, "1", "1.5", "[]"]),
            (#"{"not":{"type":"string"}}"#, [#""a""#, "1"]),
            (#"{"not":{"not":{"minimum":1}}}"#, ["0", "1"]),
            (#"{"if":{"type":"string"},"then":{"minLength":2},"else":{"minimum":0}}"#, [#""a""#, #""ab""#, "-1", "0", "null"]),
            (#"{"if":{"minimum":0}}"#, ["-1", "1"]),
            (#"{"then":false,"else":false}"#, ["1"]),
            ("{}", ["1", "null"]),
        ])
    func agreement(schema: String, values: [String]) throws {
        let document = try Checked(schema)
        for value in values {
            let isAccepted = Restrictions(schema).violations(in: Array(value.utf8)).isEmpty
            let fit = try document.fit(of: value)
            #expect(fit.fits == isAccepted && (fit.misfit == nil) == isAccepted, "\(value) under \(schema)")
        }
    }

    @Test("what cannot be told beyond doubt is no misfit")
    func unknown() throws {
        // The engine at hand reads a set in a set, and digits of every script.
        #expect(try Checked(#"{"pattern":"^[a[b]]$"}"#).fit(of: #""z""#).misfit == nil)
        #expect(try Checked(#"{"pattern":"^\\d$"}"#).fit(of: #""٣""#).misfit == nil)
        // Only one way has the property.
        #expect(try Checked(#"{"required":["id"],"properties":{"id":{"readOnly":true}}}"#).fit(of: "{}").misfit == nil)
        #expect(try Checked(#"{"properties":{"a":true},"unevaluatedProperties":false}"#).fit(of: #"{"b":1}"#).misfit == nil)
        // The slip is the schema's.
        #expect(try Checked(#"{"oneOf":[{"type":"string"},{"maxLength":9}]}"#).fit(of: #""a""#).misfit == nil)
    }

    @Test("schemas that contain themselves, and values deep inside each other, come to an end")
    func recursion() throws {
        let tree = try Checked(
            ##"{"type":"object","properties":{"next":{"$ref":"#/components/schemas/S"}},"not":{"required":["end"],"not":{"$ref":"#/components/schemas/S"}}}"##)
        #expect(try tree.fit(of: #"{"next":{"next":{"next":7}}}"#).misfit?.reason == "expected an object, found a number")
        let branching = try Checked(
            ##"{"anyOf":[{"required":["x"],"items":{"$ref":"#/components/schemas/S"}},{"items":{"$ref":"#/components/schemas/S"},"maxItems":1}]}"##)
        #expect(try branching.fit(of: String(repeating: "[", count: 40) + String(repeating: "]", count: 40)).fits)
        #expect(try branching.fit(of: String(repeating: "[", count: 400) + String(repeating: "]", count: 400)).misfit == nil)
    }
}

/// A schema of a document, to check values against.
private struct Checked {
    private let resolved: ResolvedDocument
    private let schema: Schema

    init(_ schema: String) throws {
        let outcome = Outcome(#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"components":{"schemas":{"S":\#(schema)}}}"#)
        resolved = try #require(outcome.resolved)
        self.schema = try outcome.schema("S")
    }

    func fit(of value: String) throws -> Fit {
        var log = DiagnosticLog()
        let node = try #require(SpecParser().parse(SourceFile(path: "value.json", bytes: Array(value.utf8)), log: &log))
        var checker = ValueChecker(resolved)
        return checker.check(node, schema)
    }
}
