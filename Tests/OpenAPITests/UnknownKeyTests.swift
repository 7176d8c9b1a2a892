import Testing

@Suite("Unknown and misplaced keys")
struct UnknownKeyTests {
    @Test("a misspelt key is named with the one that was meant")
    func misspelt() throws {
        let outcome = Outcome.of(
            "3.1.0", "paths: {/a: {get: {operationId: a, reponses: {200: {description: d}}, responses: {}}}, /b: {get: {operationId: b, reponses: {}}}}\n")
        #expect(outcome.findings == ["warning unknown-key 3:36", "warning missing-field 3:98", "warning unknown-key 3:115"])
        #expect(outcome.log.diagnostics.contains { $0.message == "an operation has no 'reponses'; did you mean 'responses'?" })
    }

    @Test("a key known elsewhere is named with its place")
    func misplaced() throws {
        let outcome = Outcome.of("3.1.0", "paths: {/a: {operationId: a}}\n")
        #expect(outcome.findings == ["warning misplaced-key 3:14"])
        #expect(try outcome.message("misplaced-key") == "'operationId' does not belong in a path item but in an operation or a link; move it there")
    }

    @Test("a singular for a plural is a misspelling even where the singular is known elsewhere")
    func plural() throws {
        let outcome = Outcome.of("3.1.0", "paths: {/a: {parameter: []}}\ncomponents: {schema: {}}\n")
        #expect(outcome.findings == ["warning unknown-key 3:14", "warning unknown-key 4:14"])
        #expect(outcome.log.sorted.last?.message == "the components has no 'schema'; did you mean 'schemas'?")
    }

    @Test("an unknown keyword of a schema is a mistake in 3.0 and an annotation in 3.1, unless it is near a known one")
    func schemaKeywords() {
        let schemas = "components: {schemas: {A: {colour: red}, B: {min_items: 3}, C: {operationId: x}}}\n"
        #expect(Outcome.of("3.0.3", schemas).findings == ["warning unknown-key 3:28", "warning unknown-key 3:46", "warning misplaced-key 3:65"])
        #expect(Outcome.of("3.1.0", schemas).findings == ["warning unknown-key 3:46", "warning misplaced-key 3:65"])
    }
}
