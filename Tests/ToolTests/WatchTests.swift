import Foundation
import Testing

@Suite("bindery generate --watch", .timeLimit(.minutes(5)))
struct WatchTests {
    /// A document of two files, watched, after it was generated for the first time.
    private static func watched() async throws -> (Workplace, RunningTool) {
        let workplace = try Workplace()
        try workplace.write(Documents.petsAndToys.replacing("{type: string}}}\n", with: "{$ref: ../models/name.yaml}}}\n"), to: "specs/pets.yaml")
        try workplace.write("type: string\n", to: "models/name.yaml")
        try workplace.write(Documents.configuration([("specs/pets.yaml", "Pets", "Pets")]) + "    allow-outside: true\n", to: "bindery.yaml")
        let tool = try RunningTool(["generate", "--watch"], in: workplace)
        #expect(try await tool.wait { try tool.said().output.hasSuffix("\nwatching; Ctrl-C ends it\n") })
        return (workplace, tool)
    }

    private static func lines(_ tool: RunningTool) throws -> [Substring] {
        Array(try tool.said().output.split(separator: "\n").drop { !$0.hasPrefix("watching") }.dropFirst())
    }

    @Test("each way to save a document generates anew, and a line says what came of it")
    func saving() async throws {
        let (workplace, tool) = try await Self.watched()
        let text = try workplace.read("specs/pets.yaml")
        // In place.
        try workplace.write(text.replacing("listPets", with: "allPets"), to: "specs/pets.yaml")
        #expect(try await tool.wait { try Self.lines(tool).count == 1 })
        #expect(try Self.lines(tool)[0].hasPrefix("specs/pets.yaml: 3 files written; "))
        #expect(try Self.lines(tool)[0].contains("Swift: "))
        #expect(try workplace.read("Pets/API.swift").contains("allPets"))
        // A new file with the name of the old one.
        try workplace.write(text.split(separator: "    Toy:")[0] + "", to: "specs/pets.yaml.new")
        #expect(rename(workplace.url("specs/pets.yaml.new").path, workplace.url("specs/pets.yaml").path) == 0)
        #expect(try await tool.wait { try Self.lines(tool).count == 2 })
        #expect(try Self.lines(tool)[1].hasPrefix("specs/pets.yaml: 3 files written, 1 removed; "))
        #expect(!workplace.exists("Pets/Models/Toy.swift"))
        // Nothing that matters.
        try workplace.write(try workplace.read("specs/pets.yaml") + "# A comment.\n", to: "specs/pets.yaml")
        #expect(try await tool.wait { try Self.lines(tool).count == 3 })
        #expect(try Self.lines(tool)[2] == "specs/pets.yaml: the bindings stay as they are")
        #expect(try tool.said().error.isEmpty)
    }

    @Test("files that the document refers to are watched, and so is the configuration")
    func others() async throws {
        let (workplace, tool) = try await Self.watched()
        try workplace.write("type: integer\n", to: "models/name.yaml")
        #expect(try await tool.wait { try Self.lines(tool).count == 1 })
        #expect(try workplace.read("Pets/Models/Name.swift").contains("typealias Name = Int"))
        try workplace.write(try workplace.read("bindery.yaml") + "    access: internal\n", to: "bindery.yaml")
        #expect(try await tool.wait { try Self.lines(tool).count == 2 })
        #expect(try !workplace.read("Pets/Models/Pet.swift").contains("public"))
    }

    @Test("what is broken for a while is shown, leaves the files alone, and is generated once it is mended")
    func broken() async throws {
        let (workplace, tool) = try await Self.watched()
        let (document, before) = (try workplace.read("specs/pets.yaml"), try workplace.contents(of: "Pets"))
        try workplace.write("openapi: [3.1.0\n", to: "specs/pets.yaml")
        #expect(try await tool.wait { try tool.said().error.hasSuffix("\nnothing was written\n") })
        #expect(try tool.said().error.hasPrefix("specs/pets.yaml:"))
        // A file that is not there is waited for.
        try workplace.write(document.replacing("name.yaml", with: "title.yaml"), to: "specs/pets.yaml")
        #expect(try await tool.wait { try tool.said().error.contains("there is no file 'models/title.yaml'") })
        try workplace.write("documents: 1\n", to: "bindery.yaml")
        #expect(try await tool.wait { try tool.said().error.contains("bindery.yaml:1:12: error: ") })
        #expect(try workplace.contents(of: "Pets") == before)
        #expect(try Self.lines(tool).isEmpty)
        try workplace.write(Documents.configuration([("specs/pets.yaml", "Pets", "Pets")]) + "    allow-outside: true\n", to: "bindery.yaml")
        try workplace.write("type: integer\n", to: "models/title.yaml")
        #expect(try await tool.wait { try Self.lines(tool).count == 1 })
        #expect(try workplace.read("Pets/Models/Title.swift").contains("typealias Title = Int"))
    }

    @Test("what is mended to what it was before is said to be well")
    func mended() async throws {
        let (workplace, tool) = try await Self.watched()
        let document = try workplace.read("specs/pets.yaml")
        try workplace.remove("specs/pets.yaml")
        #expect(try await tool.wait { try tool.said().error.hasPrefix("bindery.yaml:2:15: error: specs/pets.yaml: no such file") })
        try workplace.write(document, to: "specs/pets.yaml")
        #expect(try await tool.wait { try Self.lines(tool) == ["nothing is wrong any more; the bindings stay as they are"] })
    }

    @Test("a folder on the way that is a link, and comes to lead elsewhere, is noticed")
    func link() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "one/specs/pets.yaml")
        try workplace.write(Documents.petsAndToys, to: "two/specs/pets.yaml")
        try FileManager.default.createSymbolicLink(atPath: workplace.url("link").path, withDestinationPath: "one")
        let tool = try RunningTool(["generate", "link/specs/pets.yaml", "--output", "Pets", "--watch"], in: workplace)
        #expect(try await tool.wait { try tool.said().output.hasSuffix("\nwatching; Ctrl-C ends it\n") })
        try FileManager.default.createSymbolicLink(atPath: workplace.url("new").path, withDestinationPath: "two")
        #expect(rename(workplace.url("new").path, workplace.url("link").path) == 0)
        #expect(try await tool.wait { try Self.lines(tool).count == 1 })
        #expect(workplace.exists("Pets/Models/Toy.swift"))
    }

    @Test("an edit by hand keeps a change of the document waiting only as long as it is there")
    func undone() async throws {
        let (workplace, tool) = try await Self.watched()
        let generated = try workplace.read("Pets/Client.swift")
        try workplace.write(generated + "// Mine.\n", to: "Pets/Client.swift")
        try workplace.write(try workplace.read("specs/pets.yaml").replacing("listPets", with: "allPets"), to: "specs/pets.yaml")
        #expect(try await tool.wait { try tool.said().error.contains("1 file was edited by hand") })
        #expect(try Self.lines(tool).isEmpty)
        try workplace.write(generated, to: "Pets/Client.swift")
        #expect(try await tool.wait { try Self.lines(tool).count == 1 })
        #expect(try workplace.read("Pets/API.swift").contains("allPets"))
    }

    @Test("Ctrl-C while it generates for the first time is the end when that is done, and nothing is said of watching")
    func early() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        // As another run would that is writing here, which this one waits for.
        let folder = open(workplace.folder.path, O_RDONLY)
        #expect(flock(folder, LOCK_EX) == 0)
        let tool = try RunningTool(["generate", "pets.yaml", "--output", "Pets", "--watch", "--verbose"], in: workplace)
        #expect(try await tool.wait { try tool.said().error.contains("\nread pets.yaml, ") })
        tool.send(SIGINT)
        close(folder)
        #expect(try await tool.status() == 0)
        #expect(try tool.said().output.contains("1 document: "))
        #expect(try !tool.said().output.contains("watching"))
    }

    @Test("Ctrl-C ends it with success, whole files and nothing left behind; so does a polite request to end", arguments: [SIGINT, SIGTERM])
    func ending(_ signal: Int32) async throws {
        let (workplace, tool) = try await Self.watched()
        let before = try workplace.contents(of: "Pets")
        tool.send(signal)
        #expect(try await tool.status() == 0)
        #expect(try workplace.contents(of: "Pets") == before)
        #expect(try await workplace.run("check").status == 0)
    }

    @Test("a wrong command line is refused at once", arguments: [["pets.yaml", "--watch"], ["--watch", "--config", "nowhere.yaml"]])
    func refused(_ words: [String]) async throws {
        let outcome = try await Workplace().run(["generate"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.error.wholeMatch(of: /error: [^\n]+\n/) != nil, "\(outcome)")
    }
}
