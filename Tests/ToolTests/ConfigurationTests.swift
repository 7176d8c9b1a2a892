import Foundation
import Testing

@Suite("the configuration", .timeLimit(.minutes(5)))
struct ConfigurationTests {
    @Test("specs/bindery.yaml is found first, then bindery.yaml; paths are relative to it")
    func found() async throws {
        let workplace = try Workplace("a folder")
        try workplace.write(Documents.pets, to: "specs/pets.yaml")
        try workplace.write(Documents.configuration([("./specs/pets.yaml", "Pets", "Outer/Pets")]), to: "bindery.yaml")
        #expect(try await workplace.run("generate").status == 0)
        #expect(try workplace.paths().filter { $0.hasSuffix("/API.swift") } == ["Outer/Pets/API.swift"])

        try workplace.write(Documents.configuration([("pets.yaml", "Pets", "../Inner/Pets/")]), to: "specs/bindery.yaml")
        #expect(try await workplace.run("generate").status == 0)
        #expect(try workplace.paths().filter { $0.hasSuffix("/API.swift") } == ["Inner/Pets/API.swift", "Outer/Pets/API.swift"])
        #expect(try workplace.contents(of: "Inner") == workplace.contents(of: "Outer"))
    }

    @Test("a configuration can be named from anywhere")
    func named() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "api/specs/pets.yaml")
        try workplace.write(Documents.configuration([("specs/pets.yaml", "Pets", "Pets")]), to: "api/own.yaml")
        try workplace.write("", to: "other/place/keep")
        #expect(try await workplace.run("generate", "--config", "../../api/own.yaml", in: "other/place").status == 0)
        #expect(workplace.exists("api/Pets/API.swift"))
        #expect(try await workplace.run("check", "--config", workplace.url("api/own.yaml").path).status == 0)
    }

    @Test("several documents are generated in one run, each with its access level, unless the command line has one for all")
    func several() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.petsAndToys, to: "toys.yaml")
        let configuration = Documents.configuration([("pets.yaml", "Pets", "Pets"), ("toys.yaml", "Toys", "Toys")])
        try workplace.write(configuration + "    access: internal\n", to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.output.hasPrefix("pets.yaml: 1 operation, 1 type, 0 dropped\ntoys.yaml: 1 operation, 2 types, 0 dropped\n2 documents: "))
        #expect(try workplace.read("Pets/Models/Pet.swift").contains("\npublic struct Pet"))
        #expect(try workplace.read("Toys/Models/Pet.swift").contains("\nstruct Pet"))

        _ = try await workplace.run("generate", "--access", "package")
        #expect(try workplace.read("Pets/Models/Pet.swift").contains("\npackage struct Pet"))
        #expect(try workplace.read("Toys/Models/Pet.swift").contains("\npackage struct Pet"))
    }

    @Test(
        "what is wrong is said at its place, with status 2",
        arguments: [
            (
                "documents:\n  - documnt: a.yaml\n    module: A\n    output: A\n",
                ["2:5: error: 'document' is missing", "2:5: error: there is no option 'documnt'; did you mean 'document'?"]
            ),
            ("documents:\n  - document: a.yaml\n", ["2:5: error: 'module' is missing", "2:5: error: 'output' is missing"]),
            ("document: a.yaml\n", ["1:1: error: 'documents' is missing", "1:1: error: there is no option 'document'; did you mean 'documents'?"]),
            ("documents: a.yaml\n", ["1:12: error: expected a list of documents here, found a string"]),
            ("documents: []\n", ["1:12: error: 'documents' lists none"]),
            ("documents:\n  - a.yaml\n", ["2:5: error: expected an object here, found a string"]),
            ("documents:\n  - {document: a.yaml, module: A, output: 3}\n", ["2:43: error: expected a text here, found a number"]),
            ("documents:\n  - {document: a.yaml, module: A, output: A, access: open}\n", ["2:54: error: 'access' is one of public, package, internal"]),
            (
                "documents:\n  - {document: a.yaml, module: pet-store, output: A}\n",
                ["2:32: error: 'pet-store' is no name for a Swift module; 'PetStore' would be"]
            ),
            ("documents:\n\t- a\n", ["2:1: error: "]),
            ("", ["1:1: error: 'documents' is missing: a list of the documents to generate from"]),
            ("# Nothing yet.\n", ["1:1: error: 'documents' is missing: a list of the documents to generate from"]),
        ])
    func wrong(_ text: String, _ messages: [String]) async throws {
        let workplace = try Workplace()
        try workplace.write(text, to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 2)
        for message in messages { #expect(outcome.error.contains("bindery.yaml:\(message)"), "\(outcome)") }
        #expect(outcome.error.split(separator: "\n").count == messages.count + 1)
        #expect(try workplace.paths() == ["bindery.yaml"])
    }

    @Test("two documents cannot share a folder, nor one lie in that of another", arguments: ["Pets", "./Pets/", "Pets/Models", "."])
    func sharedFolder(_ output: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.configuration([("pets.yaml", "One", "Pets"), ("pets.yaml", "Two", output)]), to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("give each a folder of its own"), "\(outcome)")
        #expect(try workplace.paths() == ["bindery.yaml", "pets.yaml"])
    }

    @Test("nor can they share one that has two names, be it there or not", arguments: ["there", "there/Pets"])
    func linkedFolder(_ output: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "there/keep")
        try FileManager.default.createSymbolicLink(atPath: workplace.url("link").path, withDestinationPath: "there")
        try workplace.write(
            Documents.configuration([("pets.yaml", "One", output), ("pets.yaml", "Two", output.replacing("there", with: "link"))]), to: "bindery.yaml")
        let before = try workplace.contents()
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 2)
        // Where the second of them is named.
        #expect(outcome.error.hasPrefix("bindery.yaml:5:15: error: 'pets.yaml' and 'pets.yaml' would be generated into one folder"), "\(outcome)")
        #expect(try workplace.contents() == before)
    }

    @Test("folders whose names begin alike are two folders")
    func similarFolders() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.configuration([("pets.yaml", "Pets", "Pets"), ("pets.yaml", "Pets2", "Pets2")]), to: "bindery.yaml")
        #expect(try await workplace.run("generate").status == 0)
    }
}
