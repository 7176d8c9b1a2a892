import BinderyOpenAPI
import Testing

@Suite("Following references into other files")
struct OtherFileTests {
    @Test(
        "files and places in them, relative to the file the reference stands in, lead to the same schema",
        arguments: [
            "models/pet.yaml", "./models/pet.yaml", "models/../models/pet.yaml", "models/list.yml#/pet", "models/deep/a.json#/x",
            "models/all.yaml#/components/schemas/Pet",
        ])
    func schemas(target: String) throws {
        let outcome = Outcome.of(
            "3.1.0", "components: {schemas: {A: {$ref: '\(target)'}, B: {$ref: 'models/pet.yaml'}}}",
            files: [
                "models/pet.yaml": "type: string\nmaxLength: 3\n", "models/list.yml": "pet: {$ref: 'pet.yaml'}",
                "models/deep/a.json": #"{"x": {"$ref": "../pet.yaml"}}"#,
                "models/all.yaml": "openapi: 3.1.0\ncomponents: {schemas: {Pet: {$ref: './pet.yaml'}}}",
            ])
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        let pet = try #require(resolved.target(of: outcome.schema("B")))
        #expect(pet.maxLength == 3)
        #expect(pet.location.path == "models/pet.yaml")
        #expect(try resolved.target(of: outcome.schema("A")) === pet)
        #expect(resolved.schemas.count { $0.location.path == "models/pet.yaml" } == 1)
    }

    @Test("everything that may be a reference is followed into other files, and from there on")
    func everyKind() throws {
        let outcome = Outcome.of(
            "3.0.3",
            """
            paths:
              /a: {$ref: 'paths/a.yaml'}
            components:
              securitySchemes: {S: {$ref: 'security.yaml#/bearer'}}
            """,
            files: [
                "paths/a.yaml": """
                parameters: [{$ref: '../parts.yaml#/parameter'}]
                post:
                  operationId: a
                  requestBody: {$ref: '../parts.yaml#/body'}
                  responses: {200: {$ref: '../parts.yaml#/response'}}
                  callbacks: {c: {$ref: '../parts.yaml#/callback'}}
                """,
                "parts.yaml": """
                parameter: {name: p, in: query, schema: {type: string}}
                body: {content: {application/json: {schema: {type: string}, examples: {e: {$ref: 'examples/e.json'}}}}}
                response: {description: d, headers: {h: {$ref: '#/header'}}, links: {l: {$ref: '#/link'}}}
                header: {schema: {type: string}}
                link: {operationId: a}
                callback: {'{$url}': {$ref: 'paths/b.yaml'}}
                """,
                "paths/b.yaml": "put: {operationId: b, responses: {204: {description: d}}}", "examples/e.json": #"{"value": 1}"#,
                "security.yaml": "bearer: {type: http, scheme: bearer}",
            ])
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        let item = try outcome.item("/a")
        let operation = try outcome.operation("/a")
        #expect(resolved.parameters(of: operation, in: item).map(\.name) == ["p"])
        let body = try #require(operation.requestBody.flatMap(resolved.value))
        let media = try #require(resolved.value(body.content[0].value))
        #expect(media.examples.compactMap { resolved.value($0.value)?.value?.number } == ["1"])
        let response = try #require(resolved.value(operation.responses[0].response))
        #expect(response.headers.compactMap { resolved.value($0.value)?.schema?.types } == [.string])
        #expect(response.links.compactMap { resolved.value($0.value)?.operationID?.text } == ["a"])
        let callback = try #require(resolved.value(operation.callbacks[0].value))
        #expect(resolved.value(callback.items[0].item)?.operations.map(\.operationID?.text) == ["b"])
        #expect(resolved.document.components.securitySchemes.compactMap { resolved.value($0.value) }.count == 1)
        #expect(resolved.files.map(\.path) == ["paths/a.yaml", "security.yaml", "parts.yaml", "examples/e.json", "paths/b.yaml"])
    }

    @Test("files may refer to each other and back to the document")
    func cycles() throws {
        let outcome = Outcome.of(
            "3.1.0", "components: {schemas: {A: {properties: {b: {$ref: 'b.yaml'}}}}}",
            files: ["b.yaml": "properties: {c: {$ref: 'c.yaml'}, a: {$ref: 'spec.yaml#/components/schemas/A'}}", "c.yaml": "items: {$ref: 'b.yaml'}"])
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        let b = try #require(resolved.target(of: outcome.schema("A").properties[0].schema))
        let c = try #require(resolved.target(of: b.properties[0].schema))
        let items = try #require(c.items)
        #expect(resolved.target(of: items) === b)
        #expect(try resolved.target(of: b.properties[1].schema) === outcome.schema("A"))
        #expect(resolved.files.map(\.path) == ["b.yaml", "c.yaml"])
    }

    @Test("files that only refer to each other are a cycle")
    func emptyCycle() {
        let outcome = Outcome.of("3.1.0", "components: {schemas: {A: {$ref: 'b.yaml'}}}", files: ["b.yaml": "{$ref: 'c.yaml'}", "c.yaml": "{$ref: 'b.yaml'}"])
        #expect(outcome.findings == ["error reference-cycle b.yaml:1:8"])
    }

    @Test(
        "what leads nowhere is an error at the reference, wherever that is",
        arguments: [
            ("c.yaml", "missing-file", "there is no file 'folder/c.yaml'"),
            ("b.yaml#/pett", "undefined-reference", "nothing is at 'b.yaml#/pett'; did you mean 'pet'?"),
            ("b.yaml#named", "undefined-reference", "no schema has the anchor 'named'; a pointer begins with '#/'"),
            ("https://example.com/b.yaml", "unmapped-url", "'https://example.com/b.yaml' is no file"),
            ("b.yaml#/components/schemas/Pet", "undefined-reference", "nothing is at 'b.yaml#/components/schemas/Pet'; there is no 'components' on the way"),
            ("#/pet", "undefined-reference", "nothing is at '#/pet'; define 'pet' there or correct the reference"),
        ])
    func undefined(_ target: String, _ id: String, _ message: String) throws {
        let outcome = Outcome.of(
            "3.1.0", "components: {schemas: {A: {$ref: 'folder/a.yaml'}}}", files: ["folder/a.yaml": "items: {$ref: '\(target)'}", "folder/b.yaml": "pet: {}"])
        #expect(outcome.findings == ["error \(id) folder/a.yaml:1:15"])
        #expect(try outcome.message(id) == message)
    }

    @Test("what is wrong in a file is said there once, and that the reference leads nowhere")
    func malformed() {
        let outcome = Outcome.of("3.1.0", "components: {schemas: {A: {$ref: 'a.yaml'}, B: {$ref: 'a.yaml'}}}", files: ["a.yaml": "type: [string"])
        #expect(outcome.findings.filter { $0.hasPrefix("error unreadable-reference") } == ["error unreadable-reference 3:34"])
        #expect(outcome.findings.contains { $0.hasPrefix("error unclosed-bracket a.yaml:") })
    }

    @Test("a file of text stands for its text where a text is wanted, and for nothing else")
    func text() throws {
        let outcome = Outcome.of(
            "3.1.0", "paths: {}\ntags: [{name: a, description: {$ref: 'intro.md'}}]\ncomponents: {schemas: {A: {$ref: 'intro.md'}}}",
            files: ["intro.md": "# Title: [not YAML\n"])
        #expect(outcome.document?.tags.map(\.description) == ["# Title: [not YAML\n"])
        #expect(outcome.findings == ["error wrong-type intro.md:1:1", "warning unforeseen-reference 4:38"])
    }

    @Test("values of a discriminator lead to files beside its own, and without a mapping stand for components and files by their names")
    func discriminators() throws {
        let outcome = Outcome.of(
            "3.1.0", "components: {schemas: {Pet: {$ref: 'models/pet.yaml'}, Cat: {$ref: 'models/cat.yaml'}, Bird: {$ref: 'models/bird.yaml'}}}",
            files: [
                "models/pet.yaml": """
                oneOf: [{$ref: cat.yaml}, {$ref: dog.yaml}, {$ref: more.yaml#/cow}, {$ref: hen.yaml}]
                discriminator: {propertyName: kind, mapping: {hound: dog.yaml}}
                """,
                "models/cat.yaml": "maxProperties: 1", "models/dog.yaml": "maxProperties: 2", "models/more.yaml": "cow: {maxProperties: 3}",
                "models/hen.yaml": "{discriminator: {propertyName: kind}, maxProperties: 4}", "models/bird.yaml": "allOf: [{$ref: hen.yaml}]",
            ])
        #expect(outcome.findings == [])
        let resolved = try #require(outcome.resolved)
        let pet = try #require(resolved.target(of: outcome.schema("Pet")))
        let found = resolved.discriminatedSchemas(of: pet)
        #expect(found.map(\.value) == ["hound", "Cat", "cow", "hen"])
        #expect(found.map(\.schema.maxProperties) == [2, 1, 3, 4])
        let hen = try #require(found.last).schema
        #expect(resolved.discriminatedSchemas(of: hen).map(\.value) == ["Bird"])
    }

    @Test("a sample that is a reference is what it leads to, if that is anything")
    func samples() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    200:
                      description: d
                      content:
                        a/a: {schema: {}, example: {$ref: 'samples.yaml#/a'}}
                        b/b: {schema: {}, example: {$ref: '#/definitions/nothing'}}
            """, files: ["samples.yaml": "a: {value: 1}"])
        #expect(outcome.findings == ["warning unforeseen-reference 11:47"])
        let resolved = try #require(outcome.resolved)
        let response = try #require(resolved.value(outcome.operation("/a").responses[0].response))
        let samples = response.content.compactMap { resolved.value($0.value)?.example?.object }
        #expect(samples.map { $0.entries.map(\.key) } == [["value"], ["$ref"]])
    }

    @Test("a reference to something of another kind in another file says what is there")
    func wrongKind() throws {
        let outcome = Outcome.of(
            "3.1.0", "components: {responses: {R: {$ref: 'r.yaml'}}, schemas: {S: {$ref: 'r.yaml'}}}", files: ["r.yaml": "{description: d}"])
        #expect(outcome.findings == ["error wrong-reference-kind 3:36"])
    }
}
