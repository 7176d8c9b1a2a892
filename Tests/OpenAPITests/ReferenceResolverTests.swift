import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Following references")
struct ReferenceResolverTests {
    private func schemas(_ schemas: String) -> Outcome {
        .of("3.1.0", "components:\n  schemas:\n" + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
    }

    @Test(
        "pointers of every kind lead to the schema that is read at their place",
        arguments: [
            "#/components/schemas/A/properties/b", "#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/b",
            "#/components/schemas/A/$defs/b", "#named", "https://example.com/b", "#/x-shapes/0", "#/components/schemas/A%2Fproperties/b",
        ])
    func pointers(pointer: String) throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            x-shapes: [{type: string}]
            paths:
              /pets/{id}:
                get:
                  operationId: a
                  parameters: [{name: id, in: path, required: true, schema: {}}]
                  responses: {200: {description: d, content: {application/json: {schema: {properties: {b: {type: string}}}}}}}
            components:
              schemas:
                A:
                  properties: {b: {type: string}}
                  $defs: {b: {type: string}, c: {$anchor: named, type: string}, d: {$id: 'https://example.com/b', type: string}}
                R: {$ref: '\(pointer.replacing("A%2F", with: "A/"))'}
            """)
        #expect(outcome.findings.isEmpty)
        #expect(try outcome.resolved?.target(of: outcome.schema("R"))?.types == .string)
    }

    @Test("a pointer to a schema of the document gives that very schema")
    func identity() throws {
        let outcome = schemas("A: {properties: {b: {type: string}}}\nR: {$ref: '#/components/schemas/A/properties/b'}")
        #expect(try outcome.resolved?.target(of: outcome.schema("R")) === outcome.schema("A").properties[0].schema)
    }

    @Test("a chain of references is followed to the first schema that says something itself")
    func chains() throws {
        let outcome = schemas(
            """
            A: {$ref: '#/components/schemas/B', description: x}
            B: {$ref: '#/components/schemas/C'}
            C: {$ref: '#/components/schemas/D', minLength: 1}
            D: {type: string}
            """
        )
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        #expect(try resolved.target(of: outcome.schema("A")) === outcome.schema("C"))
        #expect(try resolved.directTarget(of: outcome.schema("A")) === outcome.schema("B"))
        #expect(try resolved.target(of: outcome.schema("C")) === outcome.schema("D"))
        #expect(try resolved.target(of: outcome.schema("D")) == nil)
    }

    @Test(
        "what leads nowhere is an error with what was probably meant",
        arguments: [
            ("#/components/schemas/Pett", "nothing is at '#/components/schemas/Pett'; did you mean 'Pet'?"),
            ("#/component/schemas/Pet", "nothing is at '#/component/schemas/Pet'; did you mean '#/components/schemas/Pet'?"),
            ("#/definitions/Pet", "nothing is at '#/definitions/Pet'; did you mean '#/components/schemas/Pet'?"),
            ("#/components/schemas/Zebra", "nothing is at '#/components/schemas/Zebra'; define 'Zebra' there or correct the reference"),
            ("#pett", "no schema has the anchor 'pett'; did you mean '#pet'?"),
        ])
    func undefined(target: String, message: String) throws {
        let outcome = schemas("Pet: {$anchor: pet}\nR: {$ref: '\(target)'}")
        #expect(outcome.findings == ["error undefined-reference 6:15"])
        #expect(try outcome.message("undefined-reference") == message)
        #expect(try outcome.resolved?.target(of: outcome.schema("R")) == nil)
    }

    @Test("a reference to something of another kind says what is there")
    func wrongKind() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths: {/a: {get: {operationId: a, responses: {200: {$ref: '#/components/schemas/S'}}}}}
            components:
              schemas: {S: {}, T: {$ref: '#/components/responses/R'}, U: {$ref: '#'}}
              responses: {R: {description: d}}
            """)
        #expect(outcome.findings == ["error wrong-reference-kind 3:60", "error wrong-reference-kind 5:30", "error wrong-reference-kind 5:69"])
        #expect(
            outcome.log.sorted.map(\.message) == [
                "'#/components/schemas/S' is a schema, but a response is needed here", "'#/components/responses/R' is a response, but a schema is needed here",
                "'#' is the document, but a schema is needed here",
            ])
    }

    @Test("everything that may be a reference is followed")
    func everyKind() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a: {$ref: '#/components/pathItems/I'}
              /b: {$ref: '#/paths/~1a'}
            components:
              pathItems:
                I:
                  post:
                    operationId: a
                    parameters: [{$ref: '#/components/parameters/P2'}]
                    requestBody: {$ref: '#/components/requestBodies/B', description: over}
                    responses: {200: {$ref: '#/components/responses/R'}}
                    callbacks: {c: {$ref: '#/components/callbacks/C'}}
              parameters:
                P2: {$ref: '#/components/parameters/P'}
                P: {name: p, in: query, schema: {}}
              requestBodies: {B: {content: {application/json: {examples: {e: {$ref: '#/components/examples/E'}}}}}}
              responses: {R: {description: d, headers: {h: {$ref: '#/components/headers/H'}}, links: {l: {$ref: '#/components/links/L'}}}}
              callbacks: {C: {'{$url}': {}}}
              examples: {E: {value: 1}}
              headers: {H: {schema: {}}}
              links: {L: {operationId: a}}
              securitySchemes: {S: {$ref: '#/components/securitySchemes/T'}, T: {type: http, scheme: bearer}}
            """)
        #expect(outcome.findings == ["warning duplicate-operation-id 10:22"])
        let resolved = try #require(outcome.resolved)
        let operation = try outcome.operation("/b")
        #expect(operation.parameters.compactMap { resolved.value($0)?.name } == ["p"])
        let bodyReference = try #require(operation.requestBody)
        let body = try #require(resolved.value(bodyReference))
        #expect(resolved.content(of: body)[0].value.examples.compactMap { resolved.value($0.value)?.value?.number } == ["1"])
        guard case .reference(let reference) = bodyReference else {
            Issue.record("the body is no reference")
            return
        }
        #expect(reference.description == "over")
        let response = try #require(resolved.value(operation.responses[0].response))
        #expect(response.headers.compactMap { resolved.value($0.value) }.count == 1)
        #expect(response.links.compactMap { resolved.value($0.value)?.operationID?.text } == ["a"])
        #expect(operation.callbacks.compactMap { resolved.value($0.value)?.items.first?.path } == ["{$url}"])
        #expect(resolved.document.components.securitySchemes.compactMap { resolved.value($0.value) }.count == 2)
    }

    @Test("a pointer that goes on behind another reference is followed with a warning")
    func throughReference() throws {
        let outcome = schemas("A: {properties: {b: {type: string}}}\nB: {$ref: '#/components/schemas/A'}\nR: {$ref: '#/components/schemas/B/properties/b'}")
        #expect(outcome.findings == ["warning reference-through-reference 7:15"])
        #expect(try outcome.resolved?.target(of: outcome.schema("R"))?.types == .string)
    }

    @Test("a place that only a reference leads to is read, and so are the references in it")
    func readLater() {
        let outcome = Outcome.of("3.1.0", "x-a: {properties: {b: {$ref: '#/x-c'}}}\nx-c: {type: oops}\ncomponents: {schemas: {R: {$ref: '#/x-a'}}}\n")
        #expect(outcome.findings == ["error unknown-type 4:13"])
    }

    @Test("where OpenAPI foresees no reference, what it leads to is read in its place, with one warning for each kind of place")
    func unforeseen() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a:
                get: {$ref: '#/x-operation'}
                put: {$ref: '#/x-operation'}
              /b: {$ref: '#/x-item'}
            x-operation: {summary: {$ref: '#/x-text'}, responses: {$ref: '#/x-responses'}}
            x-item: {post: {$ref: '#/x-again'}}
            x-again: {$ref: '#/x-operation'}
            x-text: words
            x-responses: {204: {description: d}}
            components: {schemas: {A: {properties: {$ref: '#/x-properties'}}}}
            x-properties: {b: {type: string}}
            """)
        #expect(
            outcome.findings.filter { !$0.contains("operation-id") } == [
                "warning unforeseen-reference 5:17", "warning unforeseen-reference 8:31", "warning unforeseen-reference 8:62",
            ])
        #expect(try outcome.item("/a").operations.map(\.summary) == ["words", "words"])
        #expect(try outcome.operation("/b").responses.map(\.location.line) == [12])
        #expect(try outcome.schema("A").properties.map(\.name) == ["b"])
    }

    @Test("what is read in the place of a reference ends somewhere, even if it holds itself")
    func endlessInclusions() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths: {/a: {get: {$ref: '#/x-a'}, put: {$ref: '#/x-b'}}}
            x-a: {operationId: a, responses: {}, callbacks: {c: {e: {get: {$ref: '#/x-a'}, put: {$ref: '#/x-a'}}}}}
            x-b: {$ref: '#/x-b'}
            components: {schemas: {A: {properties: {$ref: '#/x-c'}}}}
            x-c: {d: {properties: {$ref: '#/x-c'}}}
            """)
        #expect(outcome.findings.contains("error reference-cycle 5:6"))
        #expect(outcome.findings.contains("error reference-cycle 7:10"))
        #expect(outcome.findings.contains { $0.hasPrefix("error nested-too-deep") })
    }
}
