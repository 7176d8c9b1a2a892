import BinderyOpenAPI
import BinderySpecDiff
import Testing

/// Shapes of documents for which comparing pair by pair, path by path or place by place would never end.
@Suite("Large, shared and recursive schemas")
struct GrowthTests {
    @Test("a component reached along 2^500 ways is compared once")
    func sharing() throws {
        let schemas = (0..<500).map {
            "S\($0): {type: object, properties: {l: {$ref: '#/components/schemas/S\($0 + 1)'}, r: {$ref: '#/components/schemas/S\($0 + 1)'}}}"
        }
        let findings = try compare(schemas + ["S500: {type: string, maxLength: 5}"], schemas + ["S500: {type: string, maxLength: 4}"])
        #expect(findings.map(\.subject) == ["S500"])
        #expect(findings.first?.reaches.count == 2)
    }

    @Test("schemas that lead in circles to each other are compared once")
    func recursion() throws {
        func schemas(_ length: Int) -> [String] {
            (0..<500).map { number in
                let next = "n: {$ref: '#/components/schemas/S\((number + 1) % 500)'}, m: {$ref: '#/components/schemas/S\(number * 7 % 500)'}"
                return "S\(number): {type: object, properties: {\(next), x: {type: string, maxLength: \(length)}}}"
            }
        }
        let findings = try compare(schemas(5), schemas(4))
        #expect(findings.count == 500)
        #expect(findings.allSatisfy { $0.reaches.count == 2 })
    }

    @Test("an edit of a base is one finding, however long the chain that builds on it")
    func chains() throws {
        let chain = (1..<500).map { "S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 - 1)'}, {type: object, properties: {p\($0): {type: string}}}]}" }
        let findings = try compare(
            ["S0: {type: object, properties: {a: {type: string, maxLength: 5}}}"] + chain,
            ["S0: {type: object, properties: {a: {type: string, maxLength: 4}}}"] + chain, root: "S499")
        #expect(findings.map(\.subject) == ["S0.a"])
    }

    @Test("each of very many alternatives is compared with what has become of it")
    func alternatives() throws {
        func union(_ length: Int) -> [String] {
            ["S0: {oneOf: [" + (0..<1000).map { "{type: object, properties: {a\($0): {type: string, maxLength: \(length)}}}" }.joined(separator: ", ") + "]}"]
        }
        #expect(Set(try compare(union(5), union(4)).map(\.id)) == ["request-property-max-length-narrowed"])
    }

    @Test("alternatives of alternatives of alternatives are looked at once each")
    func nestedAlternatives() throws {
        func unions(_ last: String) -> [String] {
            (0..<40).map { level in
                "S\(level): {anyOf: ["
                    + (0..<10).map { "{type: object, properties: {p\($0): {$ref: '#/components/schemas/S\(level + 1)'}}}" }.joined(separator: ", ")
                    + ", {$ref: '#/components/schemas/S\(level + 1)'}]}"
            } + ["S40: \(last)"]
        }
        let findings = try compare(unions("{type: string, maxLength: 5}"), unions("{type: string, maxLength: 4}"))
        #expect(findings.map(\.subject) == ["S40"])
    }

    private func compare(_ old: [String], _ new: [String], root: String = "S0") throws -> [Finding] {
        DocumentComparer().compare(try document(old, root), with: try document(new, root))
    }

    private func document(_ schemas: [String], _ root: String) throws -> ResolvedDocument {
        let body = "{content: {application/json: {schema: {$ref: '#/components/schemas/\(root)'}}}}"
        let response = "{description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/\(root)'}}}}"
        return try ComparedDocument.read(
            "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {post: {requestBody: \(body), responses: {'200': \(response)}}}}\ncomponents:\n  schemas:\n"
                + schemas.map { "    \($0)\n" }.joined())
    }
}
