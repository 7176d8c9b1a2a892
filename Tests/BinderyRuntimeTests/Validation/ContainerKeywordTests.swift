import BinderyRuntime
import Testing

@Suite("Keywords for arrays and objects (JSON Schema Validation sections 6.4 and 6.5, Core section 10.3)")
struct ContainerKeywordTests {
    @Test(
        "items are counted",
        arguments: [
            SchemaCase(#"{"minItems":1,"maxItems":2}"#, fitting: ["[1]", "[[],{}]", "{}", #""""#], unfit: ["[]", "[1,2,3]", "[ [ 1 ], [ ], { } ]"]),
            SchemaCase(#"{"maxItems":0}"#, fitting: ["[]", "[ ]"], unfit: ["[null]"]),
        ])
    func itemCounts(_ schema: SchemaCase) { schema.check() }

    @Test(
        "items are unique by what they mean",
        arguments: [
            SchemaCase(
                #"{"uniqueItems":true}"#,
                fitting: [
                    "[]", "[1,2]", "[1,true]", "[0,false,null]", #"["1",1]"#, "[[1],[[1]]]", #"[{"a":1},{"a":2}]"#, "[[1,2],[2,1]]", #"[{"a":null},{}]"#,
                    #"["a,b","a","b"]"#,
                ],
                unfit: [
                    "[1,1.0]", "[0,-0]", "[100,1e2]", #"["a","\u0061"]"#, #"[{"a":1,"b":2},{"b":2,"a":1}]"#, "[[1],[1.0]]", "[2,3,null,null]",
                    #"[{"a":1},{"a":0,"a":1}]"#,
                ]),
            SchemaCase(#"{"uniqueItems":false}"#, fitting: ["[1,1]"]),
        ])
    func uniqueItems(_ schema: SchemaCase) { schema.check() }

    @Test(
        "items speak of what prefixItems leave over",
        arguments: [
            SchemaCase(#"{"items":{"type":"integer"}}"#, fitting: ["[]", "[1,2]", #"{"a":"b"}"#], unfit: [#"[1,"x"]"#, "[null]"]),
            SchemaCase(#"{"prefixItems":[{"type":"string"},{"minimum":3}]}"#, fitting: ["[]", #"["a"]"#, #"["a",3,false]"#], unfit: ["[1]", #"["a",2]"#]),
            SchemaCase(#"{"prefixItems":[{"type":"string"}],"items":{"type":"null"}}"#, fitting: [#"["a",null,null]"#], unfit: [#"["a","b"]"#]),
            SchemaCase(#"{"prefixItems":[true],"items":false}"#, fitting: ["[]", "[1]"], unfit: ["[1,2]"]),
        ])
    func items(_ schema: SchemaCase) { schema.check() }

    @Test(
        "contains needs one match unless minContains and maxContains say how many",
        arguments: [
            SchemaCase(#"{"contains":{"minimum":5}}"#, fitting: ["[1,5]", "[6,7]", "{}"], unfit: ["[]", "[1,2]"]),
            SchemaCase(#"{"contains":{"const":1},"minContains":2,"maxContains":3}"#, fitting: ["[1,1]", "[1,2,1,1]"], unfit: ["[1]", "[1,1,1,1]"]),
            SchemaCase(#"{"contains":{"const":1},"minContains":0}"#, fitting: ["[]", "[2]"]),
            SchemaCase(#"{"contains":{"const":1},"minContains":0,"maxContains":1}"#, fitting: ["[]", "[1]"], unfit: ["[1,1]"]),
            SchemaCase(#"{"minContains":2,"maxContains":0}"#, fitting: ["[]", "[1]"]),
            SchemaCase(#"{"contains":{"type":"integer"},"items":{"maximum":5}}"#, fitting: ["[1,2.5]"], unfit: ["[2.5]", "[1,6]"]),
        ])
    func contains(_ schema: SchemaCase) { schema.check() }

    @Test(
        "properties are found by their name, however it is written, and the last of equal names counts",
        arguments: [
            SchemaCase(
                #"{"properties":{"a":{"type":"integer"}}}"#, fitting: ["{}", #"{"a":1}"#, #"{"A":"x"}"#, "[]", #"{"a":"x","a":1}"#],
                unfit: [#"{"a":"x"}"#, #"{"\u0061":"x"}"#, #"{"a":1,"b":2,"\u0061":"x"}"#]),
            SchemaCase(#"{"properties":{"":{"const":1},"a\"b":false}}"#, fitting: [#"{"":1}"#], unfit: [#"{"":2}"#, #"{"a\u0022b":0}"#]),
            SchemaCase(#"{"not":{"properties":{"a":{"const":1}}}}"#, fitting: [#"{"a":1,"a":2}"#], unfit: [#"{"a":2,"a":1}"#, "{}"]),
        ])
    func properties(_ schema: SchemaCase) { schema.check() }

    @Test(
        "additionalProperties speak of what properties and patternProperties leave over",
        arguments: [
            SchemaCase(#"{"properties":{"a":true},"additionalProperties":false}"#, fitting: ["{}", #"{"a":1}"#], unfit: [#"{"b":1}"#, #"{"a":1,"b":1}"#]),
            SchemaCase(#"{"additionalProperties":{"minimum":1}}"#, fitting: [#"{"x":1}"#, #"{"x":0,"x":1}"#], unfit: [#"{"x":0}"#, #"{"x":1,"x":0}"#]),
            SchemaCase(
                #"{"patternProperties":{"^x-":{"type":"string"},"d$":{"maxLength":1}},"additionalProperties":{"type":"null"}}"#,
                fitting: [#"{"x-a":"long","x-d":"s","b":null}"#], unfit: [#"{"x-a":1}"#, #"{"x-d":"long"}"#, #"{"b":1}"#]),
            SchemaCase(
                #"{"properties":{"xa":{"minimum":1}},"patternProperties":{"^x":{"maximum":3}}}"#, fitting: [#"{"xa":2,"xb":0}"#],
                unfit: [#"{"xa":0}"#, #"{"xa":4}"#, #"{"xb":4}"#]),
        ])
    func additionalProperties(_ schema: SchemaCase) { schema.check() }

    @Test(
        "names are strings with a schema of their own",
        arguments: [
            SchemaCase(
                #"{"propertyNames":{"maxLength":2,"pattern":"^[a-z]*$"}}"#, fitting: ["{}", #"{"ab":1}"#, #"{"\u0061":{"Long":1}}"#],
                unfit: [#"{"abc":1}"#, #"{"A":1}"#]),
            SchemaCase(#"{"propertyNames":false}"#, fitting: ["{}", "[1]"], unfit: [#"{"a":1}"#]),
        ])
    func names(_ schema: SchemaCase) { schema.check() }

    @Test(
        "properties are required and counted, equal names once",
        arguments: [
            SchemaCase(
                #"{"required":["a","b"]}"#, fitting: [#"{"b":null,"a":1}"#, #"{"\u0061":1,"b":1}"#, "[]"], unfit: ["{}", #"{"a":1}"#, #"{"A":1,"b":1}"#]),
            SchemaCase(#"{"minProperties":2}"#, fitting: [#"{"a":1,"b":1}"#, "[]"], unfit: ["{}", #"{"a":1}"#, #"{"a":1,"a":2}"#]),
            SchemaCase(#"{"maxProperties":1}"#, fitting: ["{}", #"{"a":1}"#, #"{"a":1,"\u0061":2}"#], unfit: [#"{"a":1,"b":2}"#]),
        ])
    func counts(_ schema: SchemaCase) { schema.check() }

    @Test(
        "one property may ask for others, or for a schema",
        arguments: [
            SchemaCase(#"{"dependentRequired":{"a":["b","c"]}}"#, fitting: ["{}", #"{"b":1}"#, #"{"c":1,"b":1,"a":1}"#], unfit: [#"{"a":1,"b":1}"#]),
            SchemaCase(
                #"{"dependentSchemas":{"a":{"properties":{"b":{"type":"string"}},"maxProperties":2}}}"#, fitting: [#"{"b":1}"#, #"{"a":1,"b":"x"}"#],
                unfit: [#"{"b":1,"a":1}"#, #"{"a":1,"b":"x","c":1}"#]),
        ])
    func dependencies(_ schema: SchemaCase) { schema.check() }

    @Test("more than 64 names and members are all kept apart")
    func manyNames() {
        let names = (0..<200).map { "\"n\($0)\"" }
        let required =
            "{\"required\":[" + names.joined(separator: ",") + "],\"unevaluatedProperties\":false,\"properties\":{"
            + names.map { "\($0):{\"minimum\":1}" }.joined(separator: ",") + "}}"
        func object(without missing: Int? = nil, adding: String = "") -> String {
            "{" + names.indices.filter { $0 != missing }.map { "\(names[$0]):1" }.joined(separator: ",") + adding + "}"
        }
        let restrictions = Restrictions(required)
        #expect(restrictions.lines(object()) == [])
        #expect(restrictions.lines(object(without: 137)) == [#"must have the property "n137""#])
        #expect(restrictions.lines(object(adding: ",\"n200\":1")) == ["/n200: is not a known property"])
        #expect(restrictions.lines(object(adding: ",\"n199\":0")) == ["/n199: must be at least 1, is 0"])
    }
}
