import Foundation
import Testing

@testable import bindery

@Suite("completions", .timeLimit(.minutes(5)))
struct CompletionTests {
    /// A shell that is on this machine.
    private static func path(of shell: String) -> URL? {
        ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { URL(fileURLWithPath: "\($0)/\(shell)") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
    }

    private static let commands = Command.allCases.map(\.rawValue)

    /// A command line up to where it is to be completed, and what must be offered.
    static let cases: [(words: [String], offers: [String])] = [
        (["bindery", ""], commands),
        (["bindery", "chec"], ["check"]),
        (["bindery", "--v"], ["--version"]),
        (["bindery", "generate", "--fo"], ["--force"]),
        (["bindery", "generate", "--color", "al"], ["always"]),
        (["bindery", "generate", "--access", "p"], ["package", "public"]),
        (["bindery", "init", "--pl"], ["--plugin"]),
        (["bindery", "completions", ""], ["bash", "fish", "zsh"]),
        (["bindery", "generate", "my"], ["my pets.yaml"]),
        (["bindery", "check", "--config", "my"], ["my pets.yaml"]),
        (["bindery", "hel"], ["help"]),
        (["bindery", "help", "ch"], ["check"]),
    ]

    /// As bash takes words apart.
    static let casesOfBash: [(words: [String], offers: [String])] =
        cases + [
            (["bindery", "generate", "--access", "=", "p"], ["package", "public"]),
            (["bindery", "generate", "--access", "="], ["internal", "package", "public"]),
            (["bindery", "generate", "--emit", "models,c"], ["models,client"]),
            (["bindery", "generate", "--emit", "=", "models,client,r"], ["models,client,router"]),
        ]

    @Test("bash completes commands, options, their values and files", .enabled(if: path(of: "bash") != nil), arguments: casesOfBash.indices)
    func bash(_ index: Int) async throws {
        let (words, offers) = Self.casesOfBash[index]
        let list = words.map(\.quotedForShell).joined(separator: " ")
        let script = "source ./script; COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _bindery; printf '%s\\n' \"${COMPREPLY[@]}\""
        let lines = try await output(of: "bash", ["--norc", "-c", script])
        #expect(offers.allSatisfy(lines.contains), "\(lines)")
        if !words[words.count - 1].isEmpty { #expect(lines.count == offers.count, "\(lines)") }
    }

    @Test("fish completes commands, options, their values and files", .enabled(if: path(of: "fish") != nil), arguments: cases.indices)
    func fish(_ index: Int) async throws {
        let (words, offers) = Self.cases[index]
        let lines = try await output(of: "fish", ["--no-config", "-c", "source ./script; complete -C '\(words.joined(separator: " "))'"]).map {
            $0.split(separator: "\t").first.map(String.init) ?? ""
        }
        #expect(offers.allSatisfy { lines.contains($0) || lines.contains($0.replacing(" ", with: "\\ ")) }, "\(lines)")
    }

    @Test("zsh completes commands, options, their values and files", .enabled(if: path(of: "zsh") != nil), arguments: cases.indices)
    func zsh(_ index: Int) async throws {
        let (words, offers) = Self.cases[index]
        // Keys are for the editor of a terminal. What it offers are the words that its functions hand to compadd and that fit.
        let script = #"""
            zmodload zsh/zpty; zpty z zsh -f -i; : > offers
            zpty -w z 'autoload -U compinit; compinit -u -D; source ./script'
            zpty -w z 'compadd() { local -a found; builtin compadd -O found "$@"; print -rl -- "${found[@]}" >> offers; builtin compadd "$@" }'
            zpty -w z "PROMPT_SP= PS1='REA''DY'"; zpty -r z line '*READY*'
            zpty -w -n z "$1"$'\t\x15'
            zpty -w z 'print DO''NE'; zpty -r z line '*DONE*'
            zpty -d z; sort -u offers
            """#
        let lines = try await output(of: "zsh", ["-f", "-c", script, "zsh", words.joined(separator: " ")])
        #expect(offers.allSatisfy(lines.contains), "\(lines)")
    }

    @Test("the scripts hold every option of every command", arguments: CompletionScript.Shell.allCases)
    func complete(_ shell: CompletionScript.Shell) async throws {
        let script = try await Workplace().run("completions", shell.rawValue)
        #expect(script.status == 0)
        for command in Command.allCases {
            for option in command.syntax.options {
                #expect(script.output.contains(shell == .fish ? "from \(command.rawValue)' -l \(option.name.dropFirst(2)) " : option.name), "\(option.name)")
            }
        }
    }

    @Test(
        "another shell, or none, is refused",
        arguments: [
            (["fisch"], "error: the shell is one of bash, zsh, fish, not 'fisch'; did you mean 'fish'?\n"),
            ([], "error: 'completions' needs the name of a shell: bash, zsh, fish\n"),
            (["bash", "zsh"], "error: 'completions' needs the name of a shell: bash, zsh, fish\n"),
        ])
    func refused(_ words: [String], _ message: String) async throws {
        let outcome = try await Workplace().run(["completions"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.error == message)
    }

    /// What a shell prints in a folder with a document and the script of the tool.
    private func output(of shell: String, _ arguments: [String]) async throws -> [String] {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "my pets.yaml")
        try workplace.write(try await workplace.run("completions", shell).output, to: "script")
        let path = try #require(Self.path(of: shell))
        let outcome = try await Tool.run(
            path, arguments, in: workplace.folder, environment: ["PATH": "/usr/bin:/bin", "HOME": workplace.folder.path, "TERM": "dumb"])
        #expect(!outcome.error.contains("error"), "\(outcome)")
        return outcome.output.split(separator: "\n").map(String.init)
    }
}
