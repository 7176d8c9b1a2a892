import Foundation
import Testing

@Suite("documents in several files", .timeLimit(.minutes(5)))
struct ReferenceTests {
    /// A document with one schema, `{$ref: reference}`, in the folder `api`.
    private func workplace(_ reference: String) throws -> Workplace {
        let workplace = try Workplace()
        try workplace.write(
            "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {$ref: '\(reference)'}\n", to: "api/pets.yaml")
        try workplace.write("type: object\nproperties: {name: {type: string}}\n", to: "api/models/pet.yaml")
        try workplace.write("type: object\nproperties: {secret: {type: string}}\n", to: "outside/pet.yaml")
        return workplace
    }

    @Test(
        "files in the folder of the document are read, from wherever the tool runs",
        arguments: [("api/pets.yaml", "."), ("pets.yaml", "api"), ("../api/pets.yaml", "outside"), ("./api/../api/pets.yaml", ".")])
    func inside(_ document: String, _ folder: String) async throws {
        let workplace = try workplace("models/pet.yaml")
        let outcome = try await workplace.run("generate", document, "--output", "Pets", in: folder)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try workplace.read(folder + "/Pets/Models/Pet.swift").contains("var name: String?"))
    }

    @Test(
        "a file outside the folder of the document is read only with --allow-outside",
        arguments: [
            "../outside/pet.yaml", "%2e%2e/outside/pet.yaml", "models/../../outside/pet.yaml", "link.yaml", "linked/pet.yaml", "ABSOLUTE", "file://ABSOLUTE",
        ])
    func outside(_ reference: String) async throws {
        let real = try Workplace()
        let workplace = try workplace(reference.replacing("ABSOLUTE", with: real.url("pet.yaml").path))
        try real.write("properties: {secret: {type: string}}", to: "pet.yaml")
        try FileManager.default.createSymbolicLink(at: workplace.url("api/link.yaml"), withDestinationURL: workplace.url("outside/pet.yaml"))
        try FileManager.default.createSymbolicLink(at: workplace.url("api/linked"), withDestinationURL: workplace.url("outside"))
        let refused = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets")
        #expect(refused.status == 1)
        #expect(refused.error.hasPrefix("api/pets.yaml:6:17: error: "))
        #expect(
            refused.error.contains(
                "is not in the folder of 'api/pets.yaml'; allow that with --allow-outside if the document can be trusted [outside-reference]"))
        #expect(!workplace.exists("Pets"))
        let allowed = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets", "--allow-outside")
        #expect(allowed.status == 0, "\(allowed)")
        #expect(try workplace.read("Pets/Models/Pet.swift").contains("var secret: String?"))
    }

    @Test("links that stay in the folder of the document are followed, and a file is one type however it is reached")
    func linksInside() async throws {
        let workplace = try workplace("models/pet.yaml")
        try FileManager.default.createSymbolicLink(at: workplace.url("api/same"), withDestinationURL: workplace.url("api/models"))
        try workplace.write(try workplace.read("api/pets.yaml") + "    Herd: {type: array, items: {$ref: 'same/pet.yaml'}}\n", to: "api/pets.yaml")
        let outcome = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try workplace.read("Pets/Models/Herd.swift").contains("typealias Herd = [Pet]"))
        #expect(try workplace.paths(in: "Pets/Models") == ["Herd.swift", "Pet.swift"])
    }

    @Test("a URL is never fetched: it stands for what it is mapped to, and otherwise is an error that says so")
    func urls() async throws {
        let workplace = try workplace("https://example.com/v1/pet.yaml")
        let refused = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets")
        #expect(refused.status == 1)
        #expect(
            refused.error.hasPrefix(
                "api/pets.yaml:6:17: error: 'https://example.com/v1/pet.yaml' is not fetched; name a file that stands for it with "
                    + "--map https://example.com/v1/pet.yaml=<file> [unmapped-url]\n"))
        for mapping in ["https://example.com/v1/pet.yaml=api/models/pet.yaml", "https://example.com/v1=api/models", "https://example.com/v1/=api/models/"] {
            let outcome = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets", "--map", mapping)
            #expect(outcome.status == 0, "\(outcome)")
            #expect(try workplace.read("Pets/Models/Pet.swift").contains("var name: String?"))
        }
    }

    @Test("of several mappings the longest counts, and what it names may be outside; a mapping is for whole segments of a URL, and nothing leads out of it")
    func mappings() async throws {
        let workplace = try workplace("https://example.com/v1/pet.yaml")
        let longest = try await workplace.run(
            "generate", "api/pets.yaml", "--output", "Pets", "--map", "https://example.com=api/models", "--map", "https://example.com/v1=outside")
        #expect(longest.status == 0, "\(longest)")
        #expect(try workplace.read("Pets/Models/Pet.swift").contains("var secret: String?"))
        let partial = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets", "--map", "https://example.com/v=outside")
        #expect(partial.error.contains("[unmapped-url]"))
        try workplace.write(
            try workplace.read("api/pets.yaml").replacing("v1/pet.yaml", with: "v1/%2e%2e/outside/pet.yaml"), to: "api/pets.yaml")
        let escaping = try await workplace.run("generate", "api/pets.yaml", "--output", "Pets", "--map", "https://example.com/v1=api")
        #expect(escaping.error.contains("[outside-reference]"), "\(escaping)")
    }

    @Test("a mapping is a URL and a path", arguments: ["https://example.com", "=x", "https://example.com=", "models=x"])
    func malformedMapping(_ mapping: String) async throws {
        let outcome = try await workplace("models/pet.yaml").run("lint", "api/pets.yaml", "--map", mapping)
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("'--map' takes a URL and a path"))
    }

    @Test("a configuration says the same, with paths relative to it, for one document or for all")
    func configuration() async throws {
        let workplace = try workplace("https://example.com/v1/pet.yaml")
        try workplace.write(
            try workplace.read("api/pets.yaml") + "    Secret: {$ref: '../outside/pet.yaml'}\n", to: "api/pets.yaml")
        let document = "documents: [{document: api/pets.yaml, module: Zoo, output: Zoo, "
        for text in [
            document + "map: {'https://example.com/v1': api/models}, allow-outside: true}]\n",
            "defaults: {allow-outside: true}\n" + document + "map: {'https://example.com/v1/': ./api/models/, 'https://example.com/': nowhere}}]\n",
        ] {
            try workplace.write(text, to: "bindery.yaml")
            let outcome = try await workplace.run("generate")
            #expect(outcome.status == 0, "\(outcome)")
            #expect(try workplace.read("Zoo/Models/Pet.swift").contains("var name: String?"))
            #expect(try workplace.read("Zoo/Models/Secret.swift").contains("var secret: String?"))
            try workplace.remove("Zoo")
        }
        try workplace.write(document + "map: {models: x}, allow-outside: 1}]\n", to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("1:71: error: 'models' is no URL; write one such as https://example.com/schemas"))
        #expect(outcome.error.contains("error: expected true or false here, found a number"))
    }

    @Test(
        "what cannot be read is an error at the reference",
        arguments: [
            ("models/pets.yaml", "there is no file 'api/models/pets.yaml'; did you mean 'pet.yaml'? [missing-file]"),
            ("models", "api/models: is a folder, not a file [unreadable-reference]"),
            ("pipe.yaml", "api/pipe.yaml: is not a regular file [unreadable-reference]"),
            ("file://server/pet.yaml", "'file://server/pet.yaml' is a file of another machine; nothing is fetched [unmapped-url]"),
            ("pet%00.yaml", "names no file [missing-file]"),
        ])
    func unreadable(_ reference: String, _ message: String) async throws {
        let workplace = try workplace(reference)
        #expect(mkfifo(workplace.url("api/pipe.yaml").path, 0o600) == 0)
        let outcome = try await workplace.run("lint", "api/pets.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.error.hasPrefix("api/pets.yaml:6:17: error: "))
        #expect(outcome.error.contains(message), "\(outcome)")
    }

    @Test("what is wrong in another file is shown there, with its line")
    func excerpt() async throws {
        let workplace = try workplace("models/pet.yaml")
        try workplace.write("type: object\nproperties: {name: {type: strng}}\n", to: "api/models/pet.yaml")
        let outcome = try await workplace.run("lint", "api/pets.yaml", "--color", "always")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("api/models/pet.yaml:2:27:"))
        #expect(outcome.error.contains("\n    properties: {name: {type: strng}}\n"))
        #expect(outcome.error.hasSuffix("api/pets.yaml: 1 error\n"))
    }
}
