import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Discriminators")
struct DiscriminatorTests {
    private func values(_ schemas: String) throws -> (Outcome, [String]) {
        let outcome = Outcome.of("3.1.0", "components:\n  schemas:\n" + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
        let resolved = try #require(outcome.resolved)
        let names = Dictionary(uniqueKeysWithValues: resolved.document.components.schemas.map { ($0.value.id, $0.name) })
        return (outcome, resolved.discriminatedSchemas(of: try outcome.schema("U")).map { "\($0.value) \(names[$0.schema.id] ?? "?")" })
    }

    private let animals = "\nCat: {type: object}\nDog: {type: object}\nEel: {type: object}\n"

    @Test("mapping takes names and references; a branch without a mapping goes by its own name")
    func mapping() throws {
        let (outcome, values) = try values(
            "U: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Eel'}, {$ref: '#/components/schemas/Dog'}], "
                + "discriminator: {propertyName: k, mapping: {d: '#/components/schemas/Dog', c: Cat, c2: Cat}}}"
                + animals)
        #expect(outcome.findings.isEmpty)
        #expect(values == ["d Dog", "c Cat", "c2 Cat", "Eel Eel"])
    }

    @Test("without a mapping every branch of anyOf goes by its own name, and inline branches have none")
    func implicit() throws {
        let (outcome, values) = try values(
            "U: {anyOf: [{$ref: '#/components/schemas/Dog'}, {type: object}, {$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: k}}" + animals)
        #expect(outcome.findings.isEmpty)
        #expect(values == ["Dog Dog", "Cat Cat"])
    }

    @Test("the discriminator of a base chooses among the schemas that build on it, however far")
    func base() throws {
        let (outcome, values) = try values(
            """
            Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}]}
            U: {type: object, discriminator: {propertyName: k}}
            Dog: {allOf: [{$ref: '#/components/schemas/U'}, {type: object}]}
            Cat: {allOf: [{$ref: '#/components/schemas/U'}]}
            """
        )
        #expect(outcome.findings.isEmpty)
        #expect(values == ["Dog Dog", "Cat Cat", "Puppy Puppy"])
    }

    @Test("a schema derives from a base by building on it, not by leading back to it")
    func derived() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            components:
              schemas:
                U: {type: object, discriminator: {propertyName: k, mapping: {l: Loop}}}
                Dog: {allOf: [{$ref: '#/components/schemas/U'}]}
                Loop: {oneOf: [{$ref: '#/components/schemas/U'}, {type: string}]}
                Plain: {type: object, oneOf: [{$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: k}}

            """)
        let resolved = try #require(outcome.resolved)
        let (base, dog) = (try outcome.schema("U"), try outcome.schema("Dog"))
        #expect(resolved.derivedSchemas(of: base).map(\.value) == ["Dog"])
        #expect(resolved.derives(dog, from: base))
        #expect(!resolved.derives(try outcome.schema("Loop"), from: base))
        #expect(resolved.derivedSchemas(of: try outcome.schema("Plain")).isEmpty)
    }

    @Test("a mapping to nothing is an error with the nearest name")
    func undefined() throws {
        let (outcome, values) = try values(
            "U: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: k, mapping: {c: Catt, d: '#/components/schemas/Dogg'}}}" + animals)
        #expect(outcome.findings == ["error undefined-reference 5:100", "error undefined-reference 5:109"])
        #expect(try outcome.message("undefined-reference") == "no schema is called 'Catt'; did you mean 'Cat'?")
        #expect(values == ["Cat Cat"])
    }
}
