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
}
