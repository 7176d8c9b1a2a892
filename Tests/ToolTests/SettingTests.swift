import Testing

@Suite("what the configuration decides", .timeLimit(.minutes(5)))
struct SettingTests {
    @Test(
        "a value that cannot be is refused at its place, with status 2",
        arguments: [
            ("names: {Pet: foo-bar}", "5:18: error: 'foo-bar' is no name in Swift; 'fooBar' would be"),
            ("names: {Pet: Foo Bar}", "5:18: error: 'Foo Bar' is no name in Swift; 'FooBar' would be"),
            ("names: [Pet]", "5:12: error: expected an object here, found an array"),
            ("enums: opne", "5:12: error: 'enums' is one of open, closed, struct; did you mean 'open'?"),
            ("enums: {Kind: shut}", "5:19: error: 'enums' is one of open, closed, struct"),
            ("formats: {uri: 'URL; import Evil'}", "5:20: error: 'URL; import Evil' is no name in Swift"),
            ("conformances: {Pet: [1]}", "5:26: error: expected a text here, found a number"),
            ("conformances: [Hash able]", "5:20: error: 'Hash able' is no name in Swift"),
            ("imports: [a/b]", "5:15: error: 'a/b' is no name in Swift"),
            ("include: {tag: pets}", "5:15: error: there is no option 'tag'; did you mean 'tags'?"),
            ("emit: [client]", "5:12: error: 'client' needs 'models'; list it too"),
            ("emit: [models, clint]", "5:20: error: 'emit' is one of models, client, router, mock; did you mean 'client'?"),
            ("emit: []", "5:11: error: 'emit' lists nothing; list at least 'models'"),
            ("files: each", "5:12: error: 'files' is one of type, tag, single"),
            ("namespace: Client", "5:16: error: 'Client' means something else"),
            ("namespace: Pet Shop", "5:16: error: 'Pet Shop' is no name in Swift; 'PetShop' would be"),
            ("name: {Pet: Animal}", "5:5: error: there is no option 'name'; did you mean 'names'?"),
        ])
    func wrong(_ line: String, _ message: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.configuration([("pets.yaml", "Pets", "Pets")]) + "    \(line)\n", to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 2)
        #expect(outcome.error.hasPrefix("bindery.yaml:\(message)"), "\(outcome)")
    }

    @Test("a name for what is not in the document is an error at its place, and nothing is written")
    func unmatched() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.configuration([("pets.yaml", "Pets", "Pets")]) + "    names: {Pett: Animal}\n", to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.error.hasPrefix("bindery.yaml:5:13: error: nothing in the document is called 'Pett'; did you mean 'Pet'?"), "\(outcome)")
        #expect(!workplace.exists("Pets"))
    }

    @Test("a format among the defaults need not occur in every document, one of a document must")
    func formats() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let configuration = Documents.configuration([("pets.yaml", "Pets", "Pets")])
        try workplace.write("defaults: {formats: {uri: URL}}\n" + configuration, to: "bindery.yaml")
        #expect(try await workplace.run("generate").status == 0)
        try workplace.write(configuration + "    formats: {uri: URL}\n", to: "bindery.yaml")
        #expect(try await workplace.run("generate").status == 1)
    }

    @Test("documents become one module when each has a namespace, and no two of their files have one name")
    func namespaces() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let one = "documents:\n  - {document: pets.yaml, module: Pets, output: Pets/One, namespace: One}\n"
        try workplace.write(one + "  - {document: pets.yaml, module: Pets, output: Pets/Two, namespace: Two}\n", to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 0, "\(outcome)")
        let names = try workplace.paths(in: "Pets").compactMap { $0.split(separator: "/").last }
        #expect(names.count == 14)
        #expect(Set(names).count == names.count)
        #expect(try workplace.read("Pets/Two/Models/Two+Pet.swift").contains("\nextension Two {\n    public struct Pet"))
    }

    @Test(
        "documents of one module without a namespace each are refused, and so is a namespace called as the module",
        arguments: ["", ", namespace: One", ", namespace: Pets"])
    func oneModule(_ namespace: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let lines = ["One", "Two"].map { "  - {document: pets.yaml, module: Pets, output: Pets/\($0)\(namespace)}\n" }
        try workplace.write("documents:\n" + lines.joined(), to: "bindery.yaml")
        let outcome = try await workplace.run("generate")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains(namespace.contains("Pets") ? "choose another name" : "give each a 'namespace' of its own"), "\(outcome)")
        #expect(!workplace.exists("Pets"))
    }

    @Test("'--emit', '--files' and '--namespace' say what the configuration would")
    func flags() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        _ = try await workplace.run("generate", "pets.yaml", "--output", "A", "--emit", "models,client")
        #expect(try workplace.paths(in: "A") == ["API.swift", "Client.swift", "Models/Pet.swift", "Operations/Operations+Pets.swift"])
        _ = try await workplace.run("generate", "pets.yaml", "--output", "A", "--emit=models")
        #expect(try workplace.paths(in: "A") == ["Models/Pet.swift"])
        _ = try await workplace.run("generate", "pets.yaml", "--output", "A", "--files", "single", "--namespace", "Shop")
        #expect(try workplace.paths(in: "A") == ["Shop.swift"])
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "A", "--emit", "client").status == 2)
    }

    @Test("'--enums' decides about all enumerations")
    func enums() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets + "    Kind: {enum: [cat, dog]}\n", to: "pets.yaml")
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--enums", "struct").status == 0)
        #expect(try workplace.read("Pets/Models/Kind.swift").contains("public struct Kind: ExtensibleEnum"))
        let wrong = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--enums=closd")
        #expect(wrong.status == 2)
        #expect(wrong.error == "error: '--enums' is one of open, closed, struct; did you mean 'closed'?\n")
    }

    @Test(
        "a wrong value of a flag is said of the flag",
        arguments: [
            (["--emit", "client"], "'--emit': 'client' needs 'models'; list it too"), (["--namespace=Client"], "'--namespace': 'Client' means something else"),
            (["--include", "tag=pets"], "'--include': there is no option 'tag'; did you mean 'tags'?"),
        ])
    func wrongFlag(_ words: [String], _ message: String) async throws {
        let outcome = try await Workplace().run(["generate", "pets.yaml", "--output", "A"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.error.hasPrefix("error: \(message)"), "\(outcome)")
        #expect(outcome.error.split(separator: "\n").count == 1)
    }
}
