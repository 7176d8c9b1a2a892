import BinderyOpenAPI
import Testing

/// JSON Schema 2020-12 Core, section 8.2.
@Suite("Schemas with identifiers and anchors")
struct IdentifierTests {
    /// What `R`, a component schema, leads to.
    private func target(_ reference: String, _ schemas: String, files: [String: String] = [:]) throws -> (schema: Schema?, findings: [String]) {
        let outcome = Outcome.of("3.1.0", "components:\n  schemas:\n    R: {$ref: '\(reference)'}\n" + schemas, files: files)
        return (try outcome.resolved?.target(of: outcome.schema("R")), outcome.findings)
    }

    @Test(
        "an '$id' is a base for the references, pointers and anchors around which it stands",
        arguments: [
            ("https://example.com/a/tree", 1), ("https://example.com/a/leaf", 2), ("https://example.com/a/tree#/$defs/leaf", 2),
            ("https://example.com/a/leaf#top", 2),
            ("https://example.com/a/tree#top", 3), ("#top", 4), ("https://example.com/other/bud", 5), ("#/components/schemas/Tree/properties/sibling", 2),
            ("#/components/schemas/Tree/properties/own", 3), ("#/components/schemas/Tree/properties/nested/properties/bud", 5),
        ])
    func identifiers(_ reference: String, _ maxLength: Int) throws {
        let found = try target(
            reference,
            """
                Top: {$anchor: top, maxLength: 4}
                Tree:
                  $id: https://example.com/a/tree
                  maxLength: 1
                  $defs:
                    leaf: {$id: leaf, $anchor: top, maxLength: 2}
                    own: {$anchor: top, maxLength: 3}
                    bud: {$id: ../other/bud, maxLength: 5}
                  properties:
                    sibling: {$ref: leaf}
                    own: {$ref: '#top'}
                    nested: {$id: https://example.com/other/, properties: {bud: {$ref: bud}}}
            """)
        #expect(found.findings == [])
        #expect(found.schema?.maxLength == maxLength)
    }

    @Test("identifiers and anchors of files that are read are known, also where no reference has led yet")
    func otherFiles() throws {
        let files = [
            "schemas/all.yaml":
                "$id: https://example.com/all\n$defs: {a: {$id: /b, maxLength: 1}, c: {$anchor: named, maxLength: 2}, d: {$ref: 'https://example.com/b'}}",
            "schemas/e.yaml": "maxLength: 3",
        ]
        #expect(try target("schemas/all.yaml#/$defs/d", "", files: files).schema?.maxLength == 1)
        #expect(try target("schemas/all.yaml#named", "", files: files).schema?.maxLength == 2)
        let relative = try target(
            "schemas/all.yaml#/$defs/f", "", files: files.merging(["schemas/all.yaml": "$id: https://example.com/all\n$defs: {f: {$ref: e.yaml}}"]) { $1 })
        #expect(relative.schema?.maxLength == 3)
        #expect(relative.findings == [])
    }

    @Test("a document is known by its '$self', and what stands for a URL by the URL")
    func selfIdentifier() throws {
        let outcome = Outcome(
            """
            openapi: 3.2.0
            $self: https://example.com/api/openapi.yaml
            info: {title: Pets, version: '1'}
            components:
              schemas:
                A: {maxLength: 1}
                B: {$ref: other.yaml#/b}
                C: {$ref: 'https://mapped/c.yaml'}
                D: {$ref: '/api/openapi.yaml#/components/schemas/A'}
            """,
            files: [
                "other.yaml": "b: {$ref: 'https://example.com/api/openapi.yaml#/components/schemas/A'}", "mapped/c.yaml": "{$ref: ./d.yaml}",
                "mapped/d.yaml": "maxLength: 2",
            ])
        #expect(outcome.findings.filter { $0.hasPrefix("error") } == [])
        let resolved = try #require(outcome.resolved)
        #expect(try ["B", "C", "D"].map { try resolved.target(of: outcome.schema($0))?.maxLength } == [1, 2, 1])
        #expect(resolved.files.map(\.path) == ["other.yaml", "mapped/c.yaml", "mapped/d.yaml"])
    }

    @Test("a pointer that leads nowhere from its '$id' but somewhere in the document is followed with a warning")
    func pastIdentifier() throws {
        let found = try target(
            "#/components/schemas/A/items", "    A: {$id: 'https://example.com/a', items: {$ref: '#/components/schemas/B'}}\n    B: {maxLength: 1}\n")
        #expect(found.schema?.maxLength == 1)
        #expect(found.findings == ["warning reference-past-identifier 6:53"])
    }
}

/// JSON Schema 2020-12 Core, section 8.2.3.2.
@Suite("Dynamic references")
struct DynamicReferenceTests {
    /// What the `$dynamicRef` at `items` of `List` leads to: each candidate has a length of its own.
    private func length(_ schemas: String) throws -> (length: Int?, findings: [String]) {
        let outcome = Outcome.of("3.1.0", "components:\n  schemas:\n" + schemas)
        let list = try outcome.schema("List")
        let items = try #require(list.items)
        return (outcome.resolved?.target(of: items)?.maxLength, outcome.findings)
    }

    private let list = "    List: {$id: 'https://example.com/list', items: {$dynamicRef: '#item'}, $defs: {item: {$dynamicAnchor: item, maxLength: 1}}}\n"
    private let pets = "    Pets: {$id: 'https://example.com/pets', $ref: list, $defs: {item: {$dynamicAnchor: item, maxLength: 2}}}\n"
    private let toys = "    Toys: {$id: 'https://example.com/toys', $ref: list, $defs: {item: {$dynamicAnchor: item, maxLength: 3}}}\n"

    @Test("one leads to the anchor beside it while nothing else has it")
    func alone() throws {
        let found = try length(list)
        #expect(found.length == 1)
        #expect(found.findings == [])
    }

    @Test("one leads to the anchor of the schema through which alone its own is reached")
    func outermost() throws {
        let found = try length(list + pets)
        #expect(found.length == 2)
        #expect(found.findings == [])
        let further = "    More: {$id: 'https://example.com/more', allOf: [{$ref: pets}], $defs: {item: {$dynamicAnchor: item, maxLength: 4}}}\n"
        #expect(try length(list + pets + further).length == 4)
    }

    @Test("where several come first, or none always does, it is a '$ref' with a warning")
    func several() throws {
        for schemas in [list + pets + toys, list + pets + "    Direct: {properties: {list: {$ref: 'https://example.com/list'}}}\n"] {
            let found = try length(schemas)
            #expect(found.length == 1)
            #expect(found.findings == ["warning dynamic-reference 5:66"])
        }
    }

    @Test("to anything but a dynamic anchor it is a '$ref'")
    func plain() throws {
        let found = try length(list.replacing("$dynamicAnchor", with: "$anchor") + pets)
        #expect(found.length == 1)
        #expect(found.findings == [])
    }
}
