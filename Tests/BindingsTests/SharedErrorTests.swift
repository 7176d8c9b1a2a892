import BinderyBindings
import Testing

@Suite("Errors that operations share")
struct SharedErrorTests {
    @Test("bring along what they consist of")
    func parts() throws {
        let document = try PlannedDocument(
            """
            paths:
              /pets:
                get: {operationId: listPets, responses: &responses {'204': {description: Done}, '404': *missing}}
            """.replacing(
                "*missing",
                with:
                    "{description: Missing, headers: {Retry-After: {schema: {type: integer}}}, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}"
            ) + "\n    put: {operationId: replacePets, responses: *responses}")
        let operations = document.bindings.surfaces.flatMap(\.operations)
        try #require(operations.map(\.typeName.name) == ["ListPets", "ReplacePets"])
        // Each has one type of its own; that of the second is another name of the first.
        #expect(operations.map { $0.nested.map(\.name.name) } == [["ErrorResponse"], ["ErrorResponse"]])
        let declared = try #require(operations[0].nested.first)
        #expect(declared.nested.map(\.name.name) == ["NotFoundBody", "NotFoundHeaders"])
        guard case .alias(.named(declared.id)) = operations[1].nested.first?.kind else { throw Unexpected("replacePets has errors of its own") }
    }
}
