import Foundation
import Testing

@testable import bindery

@Suite("files that cannot be read or written", .timeLimit(.minutes(5)))
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
        #expect(outcome.error == "error: \(message)\n")
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
        #expect(outcome.error == "error: \(message) (nothing was written)\n")
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
            outcome.error
                == "error: Pets/Client.swift: was not written by Bindery, and a file of its own must stand there; move it away (nothing was written)\n"
        )
        #expect(try workplace.contents() == before)
    }

    @Test("a folder that must not be written to is one line", .enabled(if: getuid() != 0 || setpriv != nil, "root may write everywhere"))
    func readOnly() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "locked/keep")
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: workplace.url("locked").path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workplace.url("locked").path) }
        var (program, words) = (try #require(Tool.executable), ["generate", "pets.yaml", "--output", "locked/Pets"])
        if getuid() == 0, let setpriv = Self.setpriv {
            // Where the tool is built, others may not be let in.
            try FileManager.default.copyItem(at: program, to: workplace.url("bindery"))
            (program, words) = (setpriv, ["--reuid", "65534", "--clear-groups", workplace.url("bindery").path] + words)
        }
        let outcome = try await Tool.run(program, words, in: workplace.folder)
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: locked: cannot be written to (nothing was written)\n")
    }

    /// Makes root somebody else.
    private static let setpriv = ["/usr/bin/setpriv"].first(where: FileManager.default.isExecutableFile).map { URL(fileURLWithPath: $0) }

    @Test("a file that cannot be written to its end, as on a full disk, is one line, and everything is as it was")
    func limited() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        _ = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        try workplace.write(Documents.misplacedKeys(200).replacing("propertis", with: "properties"), to: "pets.yaml")
        let before = try workplace.contents()
        // No file may be larger than 8 kB; that of the API is.
        let script = "ulimit -f 8; exec \(try #require(Tool.executable).path.quotedForShell) generate pets.yaml --output Pets --files single"
        let outcome = try await Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workplace.folder)
        #expect(outcome.status == 1)
        #expect(outcome.error.wholeMatch(of: /error: Pets\/\w+\.swift: cannot be written: file too large \(nothing was written\)\n/) != nil, "\(outcome)")
        #expect(try workplace.contents() == before)
        #expect(try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--files", "single").status == 0)
    }

    /// A disk of its own takes a system that lets us have one.
    @Test("a full disk is one line, and everything is as it was", .enabled(if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/mount")))
    func fullDisk() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "disk/keep")
        func bash(_ script: String) async throws -> Tool.Outcome {
            try await Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workplace.folder)
        }
        guard try await bash("mount -t tmpfs -o size=64k bindery disk").status == 0 else { return }
        let first = try await workplace.run("generate", "pets.yaml", "--output", "disk/Pets")
        try workplace.write(Documents.misplacedKeys(400).replacing("propertis", with: "properties"), to: "pets.yaml")
        let before = try workplace.contents(of: "disk")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "disk/Pets")
        let after = try workplace.contents(of: "disk")
        _ = try await bash("umount disk")
        #expect(first.status == 0)
        #expect(outcome.status == 1)
        #expect(
            outcome.error.wholeMatch(of: /error: disk\/Pets\/[\w\/.]+: cannot be written: no space left on device \(nothing was written\)\n/) != nil,
            "\(outcome)")
        #expect(after == before)
    }
}
