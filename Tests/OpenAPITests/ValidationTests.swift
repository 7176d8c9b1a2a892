import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Validating documents")
struct ValidationTests {
    private func schemas(_ version: String = "3.1.0", _ schemas: String) -> Outcome {
        .of(version, "components:\n  schemas:\n" + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
    }

    @Test("operations are told apart by their ids, and those without are named by method and path")
    func operationIDs() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a:
                get: {operationId: list, responses: {200: {description: d}}}
                put: {operationId: list, responses: {200: {description: d}}}
                post: {responses: {200: {description: d}}}
            """)
        #expect(outcome.findings == ["warning duplicate-operation-id 6:24", "warning missing-operation-id 7:5"])
        #expect(try outcome.message("duplicate-operation-id") == "'list' of PUT /a is already the 'operationId' of GET /a on line 5; rename one of them")
        #expect(try outcome.message("missing-operation-id").hasPrefix("POST /a has no 'operationId'"))
    }

    @Test("a parameter of the path that no operation declares is an error, one that is not in the path a warning")
    func pathParameters() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a/{petId}:
                get: {operationId: a, responses: {200: {description: d}}, parameters: [{name: petID, in: path, required: true, schema: {}}]}
                put: {operationId: b, responses: {200: {description: d}}}
            """)
        #expect(outcome.findings == ["error undeclared-path-parameter 5:5", "warning unused-path-parameter 5:83", "error undeclared-path-parameter 6:5"])
        #expect(
            outcome.log.sorted.map(\.message) == [
                "GET /a/{petId} does not declare the path parameter 'petId'; 'petID' is declared; did you mean 'petId'?",
                "the path '/a/{petId}' has no '{petID}'; did you mean 'petId'?",
                "PUT /a/{petId} does not declare the path parameter 'petId'; declare it with 'in: path'",
            ])
    }

    @Test("a parameter whose reference leads nowhere may be the missing one")
    func undefinedParameter() {
        let outcome = Outcome.of(
            "3.1.0", "paths: {'/{a}': {get: {operationId: a, responses: {200: {description: d}}, parameters: [{$ref: '#/components/parameters/A'}]}}}\n")
        #expect(outcome.findings == ["error undefined-reference 3:96"])
    }

    @Test("paths that differ in names alone, and braces that enclose none")
    func templates() {
        let parameters = "parameters: [{name: x, in: path, required: true, schema: {}}, {name: y, in: path, required: true, schema: {}}]"
        let outcome = Outcome.of("3.1.0", "paths:\n  /a/{x}/{y}: {\(parameters)}\n  /a/{y}/{x}: {\(parameters)}\n  /a/{x: {}\n  /b/{}: {}\n")
        #expect(outcome.findings == ["warning ambiguous-paths 5:3", "error malformed-path 6:3", "error malformed-path 7:3"])
    }

    @Test("a security scheme that is not defined is an error with the nearest name")
    func securitySchemes() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            security: [{bearerAut: []}]
            paths: {/a: {get: {operationId: a, security: [{other: []}], responses: {200: {description: d}}}}}
            components: {securitySchemes: {bearerAuth: {type: http, scheme: bearer}}}
            """)
        #expect(outcome.findings == ["error undefined-security-scheme 3:13", "error undefined-security-scheme 4:48"])
        #expect(try outcome.message("undefined-security-scheme") == "no security scheme is called 'bearerAut'; did you mean 'bearerAuth'?")
    }

    @Test("variables of servers are defined, used, and have a default that is allowed")
    func servers() {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths: {}
            servers:
            - {url: 'https://{host}/{base}', variables: {base: {default: v1, enum: [v2]}, port: {default: '1'}}}
            """)
        #expect(outcome.findings == ["error undefined-server-variable 5:9", "warning default-not-in-enum 5:52", "warning unused-server-variable 5:79"])
    }

    @Test(
        "a value of another type than the schema's is reported at the value",
        arguments: [
            ("A: {type: string, enum: [a, 1]}", "warning enum-type-mismatch 5:33"),
            ("A: {type: integer, enum: [1, 1.0, 1.5]}", "warning enum-type-mismatch 5:39"),
            ("A: {type: boolean, const: 'yes'}", "warning enum-type-mismatch 5:31"), ("A: {type: string, enum: [a, null]}", "warning null-in-enum 5:33"),
        ])
    func enumTypes(text: String, finding: String) {
        #expect(schemas("3.1.0", text).findings == [finding])
    }

    @Test(
        "values that fit are not reported",
        arguments: [
            "A: {type: number, enum: [1, 1.5]}", "A: {type: [string, 'null'], enum: [a, null]}", "A: {enum: [a, 1, null]}", "A: {type: integer, enum: [1e2]}",
        ])
    func fittingEnums(text: String) {
        #expect(schemas("3.1.0", text).findings.isEmpty)
    }

    @Test("an array without items is reported, unless something else describes them")
    func missingItems() {
        let outcome = schemas(
            "3.1.0", "A: {type: array}\nB: {type: array, allOf: [{items: {}}]}\nC: {items: {}, allOf: [{type: array}]}\nD: {type: array, prefixItems: [{}]}")
        #expect(outcome.findings == ["warning missing-items 5:8"])
    }

    @Test("a required property that nothing declares is reported with the nearest name")
    func requiredProperties() throws {
        let outcome = schemas("3.1.0", "A: {type: object, required: [nmae], properties: {name: {}}}")
        #expect(outcome.findings == ["warning required-undeclared-property 5:34"])
        #expect(try outcome.message("required-undeclared-property") == "'nmae' is required but not among the properties; did you mean 'name'?")
    }

    @Test(
        "a required property may be declared by what the schema is composed of, or is part of",
        arguments: [
            "A: {required: [p], allOf: [{$ref: '#/components/schemas/B'}]}\nB: {properties: {p: {}}}",
            "A: {properties: {p: {}}, anyOf: [{required: [p]}, {required: [p]}]}",
            "A: {allOf: [{$ref: '#/components/schemas/B'}, {required: [p]}]}\nB: {allOf: [{properties: {p: {}}}]}",
            "A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {p: {}}}]}\nB: {required: [p]}",
            "A: {required: [p], additionalProperties: {type: string}}", "A: {required: [p], patternProperties: {'^p': {}}}",
        ])
    func composedProperties(text: String) {
        #expect(schemas("3.1.0", text).findings.isEmpty)
    }

    @Test("the properties of another branch of a union do not count")
    func otherBranch() {
        #expect(schemas("3.1.0", "A: {oneOf: [{required: [p]}, {properties: {p: {}}}]}").findings == ["warning required-undeclared-property 5:29"])
    }

    @Test(
        "restrictions that nothing satisfies are reported",
        arguments: [
            "A: {minLength: 3, maxLength: 2}": "5:20", "A: {minItems: 3, maxItems: 2}": "5:19", "A: {minimum: 3, maximum: 2.5}": "5:18",
            "A: {minimum: 3, exclusiveMaximum: 3}": "5:18", "A: {minProperties: 2, maxProperties: 1}": "5:24", "A: {multipleOf: 0}": "5:21",
        ])
    func impossibleRestrictions(text: String, place: String) {
        #expect(schemas("3.1.0", text).findings == ["warning impossible-restriction \(place)"])
    }

    @Test("equal bounds allow one value")
    func equalBounds() {
        #expect(schemas("3.1.0", "A: {minLength: 2, maxLength: 2, minimum: 1, maximum: 1}").findings.isEmpty)
    }

    @Test("a pattern that is no regular expression is reported where it stands")
    func patterns() {
        let outcome = schemas("3.1.0", "A: {pattern: '(['}\nB: {pattern: '^[a-z]+$'}\nC: {patternProperties: {'*': {}}}")
        #expect(outcome.findings == ["warning invalid-pattern 5:18", "warning invalid-pattern 7:29"])
    }

    @Test("names of components are letters, digits, dots, dashes and underscores")
    func componentNames() {
        #expect(schemas("3.1.0", "a.B-c_1: {}\n'a b': {}\nÄ: {}").findings == ["warning component-name 6:5", "warning component-name 7:5"])
    }
}
