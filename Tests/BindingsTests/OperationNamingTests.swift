import BinderyBindings
import Testing

@Suite("What operations and their arguments are called")
struct OperationNamingTests {
    private func names(_ paths: String) throws -> [String] {
        let document = try PlannedDocument("paths:\n" + paths.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
        return document.bindings.api?.operations.map(\.name.name) ?? []
    }

    private let done = "responses: {'204': {description: Done.}}"

    @Test("By the operationId")
    func identifiers() throws {
        #expect(try names("/a: {get: {operationId: list_LLMTestResults, summary: List, \(done)}}") == ["listLLMTestResults"])
    }

    @Test("Without one, by a short summary that no other operation has")
    func summaries() throws {
        #expect(try names("/a: {get: {summary: List all pets, \(done)}}") == ["listAllPets"])
        #expect(try names("/a: {get: {summary: Do it, \(done)}}\n/b: {get: {summary: Do it, \(done)}}") == ["getA", "getB"])
        #expect(try names("/a: {get: {summary: A sentence that says far too much for a name, \(done)}}") == ["getA"])
    }

    @Test(
        "Otherwise by the method and the segments that say something",
        arguments: [("/api/v1/pets", "getPets"), ("/pets/{id}", "getPetsById"), ("/pets/{id}/toys", "getPetsToys"), ("/v2.1/a-b/c", "getABC"), ("/", "get")])
    func paths(path: String, name: String) throws {
        let parameters = path.contains("{") ? "parameters: [{name: id, in: path, required: true, schema: {type: string}}], " : ""
        #expect(try names("\(path): {get: {\(parameters)\(done)}}") == [name])
    }

    @Test("By every segment where that would not tell them apart")
    func longNames() throws {
        #expect(try names("/v1/pets: {get: {\(done)}}\n/v2/pets: {get: {\(done)}}") == ["getV1Pets", "getV2Pets"])
    }

    @Test("Of operations with one operationId none has a right to it")
    func duplicates() throws {
        #expect(try names("/a: {get: {operationId: same, \(done)}, put: {operationId: same, \(done)}}") == ["getA", "putA"])
    }

    @Test("Required arguments come first, and those of one name are told apart by their place")
    func arguments() throws {
        let document = try PlannedDocument(
            """
            paths:
              /a/{id}:
                get:
                  operationId: a
                  parameters:
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: id, in: header, required: true, schema: {type: string}}
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: context, in: query, schema: {type: string}}
                  responses: {'204': {description: Done.}}
            """)
        let parameters = try #require(document.bindings.api?.operations.first?.parameters)
        #expect(parameters.map(\.name.name) == ["headerId", "id", "limit", "queryContext"])
        #expect(parameters.map(\.isRequired) == [true, true, false, false])
        #expect(parameters.map(\.key) == ["id", "id", "limit", "context"])
    }
}
