import Testing

@Suite("filters on the command line and in the configuration", .timeLimit(.minutes(5)))
struct FilterTests {
    /// Pets with their toys, and shops.
    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              responses: {"200": {description: All, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}
          /shops:
            get:
              operationId: listShops
              tags: [shops]
              responses: {"200": {description: All, content: {application/json: {schema: {$ref: "#/components/schemas/Shop"}}}}}
        components:
          schemas:
            Pet: {type: object, properties: {toy: {$ref: "#/components/schemas/Toy"}}}
            Shop: {type: object, properties: {name: {type: strng}}}
            Toy: {type: object, properties: {color: {type: string}}}
            Unused: {type: object, properties: {a: {type: string}}}

        """

    @Test("what is included brings along what it needs, and what is wrong elsewhere does not matter")
    func include() async throws {
        let workplace = try Workplace()
        try workplace.write(Self.document, to: "pets.yaml")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--include", "tags=pets")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.error == "")
        #expect(outcome.output.hasPrefix("pets.yaml: 1 operation, 2 types, 0 dropped\n"))
        #expect(try workplace.paths(in: "Pets/Models") == ["Pet.swift", "Toy.swift"])
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets", "--include=tags=pets").status == 0)
        #expect(try await workplace.run("lint", "pets.yaml", "--include", "tags=pets").status == 0)
        #expect(try await workplace.run("lint", "pets.yaml").status == 1)
    }

    @Test("what is kept, and shares no inline type with what is not, is byte for byte what it is without the filter")
    func same() async throws {
        let workplace = try Workplace()
        try workplace.write(Self.document.replacing("strng", with: "string"), to: "pets.yaml")
        _ = try await workplace.run("generate", "pets.yaml", "--output", "All")
        _ = try await workplace.run(
            "generate", "pets.yaml", "--output", "Some", "--module", "All", "--include", "operations=listPets", "--exclude", "schemas=Un*")
        let all = try workplace.contents(of: "All")
        let kept = ["Models/Pet.swift", "Models/Toy.swift", "Operations/Operations+Pets.swift"]
        let some = try workplace.contents(of: "Some").filter { $0.key.contains("/") }
        #expect(some.keys.sorted() == kept)
        for path in kept { #expect(some[path] == all[path], "\(path)") }
    }

    @Test("an entry that matches nothing is an error at its place, in the words of the command line and in the configuration")
    func unmatched() async throws {
        let workplace = try Workplace()
        try workplace.write(Self.document, to: "pets.yaml")
        let flag = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--include", "paths=/pet", "--exclude=operations=listShop")
        #expect(flag.status == 1)
        #expect(flag.error.contains("command line:1:35: error: no path of the document is '/pet'; did you mean '/pets'? [unmatched-filter]\n"), "\(flag)")
        #expect(flag.error.contains("command line:1:56: error: no operation of the document is 'listShop'; did you mean 'listShops'?"), "\(flag)")

        let configuration = Documents.configuration([("pets.yaml", "Pets", "Pets")]) + "    include:\n      tags: [pet]\n"
        try workplace.write(configuration, to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("bindery.yaml:6:14: error: no tag of the document is 'pet'; did you mean 'pets'?"), "\(outcome)")
        #expect(!workplace.exists("Pets"))
    }

    @Test("a kind that does not exist is refused at its place, and so is a flag beside a configuration")
    func kind() async throws {
        let workplace = try Workplace()
        try workplace.write(Self.document, to: "pets.yaml")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--include", "tag=pets")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("there is no option 'tag'; did you mean 'tags'?"), "\(outcome)")
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--include", "pets").status == 2)

        try workplace.write(Documents.configuration([("pets.yaml", "Pets", "Pets")]), to: "bindery.yaml")
        let beside = try await workplace.run("generate", "--include", "tags=pets")
        #expect(beside.status == 2)
        #expect(beside.error.contains("go with a document"))
    }

    @Test("defaults apply to every document that does not say otherwise")
    func defaults() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.petsAndToys, to: "pets.yaml")
        let documents = Documents.configuration([("pets.yaml", "One", "One"), ("pets.yaml", "Two", "Two")])
        try workplace.write("defaults:\n  access: package\n  include: {schemas: Toy}\n" + documents + "    include: {schemas: [Pet]}\n", to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try workplace.paths(in: "One") == ["Models/Toy.swift"])
        #expect(try workplace.paths(in: "Two") == ["Models/Pet.swift"])
        #expect(try workplace.read("Two/Models/Pet.swift").contains("\npackage struct Pet"))
    }
}
