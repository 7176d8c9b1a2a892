import BinderyRuntime
import Testing

@Suite("Patterns (ECMA-262)")
struct PatternTests {
    @Test(
        "a pattern is found anywhere unless it says where",
        arguments: [
            SchemaCase(#"{"pattern":"b+"}"#, fitting: [#""abbc""#, #""\u0062""#, "1", "null"], unfit: [#""ac""#, #""""#]),
            SchemaCase(#"{"pattern":"^[a-z]{2,3}$"}"#, fitting: [#""ab""#, #""abc""#], unfit: [#""a""#, #""abcd""#, #""aB""#, #""ab\n""#, #""x\nab""#]),
            SchemaCase(#"{"pattern":"^$"}"#, fitting: [#""""#], unfit: [#"" ""#, #""\n""#]),
            SchemaCase(#"{"pattern":"a|^b"}"#, fitting: [#""ca""#, #""bc""#], unfit: [#""cb""#]),
        ])
    func positions(_ schema: SchemaCase) { schema.check() }

    @Test(
        "what ECMA-262 and ICU mean differently is taken as ECMA-262 means it",
        arguments: [
            SchemaCase(#"{"pattern":"^\\d$"}"#, fitting: [#""5""#], unfit: [#""٣""#, #""a""#]),
            SchemaCase(#"{"pattern":"^\\w$"}"#, fitting: [#""_""#, #""Z""#], unfit: [#""é""#, #""-""#]),
            SchemaCase(#"{"pattern":"^\\W$"}"#, fitting: [#""é""#], unfit: [#""a""#]),
            SchemaCase(#"{"pattern":"^\\s$"}"#, fitting: [#"" ""#, #""\ufeff""#, #""\u00a0""#], unfit: [#""\u0085""#]),
            SchemaCase(#"{"pattern":"^.$"}"#, fitting: [#""\u0085""#, #""😀""#], unfit: [#""\n""#, #""\u2028""#]),
            SchemaCase(#"{"pattern":"^[[a&&b]+$"}"#, fitting: [#""[""#, #""&ab""#], unfit: [#""c""#]),
            SchemaCase(#"{"pattern":"^[\\w-]+$"}"#, fitting: [#""a-b""#], unfit: [#""a.b""#]),
            SchemaCase(#"{"pattern":"^[\\w-.]+$"}"#, fitting: [#""a-.b""#], unfit: [#""a/b""#]),
            SchemaCase(#"{"pattern":"^[+\\-./]+$"}"#, fitting: [#""+-./""#], unfit: [#"",""#]),
            SchemaCase(#"{"pattern":"^[^\\d\\s]$"}"#, fitting: [#""a""#], unfit: [#""1""#, #"" ""#]),
            SchemaCase(#"{"pattern":"^{\\w+}$"}"#, fitting: [#""{ab}""#], unfit: [#""ab""#]),
            SchemaCase(#"{"pattern":"^x{,2}$"}"#, fitting: [#""x{,2}""#], unfit: [#""xx""#]),
            SchemaCase(#"{"pattern":"^\\u{1F600}\\u0041$"}"#, fitting: [#""😀A""#], unfit: [#""A""#]),
            SchemaCase(#"{"pattern":"^\\p{Lu}\\/$"}"#, fitting: [#""Ä/""#], unfit: [#""ä/""#]),
            SchemaCase(#"{"pattern":"\\bcat\\b"}"#, fitting: [#""a cat.""#, #""écat""#], unfit: [#""concat""#]),
            SchemaCase(#"{"pattern":"^a[]|b$"}"#, fitting: [#""b""#], unfit: [#""a""#]),
            SchemaCase(#"{"pattern":"^[^]$"}"#, fitting: [#""\n""#], unfit: [#""ab""#]),
            SchemaCase(#"{"pattern":"^(?<year>\\d{4})-\\k<year>$"}"#, fitting: [#""2024-2024""#], unfit: [#""2024-2025""#]),
            SchemaCase(#"{"pattern":"^(?!no)[a-z]+$"}"#, fitting: [#""yes""#], unfit: [#""nope""#]),
        ])
    func dialect(_ schema: SchemaCase) { schema.check() }

    @Test("a pattern that is not a regular expression restricts nothing, other keywords still do")
    func unusable() {
        SchemaCase(#"{"pattern":"(","maxLength":2,"patternProperties":{"[":false}}"#, fitting: [#""a""#, #"{"[":1}"#], unfit: [#""abc""#]).check()
    }

    @Test("a search that would take longer than the universe lasts comes to an end")
    func catastrophe() {
        let text = "\"" + String(repeating: "a", count: 40) + "!\""
        let restrictions = Restrictions(#"{"pattern":"^(a+)+$"}"#)
        #expect(restrictions.lines(text) == ["takes too long to be searched for the pattern ^(a+)+$"])
        let many = "[" + Array(repeating: text, count: 100_000).joined(separator: ",") + "]"
        #expect(!Restrictions(#"{"contains":{"pattern":"^(a+)+$"}}"#).violations(in: Array(many.utf8)).isEmpty)
        #expect(Restrictions(#"{"not":{"pattern":"^(a+)+$"}}"#).lines(text) == ["takes too long to be searched for the pattern ^(a+)+$"])
    }
}
