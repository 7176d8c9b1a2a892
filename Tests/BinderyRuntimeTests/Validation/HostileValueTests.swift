import BinderyRuntime
import Testing

@Suite("Hostile values")
struct HostileValueTests {
    @Test(
        "text that is not JSON ends the check with a violation and never leads out of the text",
        arguments: [
            "", " ", "{", "[", "[1", "[1,", #"{"a"#, #"{"a""#, #"{"a":"#, #"{"a":1"#, #"{"a":1,"#, #"{a:1}"#, #"{"a" 1}"#, "[1 2]", #""\"#, #""\u00"#, "\"",
            "tru", "x", "]", "}", "[}",
        ])
    func malformed(text: String) {
        for schema in [
            #"{"properties":{"a":{"minimum":1,"pattern":"x"}},"items":{"maxLength":1},"minLength":1,"required":["a"]}"#,
            #"{"uniqueItems":true,"enum":[1],"additionalProperties":{"type":"string"},"propertyNames":{"pattern":"a"},"unevaluatedItems":false}"#,
            #"{"anyOf":[{"const":1},{"minProperties":2}],"contains":{"type":"string"}}"#,
        ] {
            #expect(!Restrictions(schema).violations(in: Array(text.utf8)).isEmpty)
        }
    }

    @Test("every beginning of a text is survived")
    func truncated() {
        let text = Array(#"{"a":[1.5e3,"\u00e9\ud83d\ude00",{"b":null}],"c":{"d":[true,false,""]},"\u0061":-1}"#.utf8)
        let restrictions = Restrictions(
            #"{"properties":{"a":{"items":{"maxLength":1,"multipleOf":0.5},"uniqueItems":true}},"maxProperties":1,"propertyNames":{"maxLength":1},"unevaluatedProperties":{"const":1}}"#
        )
        for length in 0..<text.count {
            #expect(!restrictions.violations(in: Array(text[..<length])).isEmpty)
        }
    }

    @Test("a value nested deeper than can be followed is a violation, one that nothing is asked of is skipped", arguments: [250, 100_000, 1_000_000])
    func depth(levels: Int) {
        let arrays = Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
        let isFollowed = levels <= 250
        #expect(Nested.restrictions.violations(in: arrays).isEmpty == isFollowed)
        #expect(Restrictions(#"{"const":1}"#).violations(in: arrays).map(\.keyword) == [isFollowed ? "const" : ""])
        #expect(Restrictions(#"{"items":{"uniqueItems":true}}"#).violations(in: arrays).isEmpty == isFollowed)
        #expect(Restrictions(#"{"maxItems":1}"#).violations(in: arrays).isEmpty)
    }

    @Test("alternatives that each contain the type again do not double the work at each level")
    func doubling() {
        let levels = 100
        let fitting = String(repeating: #"{"next":"#, count: levels) + "1" + String(repeating: "}", count: levels)
        let unfit = String(repeating: #"{"next":"#, count: levels) + "-1" + String(repeating: "}", count: levels)
        #expect(Doubling.restrictions.violations(in: Array(fitting.utf8)) == [])
        #expect(Doubling.restrictions.violations(in: Array(unfit.utf8)).count == 1)
        #expect(DoublingAll.restrictions.violations(in: Array(fitting.utf8)) == [])
        #expect(DoublingAll.restrictions.lines(unfit) == [String(repeating: "/next", count: levels) + ": must be at least 0, is -1"])
    }

    @Test("what is nested too deeply to be looked at does not pass for what is excluded")
    func excludedDepth() {
        let arrays = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
        let restrictions = Restrictions(#"{"not":{"$type":0}}"#, types: [Nested.self])
        #expect(restrictions.violations(in: Array(arrays.utf8)).map(\.message) == ["is nested too deeply to be checked"])
    }

    @Test("a name a megabyte long does not make 32 messages of a megabyte")
    func longNames() {
        let value = "{\"" + String(repeating: "n", count: 1_000_000) + "\":[" + Array(repeating: "0", count: 100).joined(separator: ",") + "]}"
        let violations = Restrictions(#"{"additionalProperties":{"items":{"minimum":1}}}"#).violations(in: Array(value.utf8))
        #expect(violations.count == 1)
    }

    @Test("repeated names that do not fit are each looked at once")
    func repeatedNames() {
        let levels = 200
        let value = String(repeating: #"{"a":-1,"next":"#, count: levels) + "1" + String(repeating: #","a":1,"a":2}"#, count: levels)
        #expect(RepeatingNames.restrictions.violations(in: Array(value.utf8)) == [])
        let members = "{" + (0..<50_000).map { "\"n\($0)\":-1," }.joined() + (0..<50_000).map { "\"n\($0)\":1" }.joined(separator: ",") + "}"
        #expect(Restrictions(#"{"not":{"not":{"additionalProperties":{"minimum":0}}}}"#).violations(in: Array(members.utf8)) == [])
    }

    @Test("a hundred thousand items are told apart, and the one that is repeated is found")
    func uniqueness() {
        let restrictions = Restrictions(#"{"uniqueItems":true}"#)
        let items = (0..<100_000).map(String.init)
        #expect(restrictions.lines("[" + items.joined(separator: ",") + "]") == [])
        #expect(restrictions.lines("[" + (items + ["5e0"]).joined(separator: ",") + "]") == ["must not repeat an item: items 5 and 100000 are equal"])
        #expect(
            restrictions.lines("[" + Array(repeating: "1", count: 100_000).joined(separator: ",") + "]") == ["must not repeat an item: items 0 and 1 are equal"]
        )
    }

    @Test("numbers of a million digits are compared and divided")
    func longNumbers() {
        let nines = String(repeating: "9", count: 1_000_000)
        #expect(Restrictions(#"{"maximum":1e1000000,"multipleOf":3}"#).violations(in: Array(nines.utf8)) == [])
        #expect(Restrictions(#"{"maximum":1e999999}"#).violations(in: Array(nines.utf8)).map(\.keyword) == ["maximum"])
        #expect(Restrictions(#"{"minimum":1}"#).violations(in: Array(("0." + nines).utf8)).map(\.keyword) == ["minimum"])
    }

    @Test("bytes that are not UTF-8 are counted and shown as they can be")
    func invalidUTF8() {
        let bytes: [UInt8] = [0x22, 0xFF, 0xC3, 0x80, 0x80, 0x22]
        #expect(Restrictions(#"{"minLength":100,"pattern":"^a"}"#).violations(in: bytes).map(\.keyword) == ["minLength", "pattern"])
    }
}

private struct Nested: Validatable {
    static let restrictions = Restrictions(#"{"items":{"$type":0}}"#, types: [Nested.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct Doubling: Validatable {
    static let restrictions = Restrictions(
        #"{"minimum":0,"anyOf":[{"properties":{"next":{"$type":0},"a":false}},{"properties":{"next":{"$type":0},"b":false}}]}"#, types: [Doubling.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct RepeatingNames: Validatable {
    static let restrictions = Restrictions(#"{"minimum":0,"properties":{"a":{"$type":0},"next":{"$type":0}}}"#, types: [RepeatingNames.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct DoublingAll: Validatable {
    static let restrictions = Restrictions(
        #"{"minimum":0,"allOf":[{"properties":{"next":{"$type":0}}},{"properties":{"next":{"$type":0}}}]}"#, types: [DoublingAll.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}
