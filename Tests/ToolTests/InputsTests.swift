import Testing

/// `--inputs`: what the build plugin relies on.
@Suite("the inputs of the build plugin", .timeLimit(.minutes(5)))
struct InputsTests {
    private static let arguments = ["generate", "--target", "Sources/Pets", "--output", "out", "--files", "10", "--inputs", "lists", "--force"]

    /// A target with the references `schemas`, by absolute paths as the plugin gives them, and lists that say what it has declared.
    private static func workplace(_ schemas: String, elsewhere: [String] = []) throws -> Workplace {
        let workplace = try Workplace()
        let document = #"{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {}, "components": {"schemas": {\#(schemas)}}}"#
        try workplace.write(document, to: "Sources/Pets/openapi.json")
        try workplace.write("defaults: {allow-outside: true, map: {'https://example.com/schemas': ../../vendor}}\n", to: "Sources/Pets/bindery.yaml")
        try workplace.write("type: string\n", to: "Sources/Pets/name.yaml")
        try workplace.write("type: string\n", to: "vendor/text.yaml")
        try workplace.write("type: integer\n", to: "common/number.yaml")
        try declare(elsewhere, in: workplace)
        return workplace
    }

    private static func declare(_ elsewhere: [String], in workplace: Workplace) throws {
        let below = ["bindery.yaml", "name.yaml", "openapi.json"].map { "Sources/Pets/\($0)" }
        try workplace.write(below.map { workplace.url($0).path + "\n" }.joined(), to: "lists/below")
        try workplace.write(elsewhere.map { workplace.url($0).path + "\n" }.joined(), to: "lists/elsewhere")
    }

    private static func run(_ workplace: Workplace) async throws {
        let arguments = arguments.map { ["Sources/Pets", "lists", "out"].contains($0) ? workplace.url($0).path : $0 }
        let outcome = try await workplace.run(arguments)
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test(
        "a file elsewhere that was not declared is listed, and said to be new, however it is named",
        arguments: [
            (#""A": {"$ref": "../../common/number.yaml"}"#, "common/number.yaml"),
            (#""A": {"$ref": "..\/..\/common\u002fnumber.yaml"}"#, "common/number.yaml"),
            (#""A": {"$ref": "https://example.com/schemas/text.yaml"}"#, "vendor/text.yaml"),
        ])
    func undeclared(_ schemas: String, _ path: String) async throws {
        let workplace = try Self.workplace(schemas)
        try await Self.run(workplace)
        #expect(try workplace.read("lists/read") == workplace.url(path).path + "\n")
        // Until the plugin has been asked again, each run says so.
        try workplace.write("", to: "lists/read")
        try await Self.run(workplace)
        #expect(try workplace.read("lists/read") == workplace.url(path).path + "\n")
        try Self.declare([path], in: workplace)
        try workplace.write("", to: "lists/read")
        try await Self.run(workplace)
        #expect(try workplace.read("lists/read").isEmpty)
    }

    @Test("where all that was read lies below the target nothing is said")
    func below() async throws {
        let workplace = try Self.workplace(#""A": {"$ref": "name.yaml"}"#)
        try await Self.run(workplace)
        #expect(try workplace.paths(in: "lists") == ["below", "elsewhere"])
    }

    @Test("what is not read any more is declared no more")
    func superfluous() async throws {
        let workplace = try Self.workplace(#""A": {"$ref": "../../vendor/text.yaml"}"#, elsewhere: ["common/number.yaml", "vendor/text.yaml"])
        try await Self.run(workplace)
        #expect(try workplace.read("lists/read") == workplace.url("vendor/text.yaml").path + "\n")
    }
}
