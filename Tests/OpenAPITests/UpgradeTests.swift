import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Upgrading Swagger 2.0")
struct UpgradeTests {
    /// `rest` begins on line 3.
    private func read(_ rest: String) -> Outcome { Outcome("swagger: '2.0'\ninfo: {title: Pets, version: '1'}\n" + rest) }

    @Test(
        "host, basePath and schemes make one server",
        arguments: [
            ("host: h.example\nschemes: [http]\nbasePath: /v1", "http://h.example/v1"), ("host: h.example\nschemes: [https]", "https://h.example"),
            ("host: h.example\nbasePath: /", "{scheme}://h.example"), ("host: h.example\nschemes: [http, https]", "{scheme}://h.example"),
            ("basePath: /v1/\nschemes: [https]", "/v1"), ("basePath: /", "/"),
        ])
    func servers(fields: String, url: String) throws {
        let outcome = read(fields + "\npaths: {}\n")
        #expect(outcome.findings.isEmpty)
        #expect(try #require(outcome.document).servers.map(\.url) == [url])
    }

    @Test("without a host and a base path nothing is said about servers")
    func noServer() throws {
        #expect(try #require(read("schemes: [https]\npaths: {}\n").document).servers.isEmpty)
    }

    @Test("a scheme that is a choice is a variable whose default is the safest")
    func schemes() throws {
        let variables = try #require(read("host: h.example\nschemes: [http, https]\npaths: {}\n").document?.servers.first).variables
        #expect(variables.map(\.name) == ["scheme"])
        #expect(variables[0].value.defaultValue == "https")
        #expect(variables[0].value.enumeration == ["http", "https"])
    }

    @Test("a message points at the key or the value that people wrote")
    func places() {
        let outcome = read(
            """
            paths:
              /pets:
                get:
                  operationId: a
                  parameters:
                    - {name: p, in: query, type: integer, minLength: -1}
                    - {name: q, in: query, typ: integer, type: array}
                  responses:
                    200: {description: d, schema: {$ref: '#/definitions/Pett'}, headers: {H: {type: strin}}}
            definitions: {Pet: {type: object, required: [a]}}
            produces: [application/json]
            """)
        #expect(
            outcome.findings == [
                "error wrong-type 8:58", "warning missing-items 9:11", "warning unknown-key 9:32", "error undefined-reference 11:46",
                "error unknown-type 11:89",
                "warning required-undeclared-property 12:46",
            ])
        #expect(outcome.log.diagnostics.contains { $0.message == "nothing is at '#/definitions/Pett'; did you mean 'Pet'?" })
    }

    @Test("what is shared is read once, and references to it and into it lead to it")
    func references() throws {
        let outcome = read(
            """
            consumes: [application/json]
            produces: [application/json]
            parameters:
              page: {name: page, in: query, type: integer}
              body: {name: body, in: body, schema: {type: object, properties: {a: {type: string}}}}
              alias: {$ref: '#/parameters/body'}
            responses: {Done: {description: d, schema: {$ref: '#/parameters/body/schema/properties/a'}}}
            paths:
              /a:
                get: {operationId: a, parameters: [{$ref: '#/parameters/page'}, {$ref: '#/parameters/alias'}], responses: {200: {$ref: '#/responses/Done'}}}
            """)
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        let components = resolved.document.components
        #expect(components.parameters.map(\.name) == ["page"])
        #expect(components.requestBodies.map(\.name) == ["body", "alias"])
        let operation = try outcome.operation("/a")
        #expect(operation.parameters.compactMap { resolved.value($0)?.name } == ["page"])
        let body = try #require(operation.requestBody.flatMap(resolved.value))
        let shared = try #require(resolved.value(components.requestBodies[0].value))
        #expect(body.content.map(\.name) == ["application/json"])
        let schemas = try [body, shared].map { try #require(resolved.content(of: $0).first?.value.schema) }
        #expect(schemas[0].id == schemas[1].id)
        let response = try #require(resolved.value(operation.responses[0].response))
        let deep = try #require(resolved.content(of: response).first?.value.schema)
        #expect(resolved.target(of: deep)?.id == schemas[0].properties[0].schema.id)
    }

    @Test("a shared response is written in the media types of the operation that uses it, and its schema is one")
    func producing() throws {
        let outcome = read(
            """
            produces: [application/json]
            responses: {Done: {description: d, schema: {type: object}}}
            paths:
              /a:
                get: {operationId: a, responses: {200: {$ref: '#/responses/Done'}}}
                put: {operationId: b, produces: [application/xml, text/json], responses: {200: {$ref: '#/responses/Done'}}}
            """)
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        let responses = try outcome.item("/a").operations.compactMap { resolved.value($0.responses[0].response) }
        #expect(responses.map { $0.content.map(\.name) } == [["application/json"], ["application/xml", "text/json"]])
        let schemas = responses.flatMap { resolved.content(of: $0).compactMap(\.value.schema?.id) }
        #expect(schemas.count == 3)
        #expect(Set(schemas).count == 1)
    }

    @Test("what only operations with media types of their own use is used")
    func used() throws {
        let outcome = read(
            """
            consumes: [application/json]
            produces: [application/json]
            parameters: {body: {name: body, in: body, schema: {type: string}}}
            responses: {Done: {description: d, schema: {type: string}}}
            paths:
              /a:
                put:
                  operationId: a
                  consumes: [text/plain]
                  produces: [text/plain]
                  parameters: [{$ref: '#/parameters/body'}]
                  responses: {200: {$ref: '#/responses/Done'}}
            """)
        var log = DiagnosticLog()
        DocumentLinter().lint(try #require(outcome.resolved), log: &log)
        #expect(log.diagnostics.filter { $0.id == "unused-component" }.map(\.message) == [])
    }

    @Test(
        "the fields of a form make a body",
        arguments: [
            ("", "type: string", ["application/x-www-form-urlencoded"]), ("", "type: file", ["multipart/form-data"]),
            (
                "consumes: [multipart/form-data, application/x-www-form-urlencoded]", "type: string",
                ["multipart/form-data", "application/x-www-form-urlencoded"]
            ),
            ("consumes: [multipart/form-data, application/x-www-form-urlencoded]", "type: file", ["multipart/form-data"]),
            ("consumes: [application/json]", "type: string", ["application/x-www-form-urlencoded"]),
        ])
    func forms(consumes: String, type: String, mediaTypes: [String]) throws {
        let outcome = read(
            """
            \(consumes)
            parameters: {shared: {name: shared, in: formData, type: integer}}
            paths:
              /a:
                parameters:
                  - {name: name, in: formData, type: boolean}
                  - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
                post:
                  operationId: a
                  parameters: [{name: name, in: formData, required: true, \(type)}, {$ref: '#/parameters/shared'}]
                  responses: {204: {description: d}}
            """)
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        let body = try #require(try outcome.operation("/a").requestBody.flatMap(resolved.value))
        #expect(body.required)
        let content = resolved.content(of: body)
        #expect(content.map(\.name) == mediaTypes)
        let schema = try #require(content.first?.value.schema)
        #expect(schema.properties.map(\.name) == ["tags", "name", "shared"])
        #expect(schema.properties.map(\.schema.types) == [.array, .string, .integer])
        #expect(schema.properties[1].schema.format == (type == "type: file" ? "binary" : nil))
        #expect(schema.required.map(\.text) == ["name"])
        let encodings = try #require(content.first).value.encoding.named
        #expect(encodings.map(\.name) == ["tags"])
        #expect(encodings[0].value.style == .pipeDelimited)
        #expect(encodings[0].value.explode == false)
    }

    @Test("an operation that is an alias of another is read with the parameters of its own path")
    func aliases() throws {
        let outcome = read(
            """
            paths:
              /a:
                parameters: [{name: x, in: formData, type: string}]
                post: &post {operationId: a, parameters: [{name: z, in: formData, type: string}], responses: {204: {description: d}}}
              /b:
                parameters: [{name: y, in: formData, type: string}]
                post: *post
            """)
        let resolved = try #require(outcome.resolved)
        let names = try ["/a", "/b"].map { path in
            let body = try #require(try outcome.operation(path).requestBody.flatMap(resolved.value))
            return resolved.content(of: body).first?.value.schema?.properties.map(\.name)
        }
        #expect(names == [["x", "z"], ["y", "z"]])
    }

    @Test("a list of many media types is refused, since every body would be written in each")
    func manyMediaTypes() {
        let types = (0..<100).map { "a/\($0)" }.joined(separator: ", ")
        #expect(read("produces: [\(types)]\npaths: {}\n").findings == ["error too-many-media-types 3:11"])
    }

    @Test(
        "any value in any place is reported or read, never a crash",
        arguments: ["1", "true", "text", "[]", "[[1]]", "{}", "{a: {a: {}}}", "{$ref: 1}", "{$ref: '#'}", "[{$ref: '#/paths'}]", "~"])
    func anythingAnywhere(value: String) {
        let fields = [
            "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters", "responses", "securityDefinitions", "security", "tags",
        ]
        _ = read(fields.map { "\($0): \(value)\n" }.joined())
        _ = read(["definitions", "parameters", "responses", "securityDefinitions"].map { "\($0): {x: \(value)}\n" }.joined())
        let keys = ["consumes", "produces", "schemes", "parameters", "responses", "security", "tags"]
        _ = read("host: h\npaths: {/a: {parameters: \(value), get: {\(keys.map { "\($0): \(value)" }.joined(separator: ", "))}, put: \(value)}}\n")
        for place in ["query", "formData", "body", "header"] {
            let keys = ["name", "type", "items", "collectionFormat", "required", "schema", "allowEmptyValue"]
            let parameter = "{in: \(place), \(keys.map { "\($0): \(value)" }.joined(separator: ", "))}"
            _ = read("paths: {/a: {get: {parameters: [\(parameter), {name: p, in: \(place), type: array, items: \(value)}]}}}\n")
        }
        let keywords = ["schema", "headers", "examples"].map { "\($0): \(value)" }.joined(separator: ", ")
        let outcome = read("paths: {/a: {get: {operationId: a, responses: {200: {\(keywords)}, 201: {headers: {h: \(value)}}}}}}\n")
        #expect(outcome.document?.paths.count == 1)
    }
}
