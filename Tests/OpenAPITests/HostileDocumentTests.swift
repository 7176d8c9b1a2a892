import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Hostile documents")
struct HostileDocumentTests {
    @Test("schemas may nest as deeply as the parser allows")
    func deepSchemas() throws {
        let depth = 500
        let outcome = Outcome.of(
            "3.1.0", "components: {schemas: {A: " + String(repeating: "{items: ", count: depth) + "{}" + String(repeating: "}", count: depth) + "}}\n")
        #expect(outcome.findings.isEmpty)
        #expect(outcome.resolved?.schemas.count == depth + 1)
    }

    @Test("callbacks in callbacks end somewhere")
    func deepCallbacks() {
        let depth = 60
        let begin = String(repeating: "{post: {operationId: a, responses: {}, callbacks: {c: {e: ", count: depth)
        let outcome = Outcome.of("3.1.0", "paths: {/a: " + begin + "{}" + String(repeating: "}}}}", count: depth) + "}\n")
        #expect(outcome.findings.filter { $0.hasPrefix("error") }.count == 1)
        #expect(outcome.findings.contains { $0.hasPrefix("error nested-too-deep") })
    }

    @Test("schemas shared by aliases are read once, however many ways lead to them")
    func aliases() {
        var schemas = "    A0: &a0 {type: string}\n"
        for level in 1...12 { schemas += "    A\(level): &a\(level) {anyOf: [*a\(level - 1), *a\(level - 1)]}\n" }
        let outcome = Outcome.of("3.1.0", "components:\n  schemas:\n" + schemas)
        #expect(outcome.findings.isEmpty)
        #expect(outcome.resolved?.schemas.count == 13)
    }

    @Test("a long chain of references is followed from each of its links")
    func longChains() throws {
        let length = 2000
        var schemas = "", responses = ""
        for number in 0..<length {
            schemas += "    A\(number): {$ref: '#/components/schemas/A\(number + 1)'}\n"
            responses += "    R\(number): {$ref: '#/components/responses/R\(number + 1)'}\n"
        }
        let outcome = Outcome.of(
            "3.1.0", "components:\n  schemas:\n\(schemas)    A\(length): {type: string}\n  responses:\n\(responses)    R\(length): {description: d}\n")
        #expect(outcome.findings.isEmpty)
        #expect(try outcome.resolved?.target(of: outcome.schema("A0"))?.types == .string)
        let first = try #require(outcome.document?.components.responses.first)
        #expect(outcome.resolved?.value(first.value)?.description == "d")
    }

    @Test("text that is no document is refused", arguments: ["", "null\n", "42\n", "openapi: [3.1.0]\n", "openapi:\n", "paths: 1\n", "{}"])
    func noDocument(text: String) {
        #expect(Outcome(text).log.hasErrors)
    }

    @Test(
        "any value in any place is reported or read, never a crash",
        arguments: ["1", "true", "text", "[]", "[[1]]", "{}", "{a: {a: {}}}", "{$ref: 1}", "[{$ref: '#/'}]", "~"])
    func anythingAnywhere(value: String) {
        let fields = ["info", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"].map { "\($0): \(value)\n" }.joined()
        _ = Outcome("openapi: 3.1.0\n" + fields)
        let sections = ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems"]
        _ = Outcome("openapi: 3.1.0\ncomponents:\n" + sections.map { "  \($0): {x: \(value)}\n" }.joined())
        let operation = ["tags", "parameters", "requestBody", "responses", "callbacks", "security", "servers"].map { "\($0): \(value)" }.joined(separator: ", ")
        _ = Outcome("openapi: 3.1.0\npaths: {/a: {get: {\(operation)}}}\n")
        let keywords = [
            "type", "enum", "properties", "required", "items", "prefixItems", "allOf", "anyOf", "not", "discriminator", "xml", "minLength", "minimum",
            "pattern", "$defs",
            "dependentRequired", "dependentSchemas", "additionalProperties", "examples", "$id", "$anchor", "exclusiveMinimum", "multipleOf", "externalDocs",
        ]
        let outcome = Outcome("openapi: 3.1.0\ncomponents: {schemas: {A: {" + keywords.map { "\($0): \(value)" }.joined(separator: ", ") + "}}}\n")
        #expect(outcome.document?.components.schemas.map(\.name) == ["A"])
    }
}
