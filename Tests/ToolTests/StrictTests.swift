import Testing

@Suite("--strict", .timeLimit(.minutes(5)))
struct StrictTests {
    @Test("what is ignored passes with a warning, and not under '--strict'", arguments: ["generate", "check", "lint"])
    func ignored(_ command: String) async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.misplacedKeys(1), to: "pets.yaml")
        _ = try await workplace.run("generate", "pets.yaml", "--output", "Pets")
        let output = command == "lint" ? [] : ["--output", "Pets"]
        #expect(try await workplace.run([command, "pets.yaml"] + output).status == 0)
        #expect(try await workplace.run([command, "pets.yaml", "--strict"] + output).status == 1)
    }

    @Test("a warning that nothing is ignored by passes under '--strict', and all is written")
    func expressed() async throws {
        let workplace = try Workplace()
        try workplace.write(Documents.pets.replacing("      operationId: listPets\n", with: ""), to: "pets.yaml")
        let outcome = try await workplace.run("generate", "pets.yaml", "--output", "Pets", "--strict")
        #expect(outcome.error.contains("[missing-operation-id]"), "\(outcome)")
        #expect(outcome.status == 0)
        #expect(workplace.exists("Pets/API.swift"))
    }
}
