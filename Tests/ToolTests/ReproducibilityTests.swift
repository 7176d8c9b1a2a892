import Testing

@Suite("the same bytes", .timeLimit(.minutes(5)))
struct ReproducibilityTests {
    @Test("neither a second run, nor another folder, locale, time zone or environment changes what is generated")
    func same() async throws {
        let workplace = try Workplace("one")
        let other = try Workplace("quite another place")
        try workplace.write(Documents.petsAndToys, to: "specs/pets.yaml")
        try other.write(Documents.petsAndToys, to: "pets.yaml")

        #expect(try await workplace.run("generate", "specs/pets.yaml", "--output", "A", "--module", "Pets").status == 0)
        #expect(try await workplace.run("generate", "specs/pets.yaml", "--output", "B", "--module", "Pets").status == 0)
        #expect(try await other.run("generate", workplace.url("specs/pets.yaml").path, "--output", "A", "--module", "Pets").status == 0)
        let turkish = ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"]
        #expect(try await other.run("generate", "pets.yaml", "--output", "B", "--module", "Pets", environment: turkish).status == 0)
        #expect(try await other.run("generate", "pets.yaml", "--output", "C", "--module", "Pets", environment: [:]).status == 0)

        let expected = try workplace.contents(of: "A")
        #expect(expected.count > 5)
        #expect(try workplace.contents(of: "B") == expected)
        for folder in ["A", "B", "C"] { #expect(try other.contents(of: folder) == expected) }
    }

    @Test("the messages of a run are the same every time, by place")
    func messages() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.misplacedKeys(40), to: "pets.yaml")
        let first = try await workplace.run("lint", "pets.yaml")
        let second = try await workplace.run("lint", "pets.yaml", environment: ["LC_ALL": "de_DE.UTF-8"])
        #expect(first.error == second.error)
        let lines = first.error.split(separator: "\n").compactMap { Int($0.split(separator: ":")[1]) }
        #expect(lines == lines.sorted())
        #expect(Set(lines) == Set(17..<57))
    }
}
