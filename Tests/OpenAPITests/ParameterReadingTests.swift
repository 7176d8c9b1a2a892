import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Reading parameters")
struct ParameterReadingTests {
    /// The one parameter of an operation; it is on line 6.
    private func read(_ parameter: String) throws -> (Parameter?, [String]) {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a/{id}:
                get: {operationId: a, responses: {200: {description: d}}, parameters: [{name: id, in: path, required: true, schema: {}},
                \(parameter)]}
            """
        )
        let parameters = try outcome.operation("/a/{id}").parameters.dropFirst().compactMap { outcome.resolved?.value($0) }
        return (parameters.first, outcome.findings)
    }

    @Test(
        "style and explode are those of the place when they are not stated (3.1, section 4.8.12.2.2)",
        arguments: [
            ("query", ParameterStyle.form, true), ("cookie", .form, true), ("header", .simple, false),
        ])
    func standardStyle(place: String, style: ParameterStyle, explode: Bool) throws {
        let (parameter, findings) = try read("{name: p, in: \(place), schema: {type: string}}")
        #expect(findings.isEmpty)
        #expect(parameter?.style == style)
        #expect(parameter?.explode == explode)
    }

    @Test("explode is false for every stated style but form")
    func statedStyle() throws {
        let (parameter, findings) = try read("{name: p, in: query, style: pipeDelimited, schema: {type: array, items: {}}}")
        #expect(findings.isEmpty)
        #expect(parameter?.explode == false)
    }

    @Test("a style that its place cannot have is an error")
    func styleNotAllowed() throws {
        #expect(try read("{name: p, in: header, style: form, schema: {}}").1 == ["error style-not-allowed 6:34"])
    }

    @Test(
        "a style, a place or a name that cannot be understood is an error",
        arguments: [
            "{name: p, in: query, style: from, schema: {}}": "error unknown-style 6:33",
            "{name: p, in: qeury, schema: {}}": "error unknown-parameter-location 6:19",
            "{name: p, in: body, schema: {}}": "error unknown-parameter-location 6:19", "{in: query, schema: {}}": "error missing-field 6:5",
            "{name: p, schema: {}}": "error missing-field 6:5",
        ])
    func misunderstood(parameter: String, finding: String) throws {
        #expect(try read(parameter).1 == [finding])
    }

    @Test("a path parameter is required whatever it says")
    func optionalPathParameter() throws {
        let outcome = Outcome.of(
            "3.1.0", "paths: {'/{id}': {get: {operationId: a, responses: {200: {description: d}}, parameters: [{name: id, in: path, schema: {}}]}}}\n")
        #expect(outcome.findings == ["warning optional-path-parameter 3:90"])
        let parameters = try #require(outcome.resolved).parameters(of: try outcome.operation("/{id}"), in: try outcome.item("/{id}"))
        #expect(parameters.map(\.required) == [true])
    }

    @Test("a value is described by a schema or by one media type")
    func schemaOrContent() throws {
        let (parameter, findings) = try read("{name: p, in: query, content: {application/json: {schema: {type: object}}}}")
        #expect(findings.isEmpty)
        #expect(parameter?.content?.name == "application/json")
        #expect(parameter?.schema == nil)
        #expect(try read("{name: p, in: query}").1 == ["warning missing-schema 6:5"])
        #expect(try read("{name: p, in: query, schema: {}, content: {a/b: {}}}").1 == ["error schema-and-content 6:48"])
        #expect(try read("{name: p, in: query, content: {a/b: {}, c/d: {}}}").1 == ["error too-many-media-types 6:45"])
    }

    @Test("an operation overrides the parameters of its path by name and place; headers that say nothing are left out")
    func overriding() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a:
                parameters:
                - {name: p, in: query, description: shared, schema: {}}
                - {name: p, in: header, schema: {}}
                get:
                  operationId: a
                  responses: {200: {description: d}}
                  parameters:
                  - {name: p, in: query, description: own, schema: {}}
                  - {name: Accept, in: header, schema: {}}
                  - {name: p, in: query, description: again, schema: {}}
            """)
        #expect(outcome.findings == ["warning ignored-header-parameter 13:16", "warning duplicate-parameter 14:16"])
        let parameters = try #require(outcome.resolved).parameters(of: try outcome.operation("/a"), in: try outcome.item("/a"))
        #expect(parameters.map(\.in) == [.header, .query])
        #expect(parameters.map(\.description) == [nil, "own"])
    }
}
