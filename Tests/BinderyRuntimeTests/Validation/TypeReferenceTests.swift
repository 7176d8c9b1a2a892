import BinderyRuntime
import Testing

@Suite("Restrictions that refer to types")
struct TypeReferenceTests {
    @Test("a type's restrictions hold wherever the type stands")
    func nested() {
        let restrictions = Restrictions(#"{"items":{"$type":1},"maxItems":2}"#, types: [Tree.self, Positive.self])
        #expect(restrictions.lines("[1,2]") == [])
        #expect(restrictions.lines("[1,-2]") == ["/1: must be greater than 0, is -2"])
    }

    @Test("a number alone is a reference to a type")
    func numbers() {
        let restrictions = Restrictions(
            #"{"properties":{"size":1,"parts":{"items":0},"fixed":{"allOf":[1,{"maximum":3}]}}}"#, types: [Tree.self, Positive.self])
        #expect(restrictions.lines(#"{"size":1,"parts":[{"value":1}],"fixed":3}"#) == [])
        #expect(
            restrictions.lines(#"{"size":-1,"parts":[{"value":1},{"value":-2}],"fixed":4}"#) == [
                "/size: must be greater than 0, is -1", "/parts/1/value: must be greater than 0, is -2", "/fixed: must be at most 3, is 4",
            ])
        #expect(Restrictions("0", types: [Positive.self]).lines("-1") == ["must be greater than 0, is -1"])
    }

    @Test("properties with one schema for several names are known, as are those beside them")
    func severalProperties() {
        let restrictions = Restrictions(
            #"{"$properties":{"id owner":{"maxLength":2},"size":0},"properties":{"a b":{"maxLength":1}},"additionalProperties":false}"#, types: [Positive.self])
        #expect(restrictions.lines(#"{"id":"ab","owner":"ab","size":1,"a b":"a"}"#) == [])
        #expect(
            restrictions.lines(#"{"id":"abc","owner":"abc","size":0,"a b":"ab","b":1}"#) == [
                "/id: must have at most 2 characters, has 3", "/owner: must have at most 2 characters, has 3", "/size: must be greater than 0, is 0",
                "/a b: must have at most 1 character, has 2", "/b: is not a known property",
            ])
    }

    @Test("keywords beside a reference hold too")
    func beside() {
        let restrictions = Restrictions(#"{"$type":0,"maximum":9}"#, types: [Positive.self])
        #expect(restrictions.lines("9") == [])
        #expect(restrictions.lines("10") == ["must be at most 9, is 10"])
        #expect(restrictions.lines("0") == ["must be greater than 0, is 0"])
    }

    @Test("types may contain themselves and each other")
    func recursion() {
        #expect(Tree.restrictions.lines(#"{"value":1,"children":[{"value":2,"children":[]},{"children":[{"value":3}]}]}"#) == [])
        #expect(
            Tree.restrictions.lines(#"{"value":0,"children":[{"value":2},{"children":[{"value":-3,"owner":{"tree":{"value":-1}}}]}]}"#) == [
                "/value: must be greater than 0, is 0",
                "/children/1/children/0/value: must be greater than 0, is -3",
                "/children/1/children/0/owner/tree/value: must be greater than 0, is -1",
            ])
    }

    @Test("what a type covers is not left over for unevaluatedProperties")
    func covered() {
        let restrictions = Restrictions(#"{"$type":0,"unevaluatedProperties":false}"#, types: [Tree.self])
        #expect(restrictions.lines(#"{"value":1,"children":[]}"#) == [])
        #expect(restrictions.lines(#"{"value":1,"other":2}"#) == ["/other: is not a known property"])
    }

    @Test("types that are nothing but each other end in a violation")
    func circle() {
        #expect(Snake.restrictions.lines("1") == ["is nested too deeply to be checked"])
        #expect(Spiral.restrictions.lines("1").contains("is nested too deeply to be checked"))
    }

    @Test(
        "restrictions that cannot be read are a violation of every value",
        arguments: [
            "", "{", "1", "-1", "1.5", #"{"$properties":[]}"#, #"{"minimum":"1"}"#, #"{"type":"strng"}"#, #"{"$type":0}"#, #"{"$type":-1}"#,
            #"{"required":[1]}"#, "{}{}", #"{"multipleOf":0}"#,
            #"{"minItems":1.5}"#,
            String(repeating: #"{"not":"#, count: 100_000),
        ])
    func malformed(schema: String) {
        let violations = Restrictions(schema).violations(in: Array("1".utf8))
        #expect(violations.count == 1)
        #expect(violations.first?.message.hasPrefix("cannot be checked: its restrictions are not a schema (") == true)
    }
}

private struct Positive: Validatable {
    static let restrictions = Restrictions(#"{"exclusiveMinimum":0}"#)
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct Tree: Validatable {
    static let restrictions = Restrictions(
        #"{"properties":{"value":{"$type":0},"children":{"items":{"$type":1}},"owner":{"$type":2}}}"#, types: [Positive.self, Tree.self, Owner.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct Owner: Validatable {
    static let restrictions = Restrictions(#"{"properties":{"tree":{"$type":0}}}"#, types: [Tree.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct Snake: Validatable {
    static let restrictions = Restrictions(#"{"$type":0}"#, types: [Snake.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}

private struct Spiral: Validatable {
    static let restrictions = Restrictions(#"{"maximum":0,"$type":0}"#, types: [Spiral.self])
    func write(to json: inout JSONWriter) { 1.write(to: &json) }
}
