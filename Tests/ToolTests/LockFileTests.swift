import BinderyBindings
import Testing

@testable import bindery

@Suite("the lock file", .timeLimit(.minutes(5)))
struct LockFileTests {
    private static let lock = "Pets/.bindery-lock.json"

    /// Bindings of two types in `Pets`.
    private static func generated(_ document: String = Documents.petsAndToys) async throws -> Workplace {
        let workplace = try Workplace()
        try workplace.write(document, to: "pets.yaml")
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets").status == 0)
        return workplace
    }

    @Test("it lists every file that was written and every source that was read, sorted, by paths that are the same on every machine")
    func content() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets.replacing("#/components/schemas/Pet", with: "models/b pet.yaml"), to: "specs/pets.yaml")
        try workplace.write("type: object\nproperties: {friend: {$ref: ../../common/a.yaml}}\n", to: "specs/models/b pet.yaml")
        try workplace.write("type: string\n", to: "common/a.yaml")
        let outcome = try await workplace.run("generate", "specs/pets.yaml", "--output", "Pets", "--allow-outside")
        #expect(outcome.status == 0, "\(outcome)")
        let text = try workplace.read(Self.lock)
        let record = try #require(OutputRecord(text: Array(text.utf8)))
        #expect(record.files.keys.sorted() == (try workplace.paths(in: "Pets")))
        #expect(record.documents.map { $0.sources.keys.sorted() } == [["../common/a.yaml", "models/b pet.yaml", "pets.yaml"]])
        let paths = text.split(separator: "\n").compactMap { $0.wholeMatch(of: /\s+"(.*\.(?:yaml|swift))": "[0-9a-f]{16}",?/).map { String($0.1) } }
        #expect(paths == record.documents[0].sources.keys.sorted() + record.files.keys.sorted())
        #expect(!text.contains(workplace.folder.path))
    }

    @Test("a digest is FNV-1a of 64 bits", arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func digest(_ text: String, _ digest: String) {
        #expect(ContentDigest(of: text).text == digest)
        #expect(ContentDigest(text: digest) == ContentDigest(of: text))
    }

    @Test("a file that was edited is not overwritten, nor is any other written, unless that is forced")
    func edited() async throws {
        let workplace = try await Self.generated()
        let before = try workplace.contents(of: "Pets")
        try workplace.write(try workplace.read("Pets/API.swift") + "// Mine.\n", to: "Pets/API.swift")
        try workplace.remove("Pets/Models/Pet.swift")
        let edited = try workplace.contents()
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.error == """
                Pets/API.swift: edited by hand
                error: 1 file was edited by hand since Bindery wrote it; to discard that, run: bindery generate pets.yaml --output Pets --force
                nothing was written

                """)
        #expect(try workplace.contents() == edited)

        let forced = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--force")
        #expect(forced.output.contains(" 2 written in "))
        #expect(try workplace.contents(of: "Pets") == before)
    }

    @Test("several edited files are named, each on a line; without its mark a file is ours all the same")
    func severalEdited() async throws {
        let workplace = try await Self.generated()
        try workplace.write("// Mine.\n", to: "Pets/API.swift")
        try workplace.write("// Mine too.\n", to: "Pets/Models/Pet.swift")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.prefix(2).sorted() == ["Pets/API.swift: edited by hand", "Pets/Models/Pet.swift: edited by hand"])
        #expect(lines.dropFirst(2).first?.hasPrefix("error: 2 files were edited by hand since Bindery wrote them; ") == true)
    }

    @Test("an edited file that is not generated any more is not removed, unless that is forced")
    func editedLeftOver() async throws {
        let workplace = try await Self.generated()
        try workplace.write(try workplace.read("Pets/Models/Toy.swift") + "// Mine.\n", to: "Pets/Models/Toy.swift")
        try workplace.write(Documents.pets, to: "pets.yaml")
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets").output == "Pets/Models/Toy.swift: edited by hand\n")
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets").status == 1)
        #expect(workplace.exists("Pets/Models/Toy.swift"))
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--force").status == 0)
        #expect(!workplace.exists("Pets/Models/Toy.swift"))
    }

    @Test("an edit that is what would be generated now is none")
    func anticipated() async throws {
        let workplace = try await Self.generated(Documents.pets)
        try workplace.write(Documents.pets.replacing("listPets", with: "allPets"), to: "pets.yaml")
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Ahead", "--module", "Pets").status == 0)
        for path in try workplace.paths(in: "Ahead") { try workplace.write(try workplace.read("Ahead/\(path)"), to: "Pets/\(path)") }
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets").status == 0)
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets").status == 0)
        #expect(try workplace.contents(of: "Pets") == workplace.contents(of: "Ahead"))
    }

    @Test(
        "one that is lost, torn or of a merge that was not finished counts as lost: everything is generated anew",
        arguments: [
            nil, "", "{", "[]", "{\"bindery\": \"0.1.0\"}", "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", String(repeating: "[", count: 100_000),
            #"{"bindery": "0.1.0", "documents": [{"document": "pets.yaml", "options": "x"}], "files": {}}"#,
        ])
    func lost(_ text: String?) async throws {
        let workplace = try await Self.generated()
        let before = try workplace.contents(of: "Pets")
        if let text { try workplace.write(text, to: Self.lock) } else { try workplace.remove(Self.lock) }
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets").status == 0)
        try workplace.write(try workplace.read("Pets/API.swift") + "// Mine.\n", to: "Pets/API.swift")
        let check = try await workplace.run("check", "pets.yaml", "--output", "Pets")
        #expect(check.output == "Pets/API.swift: stale\n")
        let reason = text == nil ? "there is no '\(Self.lock)'" : "'\(Self.lock)' cannot be understood, perhaps after a merge; it counts as lost"
        #expect(check.error == "Pets: \(reason)\nerror: 1 stale file; run: bindery generate pets.yaml --output Pets\n")
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets").status == 0)
        #expect(try workplace.contents(of: "Pets") == before)
    }

    @Test("a folder in its place is one line, and nothing is written")
    func folder() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: Self.lock + "/keep")
        let before = try workplace.contents()
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: \(Self.lock): is a folder, and a file must stand there (nothing was written)\n")
        #expect(try workplace.contents() == before)
    }

    @Test("what a run that was killed has left behind is removed by the next one")
    func temporary() async throws {
        let workplace = try await Self.generated()
        let before = try workplace.contents(of: "Pets")
        try workplace.write("half a fi", to: "Pets/.bindery-API.swift.tmp")
        try workplace.write("", to: "Pets/Models/.bindery-Pet.swift.tmp")
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets").status == 0)
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets").status == 0)
        #expect(try workplace.contents(of: "Pets") == before)
    }

    // MARK: What it saves

    /// What has changed since the files were generated.
    enum Cause: String, CaseIterable {
        case nothing, document, reference, missingReference, options, version, editedFile, missingFile, leftOver, temporaryFile, message
    }

    @Test("where nothing has changed the document is not even parsed; where anything has, it is", arguments: Cause.allCases)
    func skipping(_ cause: Cause) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets.replacing("#/components/schemas/Pet", with: "toy.yaml"), to: "pets.yaml")
        try workplace.write("type: object\nproperties: {name: {type: string}}\n", to: "toy.yaml")
        if cause == .message { try workplace.write(try workplace.read("pets.yaml").replacing("tags:", with: "tagz: 1\n      tags:"), to: "pets.yaml") }
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets").status == 0)
        var job = Job(
            document: workplace.url("pets.yaml").path, output: workplace.url("Pets").path, options: PlanningOptions(module: "Pets"),
            references: ReferenceOptions())
        switch cause {
        case .nothing, .message: break
        case .document: try workplace.write(try workplace.read("pets.yaml") + "# More.\n", to: "pets.yaml")
        case .reference: try workplace.write("type: string\n", to: "toy.yaml")
        case .missingReference: try workplace.remove("toy.yaml")
        case .options: job = Job(document: job.document, output: job.output, options: PlanningOptions(module: "Dogs"), references: ReferenceOptions())
        case .version: try workplace.write(try workplace.read(Self.lock).replacing(/"bindery": "[^"]+"/, with: #""bindery": "0.0.1""#), to: Self.lock)
        case .editedFile: try workplace.write(try workplace.read("Pets/API.swift") + "\n", to: "Pets/API.swift")
        case .missingFile: try workplace.remove("Pets/API.swift")
        case .leftOver: try workplace.write("// Generated by Bindery 0.0.1 from pets.yaml. Do not edit.\n", to: "Pets/Models/Old.swift")
        case .temporaryFile: try workplace.write("", to: "Pets/.bindery-API.swift.tmp")
        }
        let processor = DocumentProcessor(files: FileSystem(), console: Console(verbosity: .quiet), trustsRecords: true)
        let folder = try #require(processor.process([job]).first)
        #expect((folder.staleness.reason == nil) == (cause == .nothing), "\(folder.staleness)")
        #expect(folder.isNew == (cause != .nothing))
        guard cause == .nothing else { return }
        #expect(folder.unchangedCount == (try workplace.paths(in: "Pets").count))
        #expect(folder.outcomes[0].summary.hasSuffix("pets.yaml: 1 operation, 2 types, 0 dropped"))
    }

    @Test("a lock file makes the tool read nothing that the document may not refer to")
    func hostile() async throws {
        let workplace = try await Self.generated()
        let text = try workplace.read(Self.lock)
        try workplace.write(text.replacing("\"sources\": {", with: "\"sources\": {\n        \"../../../../dev/zero\": \"cbf29ce484222325\","), to: Self.lock)
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets").status == 0)
        try workplace.write(text.replacing("\"files\": {", with: "\"files\": {\n    \"../../../../dev/zero\": \"cbf29ce484222325\","), to: Self.lock)
        #expect(try await workplace.run("check", "pets.yaml", "--output", "Pets").status == 0)
    }
}
