import BinderySpecTree
import Testing

/// YAML 1.2.2 section 10.3.2, and what JSON's number grammar makes of it.
struct YAMLCoreSchemaTests {
    @Test("null is spelled in four ways, or left out", arguments: ["null", "Null", "NULL", "~", ""])
    func nulls(_ text: String) {
        #expect(ParsedDocument("a: \(text)").json == #"{"a":null}"#)
    }

    @Test(
        "booleans are spelled in three ways each",
        arguments: [("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false)])
    func booleans(_ text: String, _ value: Bool) {
        #expect(ParsedDocument("a: \(text)").json == #"{"a":\#(value)}"#)
    }

    @Test(
        "numbers come out in JSON's grammar, otherwise as written",
        arguments: [
            ("0", "0"), ("-0", "-0"), ("+0", "0"), ("3", "3"), ("-19", "-19"), ("+1", "1"), ("0123", "123"), ("-007", "-7"), ("00", "0"),
            ("0o7", "7"), ("0o17", "15"), ("0x3A", "58"), ("0xff", "255"), ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"), ("0x0", "0"),
            ("0.", "0.0"), ("1.", "1.0"), ("-0.0", "-0.0"), (".5", "0.5"), ("-.5", "-0.5"), ("+12e03", "12e03"), ("-2E+05", "-2E+05"), ("1.50", "1.50"),
            ("12.3e-4", "12.3e-4"), ("1.e5", "1.0e5"), (".5E3", "0.5E3"), ("00.5", "0.5"), ("1e400", "1e400"),
            ("9223372036854775808", "9223372036854775808"), ("-9223372036854776000", "-9223372036854776000"),
        ])
    func numbers(_ text: String, _ number: String) {
        let document = ParsedDocument("a: \(text)")
        #expect(document.root?.object?["a"]?.number == number)
        #expect(document.diagnostics.isEmpty)
    }

    @Test(
        "what YAML 1.1 took for more, and what is nearly a number, is a string",
        arguments: [
            "yes", "no", "on", "off", "y", "n", "Yes", "NO", "nULL", "tRUE", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "12:30:45", "1_000", "1.0.0", "0b11",
            "0o8", "0xG", "0x", "0o", "-0x1F", "+0o7", "1e", "1e+", "e5", ".", "+", "-.", "..5", "1-2", "--1", "0.1.", ".info", "<", "=", "1 2", "0x 1", "nan",
            "inf",
        ])
    func strings(_ text: String) {
        #expect(ParsedDocument("a: \(text)").json == #"{"a":"\#(text)"}"#)
    }

    @Test("quoted and block scalars are strings whatever they say", arguments: ["\"1\"", "'1'", "|-\n  1", ">-\n  1"])
    func quoted(_ text: String) {
        #expect(ParsedDocument("a: \(text)").json == #"{"a":"1"}"#)
    }

    @Test(
        "infinity and NaN are refused, as JSON has none",
        arguments: [".inf", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", ".NAN"])
    func notFinite(_ text: String) {
        let document = ParsedDocument("a: \(text)")
        #expect(document.root == nil)
        #expect(document.findings == ["1:4 not-a-number"])
    }

    @Test("a sign before .nan makes it a string")
    func signedNaN() {
        #expect(ParsedDocument("a: -.nan").json == #"{"a":"-.nan"}"#)
    }

    @Test(
        "explicit tags decide",
        arguments: [
            ("!!str 1", "\"1\""), ("!!str", "\"\""), ("!!str null", "\"null\""), ("!!int \"1\"", "1"), ("!!int 0x1F", "31"), ("!!float 1.5", "1.5"),
            ("!!float 1", "1"),
            ("!!bool 'true'", "true"), ("!!null ''", "null"), ("!!null ~", "null"), ("!!seq [1]", "[1]"), ("!!map {b: 1}", "{\"b\":1}"),
            ("!<tag:yaml.org,2002:str> 1", "\"1\""), ("! [1]", "[1]"),
        ])
    func tags(_ text: String, _ value: String) {
        let document = ParsedDocument("a: \(text)")
        #expect(document.json == "{\"a\":\(value)}")
        #expect(document.diagnostics.isEmpty)
    }

    @Test(
        "a value that is not what its tag says is refused",
        arguments: ["!!int x", "!!int 1.5", "!!float x", "!!bool yes", "!!null 0", "!!str [1]", "!!seq {b: 1}", "!!map [1]", "!!map x"])
    func tagMismatch(_ text: String) {
        #expect(ParsedDocument("a: \(text)").findings == ["1:4 tag-mismatch"])
    }

    @Test("an unknown tag is a warning, and its value is read as if it had none")
    func unknownTag() {
        let document = ParsedDocument("a: !Ref 1\nb: !Sub [x]\nc: !Join 'y'\n")
        #expect(document.json == #"{"a":1,"b":["x"],"c":"y"}"#)
        #expect(document.findings == ["1:4 unknown-tag", "2:4 unknown-tag", "3:4 unknown-tag"])
        #expect(document.diagnostics.allSatisfy { $0.severity == .warning })
    }
}
