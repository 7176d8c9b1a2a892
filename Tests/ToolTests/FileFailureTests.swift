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
        #expect(
            outcome.error == """
                specs/bindery.yaml:2:15: error: specs/missing.yaml: no such file [unreadable-document]
                specs/bindery.yaml: 1 error

                """)
    }

    @Test("what may never end, or is larger than any document, is not read")
    func endless() async throws {
        let workplace = try Workplace()
        try workplace.write("", to: "large.yaml")
        // Without a byte on the disk.
        #expect(truncate(workplace.url("large.yaml").path, 1 << 40) == 0)
        for (words, status, message) in [
            (["lint", "/dev/zero"], 1, "/dev/zero: is not a regular file"),
            (["generate", "/dev/zero", "--output", "Pets"], 1, "/dev/zero: is not a regular file"),
            (["init", "/dev/zero"], 1, "/dev/zero: is not a regular file"),
            (["check", "--config", "/dev/zero"], 2, "/dev/zero: is not a regular file"),
            (["lint", "large.yaml"], 1, "large.yaml: is larger than 256 MB"),
        ] as [([String], Int32, String)] {
            let outcome = try await workplace.run(words)
            #expect(outcome.status == status)
            #expect(outcome.error == "error: \(message)\n")
        }
        let piped = try await bash("lint <(yes)", in: workplace)
        #expect(piped.status == 1)
        #expect(piped.error.wholeMatch(of: /error: \/dev\/fd\/\d+: is larger than 256 MB\n/) != nil, "\(piped)")
    }

    @Test(
        "what a shell puts in the place of a file is read",
        arguments: ["lint <(cat pets.yaml)", "lint /dev/stdin <pets.yaml", "lint /dev/stdin < <(cat pets.yaml)"])
    func substituted(_ words: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let outcome = try await bash(words, in: workplace)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output == "1 document without errors\n")
    }

    @Test("what is watched must be a file, which can be read again")
    func watchedPipe() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let script = "timeout --signal INT 1 \(try #require(Tool.executable).path.quotedForShell) generate <(cat pets.yaml) --output Pets --watch"
        let outcome = try await Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workplace.folder)
        #expect(outcome.error.wholeMatch(of: /error: \/dev\/fd\/\d+: is not a regular file\n/) != nil, "\(outcome)")
    }

    @Test(
        "output that cannot be written, as on a full disk, is one line and an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: [
            ("--version", 1), ("--help", 1), ("help lint", 1), ("completions bash", 1), ("lint pets.yaml", 1), ("generate pets.yaml --output Pets", 1),
            ("diff pets.yaml pets.yaml", 2), ("diff pets.yaml toys.yaml --format html --fail-on any", 2),
        ] as [(String, Int32)])
    func lostOutput(_ words: String, _ status: Int32) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.petsAndToys, to: "toys.yaml")
        for (target, reason) in [("/dev/full", "no space left on device"), ("&-", "bad file descriptor")] {
            let outcome = try await bash("\(words) >\(target)", in: workplace)
            #expect(outcome.status == status, "\(outcome)")
            #expect(outcome.error == "error: standard output: cannot be written: \(reason)\n")
        }
    }

    /// The tool as a shell calls it.
    private func bash(_ words: String, in workplace: Workplace) async throws -> Tool.Outcome {
        let script = "\(try #require(Tool.executable).path.quotedForShell) \(words)"
        return try await Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workplace.folder)
    }

    @Test(
        "where a file or folder stands in the way, nothing is written",
        arguments: [
            ("file", "file: is a file, and a folder must stand there"), ("file/Pets", "file: is a file, and a folder must stand there"),
            ("folder", "folder/Client.swift: is a folder, and a file must stand there"), ("models", "models/Models: is a file, and a folder must stand there"),
            ("link", "link: is a symbolic link that leads nowhere, and a folder must stand there"),
            ("link/Pets", "link: is a symbolic link that leads nowhere, and a folder must stand there"),
        ])
    func obstacle(_ output: String, _ message: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write("", to: "file")
        try workplace.write("", to: "folder/Client.swift/keep")
        try workplace.write("", to: "models/Models")
        try FileManager.default.createSymbolicLink(atPath: workplace.url("link").path, withDestinationPath: "nowhere")
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
        let outcome = try await runWithoutPrivileges(["generate", "pets.yaml", "--output", "locked/Pets"], in: workplace)
        #expect(outcome.status == 1)
        #expect(outcome.error == "error: locked: cannot be written to (nothing was written)\n")
    }

    @Test("a file that nobody may read, and so may be anybody's, is not replaced", .enabled(if: getuid() != 0 || setpriv != nil, "root may read everything"))
    func unreadableOutput() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        _ = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        for (path, mode) in [("Pets", 0o777), ("Pets/Models", 0o777), ("Pets/Client.swift", 0)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: workplace.url(path).path)
        }
        let problem = "Pets/Client.swift: cannot be read, and a file of its own must stand there; move it away"
        let generated = try await runWithoutPrivileges(["generate", "pets.yaml", "--output", "Pets"], in: workplace)
        #expect(generated.status == 1)
        #expect(generated.error == "error: \(problem) (nothing was written)\n")
        let checked = try await runWithoutPrivileges(["check", "pets.yaml", "--output", "Pets"], in: workplace)
        #expect(checked.output == "Pets/Client.swift: something else in its place\n")
        #expect(checked.error.hasPrefix("Pets: files in 'Pets' have changed\nerror: \(problem)\nerror: 1 file whose place is taken; when nothing is in"))
    }

    /// As somebody who may not read and write everywhere.
    private func runWithoutPrivileges(_ words: [String], in workplace: Workplace) async throws -> Tool.Outcome {
        let program = try #require(Tool.executable)
        guard getuid() == 0, let setpriv = Self.setpriv else { return try await Tool.run(program, words, in: workplace.folder) }
        // Where the tool is built, others may not be let in.
        let copy = workplace.url("bindery")
        if !workplace.exists("bindery") { try FileManager.default.copyItem(at: program, to: copy) }
        return try await Tool.run(setpriv, ["--reuid", "65534", "--clear-groups", copy.path] + words, in: workplace.folder)
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
