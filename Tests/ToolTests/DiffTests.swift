import Foundation
import Testing

/// `bindery diff`: what it compares, and what it makes of it.
@Suite("Comparing documents from the command line")
struct DiffTests {
    private static let withoutToys = Documents.pets
    private static let withToys = Documents.pets.replacing(
        "components:\n",
        with: """
              /toys:
                get:
                  operationId: listToys
                  responses: {"204": {description: None}}
            components:

            """)

    // MARK: Sources

    @Test("a document compared with itself gives nothing, and that is no failure")
    func same() async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "pets.yaml")
        let outcome = try await place.run("diff", "pets.yaml", "pets.yaml", "--fail-on", "any")
        #expect(outcome.status == 0)
        #expect(outcome.output == "pets.yaml (1) → pets.yaml (1)\n\nno changes\n")
        #expect(outcome.error == "")
    }

    @Test("one of the documents may come from standard input")
    func standardInput() async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "pets.yaml")
        let outcome = try await place.run("diff", "pets.yaml", "-", input: Documents.undefinedReference)
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("<stdin>:13:51: error: nothing is at '#/components/schemas/Pett'; did you mean 'Pet'?"))
        #expect(try await place.run("diff", "-", "pets.yaml", input: Documents.pets).status == 0)
        #expect(try await place.run("diff", "-", "-", input: Documents.pets).status == 2)
    }

    @Test("of a folder, the document that the others are parts of is compared, and that is said")
    func folders() async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "one/openapi.yaml")
        try place.write("type: object\n", to: "one/pet.yaml")
        try place.write(Documents.pets, to: "two/pets.yml")
        try place.write("type: object\n", to: "two/a.yaml")
        try place.write(Documents.pets, to: "many/a.yaml")
        try place.write(Documents.pets, to: "many/b.yaml")
        try place.write("type: object\n", to: "none/a.yaml")
        let outcome = try await place.run("diff", "one", "two/")
        #expect(outcome.status == 0)
        #expect(outcome.error == "one: 'one/openapi.yaml' is compared\ntwo/: 'two/pets.yml' is compared\n")
        #expect(outcome.output.hasPrefix("one/openapi.yaml (1) → two/pets.yml (1)\n"))
        let several = try await place.run("diff", "one", "many")
        #expect(several.status == 2)
        #expect(several.error.contains("several OpenAPI documents stand in 'many'"))
        #expect(try await place.run("diff", "none", "one").error.contains("no OpenAPI document stands in 'none'"))
    }

    // MARK: Revisions

    @Test("a revision of a repository is compared, from any folder of it, by its path from the root or from there")
    func revisions() async throws {
        let place = try Workplace()
        try place.write(Self.withoutToys, to: "specs/pets.yaml")
        try await place.commit()
        try place.write(Self.withToys, to: "specs/pets.yaml")
        for (old, new, folder) in [
            ("HEAD:specs/pets.yaml", "specs/pets.yaml", "."), ("HEAD:specs/pets.yaml", "pets.yaml", "specs"), ("HEAD:pets.yaml", "pets.yaml", "specs"),
            ("HEAD:./pets.yaml", "pets.yaml", "specs"), ("HEAD:specs", "pets.yaml", "specs"),
        ] {
            let outcome = try await place.run("diff", old, new, in: folder)
            #expect(outcome.status == 0, "\(outcome)")
            #expect(outcome.output.hasPrefix("HEAD:specs/pets.yaml (1) → \(new) (1)\n"), "\(outcome)")
        }
        #expect(try await place.run("diff", "HEAD:specs/pets.yaml", "HEAD:specs/pets.yaml").status == 0)
    }

    @Test("what a document of a revision refers to is read from the same revision, by way of links too")
    func revisionReferences() async throws {
        let place = try Workplace()
        let split = Documents.pets.replacing("#/components/schemas/Pet", with: "parts/pet.yaml")
        try place.write(split, to: "specs/pets.yaml")
        try place.write("type: object\n", to: "specs/models/pet.yaml")
        try FileManager.default.createSymbolicLink(atPath: place.url("specs/parts").path, withDestinationPath: "models")
        try await place.commit()
        try place.remove("specs/parts")
        try place.remove("specs/models/pet.yaml")
        #expect(try await place.run("diff", "HEAD:specs/pets.yaml", "HEAD:specs/pets.yaml").status == 0)
        let outcome = try await place.run("diff", "HEAD:specs/pets.yaml", "specs/pets.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("specs/pets.yaml:13:51: error: there is no file 'specs/parts/pet.yaml'"), "\(outcome)")
        #expect(!outcome.error.contains("HEAD:specs/pets.yaml:"))
    }

    @Test("a revision does not lead out of its folder, nor out of the repository")
    func revisionLimits() async throws {
        let place = try Workplace()
        try place.write("type: object\n", to: "pet.yaml")
        try place.write(Documents.pets.replacing("#/components/schemas/Pet", with: "../pet.yaml"), to: "specs/pets.yaml")
        try place.write(Documents.pets.replacing("#/components/schemas/Pet", with: "../../etc/passwd"), to: "specs/thief.yaml")
        try FileManager.default.createSymbolicLink(atPath: place.url("specs/link.yaml").path, withDestinationPath: "/etc/passwd")
        try await place.commit()
        let outcome = try await place.run("diff", "HEAD:specs/pets.yaml", "HEAD:specs/pets.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("'pet.yaml' is not in the folder of 'specs/pets.yaml'"), "\(outcome)")
        #expect(try await place.run("diff", "HEAD:specs/pets.yaml", "HEAD:specs/pets.yaml", "--allow-outside").status == 0)
        #expect(try await place.run("diff", "HEAD:specs/thief.yaml", "HEAD:specs/thief.yaml", "--allow-outside").status == 2)
        #expect(try await place.run("diff", "HEAD:specs/link.yaml", "HEAD:specs/link.yaml").error.contains("no such file in that revision"))
    }

    @Test(
        "what is wrong with a revision is said",
        arguments: [
            ("nowhere:pets.yaml", "error: nowhere:pets.yaml: no such file, and as a revision: there is no revision 'nowhere' in this repository"),
            ("HEAD:pet.yaml", "error: HEAD:pet.yaml: no such file in that revision; did you mean 'pets.yaml'?"),
            ("HEAD:pets.yaml/more", "error: HEAD:pets.yaml/more: no such file in that revision"),
            ("--upload-pack=x:pets.yaml", "error: --upload-pack=x:pets.yaml: no such file, and as a revision: there is no revision"),
            (":pets.yaml", "error: :pets.yaml: no such file"),
            ("$(touch gone):pets.yaml", "there is no revision '$(touch gone)' in this repository"),
        ])
    func revisionErrors(source: String, message: String) async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "pets.yaml")
        try await place.commit()
        let outcome = try await place.run("diff", "--", source, "pets.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains(message), "\(outcome)")
        #expect(outcome.output == "")
        #expect(!place.exists("gone"))
    }

    @Test("without a repository or without git, a revision is explained; a file that is named like one is a file")
    func withoutRepository() async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "main:pets.yaml")
        try place.write(Documents.pets, to: "pets.yaml")
        #expect(try await place.run("diff", "main:pets.yaml", "pets.yaml").status == 0)
        let outside = ["PATH": ProcessInfo.processInfo.environment["PATH", default: ""], "GIT_CEILING_DIRECTORIES": place.url("..").path]
        let outcome = try await place.run("diff", "HEAD:pets.yaml", "pets.yaml", environment: outside)
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("not a git repository"))
        let missing = try await place.run("diff", "HEAD:pets.yaml", "pets.yaml", environment: ["PATH": place.folder.path])
        #expect(missing.status == 2)
        #expect(missing.error.contains("git is not installed"))
    }

    // MARK: Results

    @Test("the status is 1 where a finding is of the kind that --fail-on names, and 2 where nothing could be compared")
    func failure() async throws {
        let place = try Workplace()
        try place.write(Self.withToys, to: "old.yaml")
        try place.write(Self.withoutToys, to: "new.yaml")
        #expect(try await place.run("diff", "old.yaml", "new.yaml").status == 0)
        for criterion in ["breaking", "risky", "any", "swift", "any,swift"] {
            #expect(try await place.run("diff", "old.yaml", "new.yaml", "--fail-on", criterion).status == 1, "\(criterion)")
        }
        #expect(try await place.run("diff", "new.yaml", "old.yaml", "--fail-on", "breaking").status == 0)
        #expect(try await place.run("diff", "new.yaml", "old.yaml", "--fail-on", "any").status == 1)
        #expect(try await place.run("diff", "old.yaml", "missing.yaml", "--fail-on", "any").status == 2)
        let word = try await place.run("diff", "old.yaml", "new.yaml", "--fail-on", "braking")
        #expect(word.status == 2)
        #expect(word.error.contains("did you mean 'breaking'?"))
    }

    @Test("the report goes to a file whole or not at all")
    func output() async throws {
        let place = try Workplace()
        try place.write(Self.withToys, to: "old.yaml")
        try place.write(Self.withoutToys, to: "new.yaml")
        for (format, beginning) in [
            ("text", "old.yaml (1) → new.yaml (1)\n"), ("json", "{\n  \"format\": 1,"), ("markdown", "## Pets: `1` → `1`\n"), ("html", "<!doctype html>\n"),
            ("github", "::error file=new.yaml,title="),
        ] {
            let outcome = try await place.run("diff", "old.yaml", "new.yaml", "--format", format, "--output", "reports/report")
            #expect(outcome.status == 0)
            #expect(outcome.output == "")
            let report = try place.read("reports/report")
            #expect(report.hasPrefix(beginning), "\(report)")
            #expect(try await place.run("diff", "old.yaml", "new.yaml", "--format", format).output == report)
        }
        let folder = try await place.run("diff", "old.yaml", "new.yaml", "--output", "reports")
        #expect(folder.status == 2)
        #expect(folder.error == "error: reports: is a folder, and a file must stand there\n")
        #expect(try await place.run("diff", "old.yaml", "new.yaml", "--output", "/dev/null").status == 2)
    }

    @Test("a document with errors is reported with its places, and only it")
    func errors() async throws {
        let place = try Workplace()
        try place.write(Documents.undefinedReference, to: "old.yaml")
        try place.write(Documents.pets, to: "new.yaml")
        let outcome = try await place.run("diff", "old.yaml", "new.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error.hasPrefix("old.yaml:13:51: error: "))
        #expect(outcome.error.hasSuffix("old.yaml: 1 error\n"))
        #expect(outcome.output == "")
    }

    @Test("two documents are needed", arguments: [[], ["pets.yaml"], ["pets.yaml", "pets.yaml", "pets.yaml"]])
    func count(documents: [String]) async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "pets.yaml")
        let outcome = try await place.run(["diff"] + documents)
        #expect(outcome.status == 2)
        #expect(outcome.error == "error: 'diff' compares two documents, an old one and a new one, and \(documents.count) are named\n")
    }

    // MARK: Configuration

    @Test("levels and accepted findings are the configuration's to decide, and what is set aside is counted")
    func policy() async throws {
        let place = try Workplace()
        try place.write(Self.withToys, to: "old.yaml")
        try place.write(Self.withoutToys, to: "new.yaml")
        try place.write("diff: {levels: {operation-removed: off}}\n", to: "bindery.yaml")
        let off = try await place.run("diff", "old.yaml", "new.yaml", "--fail-on", "breaking")
        #expect(off.status == 0)
        #expect(off.output.contains("1 set aside: 1 switched off\n"))
        try place.write("diff: {levels: {operation-removed: safe}}\n", to: "other.yaml")
        #expect(try await place.run("diff", "old.yaml", "new.yaml", "--fail-on", "breaking", "--config", "other.yaml").status == 0)
        try place.write("diff: {levels: {}}\n", to: "bindery.yaml")
        let verbose = try await place.run("diff", "old.yaml", "new.yaml", "--verbose").output
        let fingerprint = try #require(verbose.firstMatch(of: /fingerprint ([a-z]{12})\n/)?.output.1)
        try place.write("diff:\n  accepted:\n    - {fingerprint: \(fingerprint), note: nobody used it}\n", to: "bindery.yaml")
        let accepted = try await place.run("diff", "old.yaml", "new.yaml", "--fail-on", "breaking", "--verbose")
        #expect(accepted.status == 0)
        #expect(accepted.output.contains("accepted: nobody used it\n"))
        let stale = try await place.run("diff", "new.yaml", "new.yaml")
        #expect(stale.status == 0)
        #expect(stale.error.contains("bindery.yaml:3:21: warning: no finding has the fingerprint '\(fingerprint)' any more; remove it [unused-acceptance]"))
    }

    @Test(
        "what the configuration says of findings is checked",
        arguments: [
            ("levels: {operation-remved: off}", "bindery.yaml:1:17: error: there is no kind of finding 'operation-remved'; did you mean 'operation-removed'?"),
            ("levels: {operation-removed: harmless}", "bindery.yaml:1:36: error: a level is one of safe, risky, breaking, off"),
            ("levels: {swift-arguments-reordered: safe}", "bindery.yaml:1:44: error: what only Swift notices has no level on the wire"),
            ("level: {}", "bindery.yaml:1:8: error: there is no option 'level'; did you mean 'levels'?"),
            ("accepted: [abc]", "bindery.yaml:1:19: error: 'abc' is no fingerprint"),
            ("accepted: [{note: abc}]", "bindery.yaml:1:19: error: 'fingerprint' is missing"),
            ("accepted: {a: b}", "bindery.yaml:1:18: error: expected a list of fingerprints here, found an object"),
        ])
    func policyErrors(text: String, message: String) async throws {
        let place = try Workplace()
        try place.write(Documents.pets, to: "pets.yaml")
        try place.write("diff: {\(text)}\n", to: "bindery.yaml")
        let outcome = try await place.run("diff", "pets.yaml", "pets.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains(message), "\(outcome)")
    }
}
