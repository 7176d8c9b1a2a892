import BinderyBindings
import Testing

@Suite("Restrictions")
struct RestrictionTests {
    @Test("A restriction that reaches too many schemas to be written out is not checked, and that is said")
    func tooLarge() throws {
        let links = (0..<300).map { "S\($0): {type: object, properties: {next: {$ref: '#/components/schemas/S\($0 + 1)'}}}" }.joined(separator: "\n")
        let document = try PlannedDocument(
            schemas:
                "A: {type: object, properties: {x: {not: {$ref: '#/components/schemas/S0'}}}}\nB: {type: object, properties: {x: {not: {$ref: '#/components/schemas/S290'}}}}\n\(links)\nS300: {type: string}"
        )
        #expect(document.log.diagnostics.map(\.id) == ["unchecked-restriction"])
        #expect(try document.declaration("A").restrictions == nil)
        #expect(try document.declaration("B").restrictions != nil)
    }

    @Test("What is met twice is written once, however often it is met")
    func sharing() throws {
        // Written out where it is met, each level would double the text.
        let levels = (0..<40).map {
            "L\($0): {type: object, properties: {a: {$ref: '#/components/schemas/L\($0 + 1)'}, b: {$ref: '#/components/schemas/L\($0 + 1)'}}}"
        }
        let document = try PlannedDocument(
            schemas: "A: {type: object, properties: {x: {not: {$ref: '#/components/schemas/L0'}}}}\n\(levels.joined(separator: "\n"))\nL40: {type: string}")
        let schema = try #require(try document.declaration("A").restrictions).schema
        #expect(schema.utf8.count < 10_000)
    }

    @Test("What parameters restrict in common is named for what they refer to, so another operation changes nothing about it")
    func sharedByParameters() throws {
        func operation(_ name: String) -> String {
            """
              /\(name):
                get:
                  operationId: \(name)
                  parameters:
                    - {name: code, in: query, schema: {$ref: '#/components/schemas/Code'}}
                    - {name: note, in: query, schema: {type: string, maxLength: 3}}
                    - $ref: '#/components/parameters/limit'
                  responses: {'204': {description: Done}}
            """
        }
        func names(_ operations: [String]) throws -> [String] {
            let components = """
                components:
                  parameters:
                    limit: {name: limit, in: query, schema: {type: integer, minimum: 1}}
                  schemas:
                    Code: {type: string, pattern: '^[0-9]+$'}
                """
            let bindings = try PlannedDocument("paths:\n" + operations.map(operation).joined(separator: "\n") + "\n" + components).bindings
            for operation in bindings.surfaces.flatMap(\.operations) {
                guard case .shared(let code) = operation.parameters[0].restrictions, case .own = operation.parameters[1].restrictions,
                    case .shared(let limit) = operation.parameters[2].restrictions
                else { throw Unexpected("\(operation.parameters.map(\.restrictions))") }
                #expect([code.name, limit.name] == ["code", "limitParameter"])
            }
            return bindings.sharedRestrictions.map { $0.name.name + $0.restrictions.schema }
        }
        let shared = [#"code{"pattern":"^[0-9]+$"}"#, #"limitParameter{"minimum":1}"#]
        #expect(try names(["second"]) == shared)
        #expect(try names(["first", "second", "code"]) == shared)
    }
}
