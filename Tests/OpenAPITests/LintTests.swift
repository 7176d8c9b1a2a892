import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Linting documents")
struct LintTests {
    /// `rest` begins on line 3.
    private func findings(_ rest: String) throws -> [String] {
        let resolved = try #require(Outcome.of("3.1.0", rest).resolved)
        var log = DiagnosticLog()
        DocumentLinter().lint(resolved, log: &log)
        return log.sorted.map { "\($0.id) \($0.location.line):\($0.location.column)" }
    }

    private func schemas(_ lines: String) throws -> [String] {
        try findings("components:\n  schemas:\n" + lines.split(separator: "\n").map { "    \($0)\n" }.joined())
    }

    @Test(
        "what contradicts its schema is reported where it does",
        arguments: [
            ("A: {type: object, properties: {n: {type: integer}}, example: {n: x}}", "example-mismatch 5:70"),
            ("A: {type: string, default: 3}", "default-mismatch 5:32"), ("A: {type: string, maxLength: 1, enum: [a, bc]}", "impossible-restriction 5:47"),
            ("A: {type: array, items: {type: string}, examples: [[a], [1]]}", "example-mismatch 5:62"),
            ("A: {minimum: 1.5, const: 1}", "impossible-restriction 5:30"),
        ])
    func values(text: String, finding: String) throws {
        #expect(try schemas(text) == [finding])
    }

    @Test(
        "what fits, or says that there is nothing, is not reported",
        arguments: [
            "A: {type: string, default: null}", "A: {type: [string, 'null'], example: null}", "A: {type: string, nullable: true, example: null}",
            "A: {type: number, default: 1, example: 1e400}", "A: {anyOf: [{type: string}, {type: integer}], example: 1}",
            "A: {$ref: '#/components/schemas/B', example: {b: 1}}\nB: {type: object, properties: {b: {type: integer}}}",
            "A: {allOf: [{$ref: '#/components/schemas/A'}], example: 1}",
        ])
    func fitting(text: String) throws {
        #expect(try schemas(text) == [])
    }

    @Test("an example of a body is checked where it is JSON, one of a parameter where it is not written as it travels")
    func examples() throws {
        #expect(
            try findings(
                """
                paths:
                  /a:
                    put:
                      parameters: [{name: p, in: query, schema: {type: array, items: {type: integer}}, example: '1,2'}]
                      requestBody:
                        content:
                          application/json; charset=utf-8: {schema: {type: integer}, example: a}
                          application/xml: {schema: {type: integer}, example: <a/>}
                      responses: {200: {description: d}}
                """) == ["example-mismatch 9:79"])
    }

    @Test("what a closed part of allOf does not declare cannot be required by another")
    func closedParts() throws {
        let closed = "B: {type: object, additionalProperties: false, properties: {b: {}}}"
        #expect(
            try schemas("A: {allOf: [{$ref: '#/components/schemas/B'}, {required: [c], properties: {c: {}}}]}\n\(closed)") == ["impossible-restriction 5:63"])
        #expect(try schemas("A: {allOf: [{$ref: '#/components/schemas/B'}, {required: [b]}]}\n\(closed)") == [])
    }

    @Test("links lead to operations of the document and to their parameters")
    func links() throws {
        let operation = "operationId: get, parameters: [{name: id, in: path, required: true, schema: {}}], responses: {200: {description: d, links: {l: "
        func link(_ text: String) -> String { "paths: {'/a/{id}': {get: {\(operation)\(text)}}}}}}\n" }
        #expect(try findings(link("{operationId: get, parameters: {id: 1, path.id: 2}}")) == [])
        #expect(try findings(link("{operationId: gat}")).map { $0.prefix { $0 != " " } } == ["undefined-operation"])
        #expect(try findings(link("{operationId: get, parameters: {query.id: 1}}")).map { $0.prefix { $0 != " " } } == ["unknown-link-parameter"])
        #expect(try findings(link("{operationRef: '#/paths/~1a~1{id}/get'}")) == [])
    }

    @Test("a document without operations is a library, and none of it is unused")
    func library() throws {
        #expect(try findings("paths: {}\ncomponents: {schemas: {A: {type: string}}, responses: {R: {description: d}}}\n") == [])
    }
}
