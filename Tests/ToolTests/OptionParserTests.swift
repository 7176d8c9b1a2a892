import Testing

@testable import bindery

@Suite("reading options")
struct OptionParserTests {
    @Test("options and documents come in any order, values after a space or an equals sign")
    func order() throws {
        let options = try OptionParser(command: .generate).parse([
            "--output=a=b", "one.yaml", "--access", "package", "--keep-going", "--module", "M", "two.yaml",
        ])
        #expect(options.documents == ["one.yaml", "two.yaml"])
        #expect(options.output == "a=b")
        #expect(options.access == .package)
        #expect(options.keepGoing)
        #expect(options.module == "M")
        #expect(options.color == .auto)
    }

    @Test("all words after two hyphens are documents")
    func hyphens() throws {
        let options = try OptionParser(command: .lint).parse(["--color", "never", "--", "--color", "-x"])
        #expect(options.documents == ["--color", "-x"])
        #expect(options.color == .never)
    }

    @Test("a command has no option of another", arguments: [(Command.check, "--keep-going"), (.lint, "--output"), (.lint, "--access")])
    func foreign(_ command: Command, _ option: String) {
        #expect(throws: UsageError.self) { try OptionParser(command: command).parse([option, "x"]) }
    }
}
