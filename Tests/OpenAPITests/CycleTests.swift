import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Cycles")
struct CycleTests {
    private func schemas(_ schemas: String) -> Outcome {
        .of("3.1.0", "components:\n  schemas:\n" + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
    }

    @Test("references that only lead to each other are an error that names them all")
    func referenceCycle() throws {
        let outcome = schemas("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}\nC: {$ref: '#/components/schemas/A'}")
        #expect(outcome.findings == ["error reference-cycle 5:15"])
        #expect(
            try outcome.message("reference-cycle")
                == "these references lead only to each other: '#/components/schemas/A' → '#/components/schemas/B' → '#/components/schemas/A'; "
                + "let one of them say what it is"
        )
        let resolved = try #require(outcome.resolved)
        for name in ["A", "B", "C"] { #expect(try resolved.target(of: outcome.schema(name)) == nil) }
        #expect(try resolved.cyclicSchemas == [outcome.schema("A").id, outcome.schema("B").id])
    }

    @Test("a reference to itself is a cycle")
    func selfReference() {
        #expect(schemas("A: {$ref: '#/components/schemas/A'}").findings == ["error reference-cycle 5:15"])
    }

    @Test("references between other components are checked too")
    func valueCycle() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            components:
              responses:
                A: {$ref: '#/components/responses/B'}
                B: {$ref: '#/components/responses/A'}
                C: {$ref: '#/components/responses/B'}
            """
        )
        #expect(outcome.findings == ["error reference-cycle 5:15"])
        #expect(outcome.document?.components.responses.compactMap { outcome.resolved?.value($0.value) }.isEmpty == true)
    }

    @Test(
        "allOf that leads back to itself is an error",
        arguments: [
            "A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{type: object}, {$ref: '#/components/schemas/A'}]}": "5:24",
            "A: {allOf: [{$ref: '#/components/schemas/A'}]}": "5:24",
            "A: {$ref: '#/components/schemas/B'}\nB: {allOf: [{allOf: [{$ref: '#/components/schemas/A'}]}]}": "5:15",
        ])
    func cyclicAllOf(text: String, place: String) {
        #expect(schemas(text).findings == ["error cyclic-all-of \(place)"])
    }

    @Test("a union that leads back to itself is an error")
    func cyclicUnion() {
        #expect(schemas("A: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}").findings == ["error cyclic-union 5:40"])
    }

    @Test("recursion through properties, items and additional properties is no cycle")
    func recursion() throws {
        let outcome = schemas(
            """
            A:
              properties: {a: {$ref: '#/components/schemas/A'}}
              allOf: [{type: object, additionalProperties: {$ref: '#/components/schemas/A'}}]
            B: {type: array, items: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}}
            """
        )
        #expect(outcome.findings.isEmpty)
        #expect(try #require(outcome.resolved).cyclicSchemas.isEmpty)
    }

    @Test("each cycle is reported")
    func twoCycles() {
        let outcome = schemas("A: {$ref: '#/components/schemas/A'}\nB: {allOf: [{$ref: '#/components/schemas/B'}]}")
        #expect(outcome.findings == ["error reference-cycle 5:15", "error cyclic-all-of 6:24"])
    }
}
