import Foundation
import Testing

@Suite("what is said while the tool works", .timeLimit(.minutes(5)))
struct ProgressTests {
    /// Half a megabyte, which is long work.
    private static let long = Documents.pets + (0..<9000).map { "    Extra\($0): {type: object, properties: {a: {type: string}}}\n" }.joined()

    /// What appears on a terminal.
    private static func terminal(_ workplace: Workplace, _ words: [String], environment: [String: String] = [:]) async throws -> (text: String, status: Int32) {
        var (master, slave): (Int32, Int32) = (-1, -1)
        try #require(openpty(&master, &slave, nil, nil, nil) == 0)
        defer { close(master) }
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "TERM"] { variables[name] = environment[name] }
        let status = try await Tool.run(
            try #require(Tool.executable), words, in: workplace.folder, environment: variables, output: .nullDevice, error: terminal)
        // A terminal keeps a few thousand bytes that nobody has read yet, and the tool says less.
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        var (text, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while case let count = read(master, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
        try terminal.close()
        return (String(decoding: text, as: UTF8.self), status)
    }

    @Test("on a terminal long work has a line that says what is done, and goes when it is over")
    func progress() async throws {
        let workplace = try Workplace()
        try workplace.write(Self.long, to: "pets.yaml")
        let (text, status) = try await Self.terminal(workplace, ["generate", "pets.yaml", "--output", "Pets", "--files", "single"])
        #expect(status == 0)
        let steps = text.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
        #expect(steps.contains("[1/1] pets.yaml: parsing"), "\(text)")
        #expect(steps.contains("[1/1] pets.yaml: planning"))
        #expect(steps.last == "")
    }

    @Test("short work has none, nor has any that is quiet, or whose messages go to a file")
    func none() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        #expect(try await Self.terminal(workplace, ["generate", "pets.yaml", "--output", "Pets"]).text.isEmpty)
        try workplace.write(Self.long, to: "long.yaml")
        #expect(try await Self.terminal(workplace, ["lint", "long.yaml", "--quiet"]).text.isEmpty)
        #expect(
            try await Self.terminal(workplace, ["generate", "long.yaml", "--output", "Pets", "--files", "single"], environment: ["TERM": "dumb"]).text.isEmpty)
        #expect(try await !workplace.run("lint", "long.yaml").error.contains("\u{1B}"))
    }

    @Test(
        "messages have colours on a terminal that can show them, unless NO_COLOR or '--color never' say otherwise",
        arguments: [
            ([:], [], true), (["NO_COLOR": "1"], [], false), (["NO_COLOR": ""], [], true), ([:], ["--color", "never"], false), (["TERM": "dumb"], [], false),
            (["TERM": "dumb"], ["--color", "always"], true), (["TERM": "xterm"], [], true),
        ] as [([String: String], [String], Bool)])
    func colors(_ environment: [String: String], _ words: [String], _ isColored: Bool) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.unknownType, to: "pets.yaml")
        let text = try await Self.terminal(workplace, ["lint", "pets.yaml"] + words, environment: environment).text
        #expect(text.contains("\u{1B}[1;31merror:") == isColored, "\(text)")
        #expect(text.contains("    Pet: {type: object"))
    }

    @Test(
        "where there is no terminal, CLICOLOR_FORCE and '--color always' give colours, and NO_COLOR counts more than the former",
        arguments: [
            ([:], [], false), (["CLICOLOR_FORCE": "1"], [], true), (["CLICOLOR_FORCE": "0"], [], false),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], [], false), (["NO_COLOR": "1"], ["--color=always"], true),
        ] as [([String: String], [String], Bool)])
    func forcedColors(_ environment: [String: String], _ words: [String], _ isColored: Bool) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.unknownType, to: "pets.yaml")
        #expect(try await workplace.run(["lint", "pets.yaml"] + words, environment: environment).error.contains("\u{1B}[") == isColored)
    }

    @Test("'--quiet' leaves errors, and what was asked for")
    func quiet() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.misplacedKeys(1), to: "pets.yaml")
        let generated = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--quiet")
        #expect(generated.status == 0)
        #expect(generated.output.isEmpty)
        #expect(generated.error.isEmpty)
        try workplace.remove("Pets/API.swift")
        let check = try await workplace.run("check", "pets.yaml", "--output", "Pets", "--quiet")
        #expect(check.output == "Pets/API.swift: missing\n")
        #expect(check.error.hasSuffix("error: 1 stale file; run: bindery generate pets.yaml --output Pets\n"))
        try workplace.write(Documents.misplacedKeys(1) + "    Last: {type: strng}\n", to: "pets.yaml")
        let lint = try await workplace.run("lint", "pets.yaml", "--quiet")
        #expect(lint.error.split(separator: "\n").count == 2)
        #expect(lint.error.hasPrefix("pets.yaml:18:"))
        #expect(lint.error.hasSuffix("\npets.yaml: 1 error\n"))
    }

    @Test("'--verbose' says what is read and written, why, and how long each stage takes")
    func verbose() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets, to: "pets.yaml")
        _ = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        try workplace.write(Documents.petsAndToys, to: "pets.yaml")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--verbose")
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count == 4, "\(outcome)")
        #expect(lines[0] == "Pets: 'pets.yaml' has changed")
        let time = /pets.yaml: parsing \d+\.\d ms, reading \d+\.\d ms, resolving references .* ms, validating .* ms, planning .* ms, writing Swift \d+\.\d ms/
        #expect(lines[1].wholeMatch(of: time) != nil)
        #expect(lines[2] == "read pets.yaml, \(Documents.petsAndToys.utf8.count) bytes")
        #expect(lines[3] == "wrote Pets/Models/Toy.swift, which was missing")
    }
}
