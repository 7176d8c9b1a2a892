import Testing

@Suite("the command line", .timeLimit(.minutes(5)))
struct CommandLineTests {
    @Test(
        "every help goes to standard output and succeeds",
        arguments: [
            ["--help"], ["-h"], ["help"], ["generate", "--help"], ["check", "-h"], ["help", "lint"], ["init", "--help"], ["completions", "-h"],
            ["diff", "--help"],
        ])
    func help(_ arguments: [String]) async throws {
        let workplace = try Workplace()
        let outcome = try await Tool.run(arguments, in: workplace.folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE\n  bindery "))
        #expect(outcome.output.contains("EXIT STATUS"))
        #expect(outcome.error.isEmpty)
    }

    private static let documentOptions = [
        "--config", "--output", "--module", "--access", "--include", "--exclude", "--enums", "--emit", "--files", "--namespace", "--map", "--allow-outside",
        "--strict",
    ]

    @Test(
        "the help of a command lists each of its options, and no other's",
        arguments: [
            ("generate", documentOptions + ["--target", "--inputs", "--force", "--watch", "--keep-going", "--quiet", "--verbose", "--color"]),
            ("check", documentOptions + ["--target", "--quiet", "--verbose", "--color"]),
            ("lint", documentOptions.filter { !["--output", "--module", "--access"].contains($0) } + ["--quiet", "--verbose", "--color"]),
            ("init", ["--module", "--access", "--committed", "--plugin", "--bindery", "--quiet", "--verbose", "--color"]), ("completions", []),
            (
                "diff",
                documentOptions.filter { !["--module", "--access", "--strict"].contains($0) } + [
                    "--format", "--fail-on", "--operations", "--quiet", "--verbose", "--color",
                ]
            ),
        ])
    func helpOfCommand(_ command: String, _ options: [String]) async throws {
        let outcome = try await Workplace().run(command, "--help")
        #expect(outcome.output.hasPrefix("bindery \(command): "))
        let listed = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  --") }.compactMap { $0.firstMatch(of: /--[a-z-]+/).map { String($0.0) } }
        #expect(Set(listed) == Set(options + ["--help"]), "\(outcome.output)")
        #expect(try await Workplace().run("--help").output.contains("\n  \(command) "))
    }

    @Test("the help is asked for wherever it stands, and nothing else is done then")
    func helpAmongOptions() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--help")
        #expect(outcome.status == 0)
        #expect(try workplace.paths() == ["pets.yaml"])
    }

    @Test("the version is three numbers")
    func version() async throws {
        let outcome = try await Workplace().run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.wholeMatch(of: /bindery \d+\.\d+\.\d+\n/) != nil)
    }

    @Test("without a word the help goes to standard error, and the status is that of a wrong command line")
    func nothing() async throws {
        let outcome = try await Workplace().run()
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("USAGE"))
    }

    @Test(
        "what is misspelled is refused with the nearest name",
        arguments: [
            (["genrate"], "error: there is no command 'genrate'; did you mean 'generate'?\n"),
            (["help", "chekc"], "error: there is no command 'chekc'; did you mean 'check'?\n"),
            (["--versoin"], "error: there is no option '--versoin'; did you mean '--version'?\n"),
            (["generate", "--ouput", "x"], "error: 'generate' has no option '--ouput'; did you mean '--output'?\n"),
            (["check", "--acess=public"], "error: 'check' has no option '--acess'; did you mean '--access'?\n"),
            (["lint", "--color", "alway"], "error: '--color' is one of auto, always, never, not 'alway'; did you mean 'always'?\n"),
            (["conjure"], "error: there is no command 'conjure'; see 'bindery --help'\n"),
            (["lint", "--everything"], "error: 'lint' has no option '--everything'; see 'bindery lint --help'\n"),
        ])
    func misspelled(_ arguments: [String], _ message: String) async throws {
        let workplace = try Workplace()
        let outcome = try await Tool.run(arguments, in: workplace.folder)
        #expect(outcome.status == 2)
        #expect(outcome.error == message)
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "what does not go together is refused in one line",
        arguments: [
            ["generate", "pets.yaml"],
            ["check", "pets.yaml"],
            ["generate", "pets.yaml", "--output"],
            ["generate", "pets.yaml", "--output="],
            ["generate", "pets.yaml", "toys.yaml", "--output", "Pets"],
            ["generate", "pets.yaml", "--output", "Pets", "--config", "bindery.yaml"],
            ["generate", "pets.yaml", "--output", "Pets", "--module", "Not a Name"],
            ["generate", "pets.yaml", "--output", "Pets", "--access", "private"],
            ["generate", "pets.yaml", "--output", "Pets", "--keep-going=yes"],
            ["generate", "--output", "Pets"],
            ["generate", ""],
            ["lint", "--output", "Pets", "pets.yaml"],
            ["generate", "--config", "nowhere.yaml"],
            ["generate"],
            ["lint", "pets.yaml", "--quiet", "--verbose"],
            ["diff", "pets.yaml", "toys.yaml", "--verbose", "--quiet"],
            ["--version", "pets.yaml"],
            ["help", "generate", "check"],
        ])
    func contradictory(_ arguments: [String]) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.pets, to: "toys.yaml")
        let outcome = try await Tool.run(arguments, in: workplace.folder)
        #expect(outcome.status == 2)
        #expect(outcome.error.wholeMatch(of: /error: [^\n]+\n/) != nil, "\(outcome)")
        #expect(try workplace.paths() == ["pets.yaml", "toys.yaml"])
    }

    @Test("whoever calls it by way of the command plugin is told commands of the plugin")
    func plugin() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        try workplace.write(Documents.configuration([("pets.yaml", "Pets", "Pets")]), to: "bindery.yaml")
        func run(_ words: String...) async throws -> Tool.Outcome {
            try await workplace.run(words, environment: ["BINDERY_CALLER": "regenerate-bindings"])
        }
        #expect(try await run("check").error.hasSuffix("error: 6 stale files; run: swift package regenerate-bindings\n"))
        #expect(try await run("generate").status == 0)
        try workplace.write("// Mine.\n", to: "Pets/API.swift")
        #expect(try await run("generate").error.contains("; to discard that, run: swift package regenerate-bindings --force\n"))
        #expect(try await run("generate", "--chek").error == "error: 'regenerate-bindings' has no option '--chek'; did you mean '--check'?\n")
        #expect(
            try await run("check", "--conjure").error
                == "error: 'regenerate-bindings --check' has no option '--conjure'; see 'swift package regenerate-bindings --check --help'\n")
        let help = try await run("generate", "--help").output
        #expect(help.contains("\n  swift package regenerate-bindings [--config <file>]\n"), "\(help)")
        #expect(help.contains("\n  --check  "), "\(help)")
        #expect(try await run("check", "--help").output.contains("\n  swift package regenerate-bindings --check [--config <file>]\n"))
    }

    @Test("a document whose name begins with a hyphen follows two of them")
    func hyphens() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "--pets.yaml")
        let outcome = try await workplace.run("lint", "--", "--pets.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.output == "1 document without errors\n")
    }

    @Test("output that nobody reads is no reason to crash", arguments: [["--help"], ["lint", "pets.yaml"], ["generate", "pets.yaml", "--output", "Pets"]])
    func closedPipe(_ arguments: [String]) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        #expect(try await Tool.runIntoClosedPipe(arguments, in: workplace.folder) == 0)
        #expect(workplace.exists("Pets/API.swift") == (arguments[0] == "generate"))
    }
}
