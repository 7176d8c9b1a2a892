import BinderyRuntime
import Testing

@Suite("Combined schemas (JSON Schema Core sections 10.2 and 11)")
struct CombinationTests {
    @Test(
        "true and {} accept everything, false nothing",
        arguments: [
            SchemaCase("true", fitting: ["1", "null", "{}"]),
            SchemaCase("{}", fitting: ["1", "[]"]),
            SchemaCase("false", unfit: ["1", "null", "{}"]),
            SchemaCase(#"{"properties":{"a":false}}"#, fitting: ["{}"], unfit: [#"{"a":null}"#]),
            SchemaCase(#"{"title":"x","format":"email","default":"y","examples":[1],"x-own":{"minimum":"z"}}"#, fitting: [#""not an address""#]),
        ])
    func booleans(_ schema: SchemaCase) { schema.check() }

    @Test(
        "allOf, anyOf, oneOf and not ask for all, some, one and none",
        arguments: [
            SchemaCase(#"{"allOf":[{"minimum":1},{"maximum":3}],"multipleOf":2}"#, fitting: ["2"], unfit: ["0", "4", "3"]),
            SchemaCase(#"{"anyOf":[{"type":"string"},{"minimum":10}]}"#, fitting: [#""a""#, "10", "null"], unfit: ["9"]),
            SchemaCase(#"{"oneOf":[{"multipleOf":3},{"multipleOf":5}]}"#, fitting: ["3", "5", "9"], unfit: ["15", "4", #""a""#]),
            SchemaCase(#"{"oneOf":[{"multipleOf":3}]}"#, fitting: ["3"], unfit: ["4"]),
            SchemaCase(#"{"not":{"type":["string","array"]}}"#, fitting: ["1", "{}"], unfit: [#""""#, "[]"]),
            SchemaCase(#"{"not":{"not":{"minimum":3}}}"#, fitting: ["3"], unfit: ["2"]),
        ])
    func combinations(_ schema: SchemaCase) { schema.check() }

    @Test(
        "if chooses between then and else, which mean nothing alone",
        arguments: [
            SchemaCase(
                #"{"if":{"properties":{"kind":{"const":"card"}},"required":["kind"]},"then":{"required":["number"]},"else":{"maxProperties":1}}"#,
                fitting: [#"{"kind":"card","number":1}"#, #"{"kind":"cash"}"#, "{}"], unfit: [#"{"kind":"card"}"#, #"{"kind":"cash","number":1}"#]),
            SchemaCase(#"{"then":false,"else":false}"#, fitting: ["1"]),
            SchemaCase(#"{"if":true,"else":false}"#, fitting: ["1"]),
        ])
    func conditions(_ schema: SchemaCase) { schema.check() }

    @Test(
        "unevaluatedProperties sees what any schema at the same place has covered",
        arguments: [
            SchemaCase(
                #"{"allOf":[{"properties":{"a":true}}],"properties":{"b":true},"unevaluatedProperties":false}"#, fitting: [#"{"a":1,"b":2}"#, "[1]"],
                unfit: [#"{"a":1,"c":3}"#]),
            SchemaCase(
                #"{"anyOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"b":true},"required":["b"]}],"unevaluatedProperties":false}"#,
                fitting: [#"{"a":"x","b":1}"#, #"{"b":1}"#], unfit: [#"{"a":1,"b":1}"#, #"{"a":"x","c":1}"#]),
            SchemaCase(
                #"{"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"properties":{"b":true}},"else":{"properties":{"c":true}},"unevaluatedProperties":false}"#,
                fitting: [#"{"a":1,"b":2}"#, #"{"c":2}"#], unfit: [#"{"a":2}"#, #"{"a":1,"c":2}"#]),
            SchemaCase(#"{"not":{"not":{"properties":{"a":true}}},"unevaluatedProperties":false}"#, fitting: ["{}"], unfit: [#"{"a":1}"#]),
            SchemaCase(
                #"{"dependentSchemas":{"a":{"properties":{"b":true,"a":true}}},"unevaluatedProperties":{"type":"null"}}"#,
                fitting: [#"{"a":1,"b":2}"#, #"{"b":null}"#], unfit: [#"{"b":2}"#]),
            SchemaCase(
                #"{"patternProperties":{"^x":true},"allOf":[{"additionalProperties":true}],"unevaluatedProperties":false}"#, fitting: [#"{"x":1,"y":2}"#]),
            SchemaCase(#"{"allOf":[{"unevaluatedProperties":true}],"unevaluatedProperties":false}"#, fitting: [#"{"x":1}"#]),
            SchemaCase(#"{"properties":{"a":{"properties":{"b":true}}},"unevaluatedProperties":false}"#, fitting: [#"{"a":{"c":1}}"#], unfit: [#"{"b":1}"#]),
        ])
    func unevaluatedProperties(_ schema: SchemaCase) { schema.check() }

    @Test(
        "unevaluatedItems sees prefixItems, items and what contains matches",
        arguments: [
            SchemaCase(#"{"prefixItems":[true],"unevaluatedItems":false}"#, fitting: ["[1]", "{}"], unfit: ["[1,2]"]),
            SchemaCase(#"{"allOf":[{"prefixItems":[true,true]}],"unevaluatedItems":{"type":"string"}}"#, fitting: [#"[1,2,"a"]"#], unfit: ["[1,2,3]"]),
            SchemaCase(#"{"contains":{"type":"string"},"unevaluatedItems":{"minimum":5}}"#, fitting: [#"["a",5,"b"]"#], unfit: [#"["a",4]"#]),
            SchemaCase(#"{"allOf":[{"items":true}],"unevaluatedItems":false}"#, fitting: ["[1,2,3]"]),
            SchemaCase(
                #"{"oneOf":[{"prefixItems":[{"const":1}]},{"prefixItems":[true,{"const":2}]}],"unevaluatedItems":false}"#, fitting: ["[0,2]"],
                unfit: ["[0,2,3]", "[1,3]"]),
        ])
    func unevaluatedItems(_ schema: SchemaCase) { schema.check() }

    @Test(
        "definitions may be referred to from anywhere below the schema that has them, and lead back to themselves",
        arguments: [
            SchemaCase(##"{"$defs":{"0":{"minimum":1}},"properties":{"a":{"$ref":"#/$defs/0"}}}"##, fitting: [#"{"a":1}"#], unfit: [#"{"a":0}"#]),
            SchemaCase(
                ##"{"$defs":{"0":{"type":["object"],"properties":{"next":{"$ref":"#/$defs/0"}}}},"$ref":"#/$defs/0"}"##, fitting: [#"{"next":{"next":{}}}"#],
                unfit: [#"{"next":{"next":1}}"#]),
            // One that is used before it is read.
            SchemaCase(##"{"$defs":{"0":{"items":{"$ref":"#/$defs/1"}},"1":{"type":"string"}},"$ref":"#/$defs/0"}"##, fitting: [#"["a"]"#], unfit: ["[1]"]),
            // The nearest ones count.
            SchemaCase(
                ##"{"$defs":{"0":{"type":"string"}},"properties":{"a":{"$defs":{"0":{"type":"integer"}},"items":{"$ref":"#/$defs/0"}},"b":{"$ref":"#/$defs/0"}}}"##,
                fitting: [#"{"a":[1],"b":"x"}"#], unfit: [#"{"a":["x"]}"#, #"{"b":1}"#]),
            SchemaCase(
                ##"{"not":{"$defs":{"0":{"required":["a"],"properties":{"b":{"$ref":"#/$defs/0"}}}},"$ref":"#/$defs/0"}}"##,
                fitting: ["{}", #"{"a":1,"b":{}}"#], unfit: [#"{"a":1}"#, #"{"a":1,"b":{"a":2}}"#]),
            SchemaCase(
                ##"{"$defs":{"0":{"properties":{"a":true}}},"$ref":"#/$defs/0","unevaluatedProperties":false}"##, fitting: [#"{"a":1}"#], unfit: [#"{"b":1}"#]),
        ])
    func definitions(_ schema: SchemaCase) { schema.check() }

    @Test(
        "a reference to a definition that is not there refuses everything, and says so",
        arguments: [##"{"$ref":"#/$defs/0"}"##, ##"{"$defs":{"1":{}},"$ref":"#/$defs/0"}"##])
    func undefined(schema: String) {
        #expect(Restrictions(schema).lines("1") == ["cannot be checked: its restrictions are not a schema (nothing is at #/$defs/0)"])
    }

    @Test("definitions that lead only to each other come to an end")
    func circle() {
        #expect(
            Restrictions(##"{"$defs":{"0":{"$ref":"#/$defs/1"},"1":{"$ref":"#/$defs/0"}},"$ref":"#/$defs/0"}"##).lines("1") == [
                "is nested too deeply to be checked"
            ])
        // What is its own opposite fits nothing.
        #expect(Restrictions(##"{"$defs":{"0":{"not":{"$ref":"#/$defs/0"}}},"$ref":"#/$defs/0"}"##).lines("1") != [])
    }
}
