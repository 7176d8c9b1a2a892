import Foundation
import Testing

@testable import bindery

@Suite("bindery init", .timeLimit(.minutes(5)))
struct InitTests {
    private static let origin = ["--bindery", "https://example.com/tools/Bindery.git"]

    @Test("in an empty folder a document becomes a whole package, with its bindings committed")
    func committed() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.petsAndToys, to: "openapi.yaml")
        let outcome = try await workplace.run(["init", "openapi.yaml"] + Self.origin)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(
            outcome.output == """
                openapi.yaml: 1 operation, 2 types, 0 dropped
                wrote bindery.yaml
                wrote Package.swift
                wrote Sources/Pets, 7 files

                Then:

                  swift build        builds the target; others 'import Pets', and call 'Pets.Client(…)'
                  bindery generate   after each change of the document; commit what it writes
                  bindery check      in CI: fails where that was forgotten

                """)
        #expect(
            try workplace.read("bindery.yaml") == """
                # What 'bindery generate' makes Swift from. Paths are relative to this file.
                documents:
                  - document: openapi.yaml
                    module: Pets
                    output: Sources/Pets

                """)
        let manifest = try workplace.read("Package.swift")
        #expect(manifest.hasPrefix("// swift-tools-version: 6.2\n"))
        #expect(manifest.contains(#"dependencies: [.package(url: "https://example.com/tools/Bindery.git", from: ""#))
        #expect(manifest.contains(#".target(name: "Pets", dependencies: [.product(name: "BinderyRuntime", package: "bindery")]),"#))
        // What it says comes next works.
        #expect(try await workplace.run("check").status == 0)
        #expect(try await workplace.run("generate").output.contains(" 0 written "))
    }

    @Test("for the plugin the target holds the configuration, and the bindings are left to the build")
    func plugin() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "my specs/pet-shop.yaml")
        let outcome = try await workplace.run(["init", "my specs/pet-shop.yaml", "--plugin", "--access", "package"] + Self.origin)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try workplace.paths() == ["Package.swift", "Sources/PetShop/PetShop.swift", "Sources/PetShop/bindery.yaml", "my specs/pet-shop.yaml"])
        #expect(outcome.output.contains("\n  swift build        builds the target; others 'import PetShop', and call 'PetShop.Client(…)'\n"))
        #expect(outcome.output.hasSuffix("                     and makes the bindings anew whenever the document has changed\n"))
        #expect(
            try workplace.read("Sources/PetShop/bindery.yaml") == """
                # What the plugin GenerateBindings makes Swift from. Paths are relative to this file.
                documents:
                  - document: "../../my specs/pet-shop.yaml"
                    access: package

                """)
        #expect(try workplace.read("Package.swift").contains(#", plugins: [.plugin(name: "GenerateBindings", package: "bindery")]),"#))
        // As the plugin calls it.
        let built = try await workplace.run("generate", "--target", "Sources/PetShop", "--output", "out", "--files", "8", "--module", "PetShop")
        #expect(built.status == 0, "\(built)")
    }

    @Test("in a package its own files stay as they are, and the lines to add are printed")
    func package() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "specs/pets.yaml")
        try workplace.write("// Mine.\n", to: "Package.swift")
        try workplace.write("documents: []\n", to: "specs/bindery.yaml")
        let outcome = try await workplace.run("init", "specs/pets.yaml", "--access", "internal", "--bindery", "../the tools")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try workplace.read("Package.swift") == "// Mine.\n")
        #expect(try workplace.read("specs/bindery.yaml") == "documents: []\n")
        #expect(
            outcome.output == """
                specs/pets.yaml: 1 operation, 1 type, 0 dropped
                wrote Sources/Pets, 6 files

                Add to Package.swift, unless it is there already:

                    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],     // or later
                    dependencies: [
                        .package(name: "bindery", path: "../the tools"),
                    ],
                    targets: [
                        .target(name: "Pets", dependencies: [.product(name: "BinderyRuntime", package: "bindery")]),
                    ]

                Put in the place of 'documents' in specs/bindery.yaml:

                documents:
                  - document: pets.yaml
                    module: Pets
                    output: ../Sources/Pets
                    access: internal

                Then:

                  swift build        builds the target; others 'import Pets', and call 'Pets.Client(…)'
                  bindery generate   after each change of the document; commit what it writes
                  bindery check      in CI: fails where that was forgotten

                """)
        // The lines are what the configuration needs.
        let entry = try #require(outcome.output.firstRange(of: "documents:\n"))
        let lines = outcome.output[entry.lowerBound...].split(separator: "\n").prefix(5).joined(separator: "\n")
        try workplace.write(lines + "\n", to: "specs/bindery.yaml")
        #expect(try await workplace.run("check").status == 0)
    }

    @Test(
        "what is said of a configuration that is there fits what it holds",
        arguments: [
            ("", "Add to bindery.yaml:\n\ndocuments:\n  - document: pets.yaml\n"),
            ("defaults: {access: package}\n", "Add to bindery.yaml:\n\ndocuments:\n  - document: pets.yaml\n"),
            (
                "documents:\n  - {document: a.yaml, module: A, output: A}\n",
                "Add to 'documents' in bindery.yaml:\n\n  - document: pets.yaml\n    module: Pets\n    output: Sources/Pets\n"
            ),
            (
                "documents:\n- document: a.yaml\n  module: A\n  output: A\n",
                "Add to 'documents' in bindery.yaml:\n\n- document: pets.yaml\n  module: Pets\n  output: Sources/Pets\n"
            ),
            ("documents:\n  - {document: ./pets.yaml, module: Pets, output: Sources/Pets/}\n", ""),
        ])
    func configured(_ configuration: String, _ advice: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(configuration, to: "bindery.yaml")
        let outcome = try await workplace.run(["init", "pets.yaml"] + Self.origin)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try workplace.read("bindery.yaml") == configuration)
        #expect(advice.isEmpty || outcome.output.contains(advice))
        #expect(outcome.output.contains("bindery.yaml:\n") == !advice.isEmpty, "\(outcome)")
    }

    @Test("a tool that was built in a checkout names it as the place to get Bindery from")
    func checkout() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        #expect(try await workplace.run("init", "pets.yaml").status == 0)
        let manifest = try workplace.read("Package.swift")
        let path = try #require(manifest.firstMatch(of: /\.package\(name: "bindery", path: "([^"]+)"\)/)).1
        #expect(FileManager.default.fileExists(atPath: workplace.url(String(path) + "/Sources/bindery/main.swift").path), "\(path)")
    }

    @Test(
        "the target is called after the document, unless its name says nothing, or means something else",
        arguments: [
            ("pet-shop.v2.yaml", "PetShopV2"), ("openapi.yaml", "Pets"), ("swagger.json", "Pets"), ("client.yaml", "ClientBindings"),
            ("swift.yaml", "SwiftBindings"), ("operations.json", "OperationsBindings"),
        ])
    func names(_ document: String, _ module: String) async throws {
        let workplace = try Workplace()
        let json = #"{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}"#
        try workplace.write(document.hasSuffix(".json") ? json : Documents.pets, to: document)
        let outcome = try await workplace.run(["init", document, "--plugin"] + Self.origin)
        #expect(workplace.exists("Sources/\(module)/bindery.yaml"), "\(outcome)")
    }

    @Test("a document in the folder of its target stays there")
    func inPlace() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "Sources/Pets/openapi.yaml")
        #expect(try await workplace.run(["init", "Sources/Pets/openapi.yaml", "--plugin"] + Self.origin).status == 0)
        #expect(try workplace.read("Sources/Pets/bindery.yaml").contains("  - document: openapi.yaml\n"))
    }

    /// What stands where, before `init pets.yaml` with more words; and what it says.
    struct Refusal: Sendable, CustomTestStringConvertible {
        var files: [String: String] = ["pets.yaml": Documents.pets]
        var words: [String] = []
        let status: Int32
        let message: String

        var testDescription: String { message }
    }

    @Test(
        "what cannot be done is one line, and nothing is written",
        arguments: [
            Refusal(files: [:], status: 1, message: "error: pets.yaml: no such file\n"),
            Refusal(files: [:], words: ["--module", "Pets"], status: 1, message: "error: pets.yaml: no such file\n"),
            Refusal(
                files: ["pets.yaml": Documents.pets, "Sources/Pets/Mine.swift": "// Mine.\n"], status: 1,
                message: "error: Sources/Pets: already holds 'Mine.swift'; choose another name with --module (nothing was written)\n"),
            Refusal(
                files: ["pets.yaml": Documents.pets, "Sources": "A file.\n"], status: 1,
                message: "error: Sources: is a file, and a folder must stand there (nothing was written)\n"),
            Refusal(words: ["toys.yaml"], status: 2, message: "error: 'init' makes a target from one document; name it\n"),
            Refusal(words: ["--module", "pet-shop"], status: 2, message: "error: 'pet-shop' is no name for a Swift module; 'PetShop' would be\n"),
            Refusal(
                words: ["--module", "Client"], status: 2,
                message: "error: 'Client' means something else to Swift, the runtime or the generated code; 'ClientBindings' would do\n"),
            Refusal(
                words: ["--module", "Foundation"], status: 2,
                message: "error: 'Foundation' means something else to Swift, the runtime or the generated code; 'FoundationBindings' would do\n"),
            Refusal(
                words: ["--module", "BinderyRuntime"], status: 2,
                message: "error: 'BinderyRuntime' means something else to Swift, the runtime or the generated code; 'BinderyRuntimeBindings' would do\n"),
            Refusal(words: ["--access", "open"], status: 2, message: "error: '--access' is one of public, package, internal, not 'open'\n"),
            Refusal(words: ["--output", "Pets"], status: 2, message: "error: 'init' has no option '--output'; see 'bindery init --help'\n"),
        ])
    func refused(_ refusal: Refusal) async throws {
        let workplace = try Workplace()
        for (path, text) in refusal.files { try workplace.write(text, to: path) }
        let before = try workplace.contents()
        let outcome = try await workplace.run(["init", "pets.yaml"] + refusal.words)
        #expect(outcome.status == refusal.status)
        #expect(outcome.error == refusal.message)
        #expect(outcome.output.isEmpty)
        #expect(try workplace.contents() == before)
    }

    @Test("a document that can be read only once is refused, for its name would lead nowhere", arguments: ["", " --module Pets"])
    func pipe(_ words: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let script = "\(try #require(Tool.executable).path.quotedForShell) init <(cat pets.yaml)\(words)"
        let outcome = try await Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workplace.folder)
        #expect(outcome.status == 1)
        #expect(outcome.error.wholeMatch(of: /error: \/dev\/fd\/\d+: is not a regular file\n/) != nil, "\(outcome)")
        #expect(try workplace.paths() == ["pets.yaml"])
    }

    @Test("a document with errors is reported, and nothing is written")
    func broken() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.undefinedReference, to: "pets.yaml")
        let outcome = try await workplace.run("init", "pets.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.error.hasPrefix("pets.yaml:13:51: error: "))
        #expect(outcome.error.hasSuffix("\npets.yaml: 1 error\nnothing was written\n"))
        #expect(try workplace.paths() == ["pets.yaml"])
    }
}
