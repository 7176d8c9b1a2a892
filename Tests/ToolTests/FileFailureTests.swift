import Foundation
import Testing

@Suite("files that cannot be read or written", .timeLimit(.minutes(2)))
struct FileFailureTests {
    @Test(
        "a document that cannot be read is one line",
        arguments: [
            ("missing.yaml", "missing.yaml: no such file"), ("folder", "folder: is a folder, not a file"),
            ("pets.yaml/more.yaml", "pets.yaml/more.yaml: not a directory"),
        ])
    func unreadable(_ document: String, _ message: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "folder/keep")
        let outcome = try await workplace.run("generate", document, "--output", "Pets")
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: \(message)\nnothing was written\n")
        #expect(!workplace.exists("Pets"))
    }

    @Test("a document that a configuration names and that is not there is one line, with the path from where we are")
    func missingDocument() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.configuration([("missing.yaml", "Pets", "../Pets")]), to: "specs/bindery.yaml")
        let outcome = try await workplace.run("check")
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: specs/missing.yaml: no such file\n")
    }

    @Test(
        "where a file or folder stands in the way, nothing is written",
        arguments: [
            ("file", "file: is a file, and a folder must stand there"), ("file/Pets", "file: is a file, and a folder must stand there"),
            ("folder", "folder/Client.swift: is a folder, and a file must stand there"), ("models", "models/Models: is a file, and a folder must stand there"),
        ])
    func obstacle(_ output: String, _ message: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "file")
        try workplace.write("", to: "folder/Client.swift/keep")
        try workplace.write("", to: "models/Models")
        let before = try workplace.contents()
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", output)
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: \(message)\nnothing was written\n")
        #expect(try workplace.contents() == before)
    }

    @Test("a file that somebody else wrote is not replaced")
    func stranger() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("// By hand.\n", to: "Pets/Client.swift")
        let before = try workplace.contents()
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == "error: Pets/Client.swift: was not written by Bindery, and a file of its own must stand there; move it away\nnothing was written\n"
        )
        #expect(try workplace.contents() == before)
    }

    @Test("a folder that must not be written to is one line", .enabled(if: getuid() != 0, "root may write everywhere"))
    func readOnly() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "locked/keep")
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: workplace.url("locked").path)
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "locked/Pets")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workplace.url("locked").path)
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: locked: cannot be written to\nnothing was written\n")
    }
}
