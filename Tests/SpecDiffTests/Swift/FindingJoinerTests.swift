import BinderySpecDiff
import BinderySpecTree
import Testing

@Suite struct FindingJoinerTests {
    private static let old = """
        Pet:
          type: object
          required: [id]
          properties:
            id: { type: integer }
            kind: { $ref: "#/components/schemas/Kind" }
        Kind:
          enum: [cat, dog]
        Shop:
          type: object
          properties:
            best: { $ref: "#/components/schemas/Kind" }
            name: { type: string }
        """

    @Test("a declaration belongs to the edit at its own place")
    func ownPlace() throws {
        let edit = Edit(old: Self.old, "id: { type: integer }", "id: { type: string }")
        let joined = try edit.joined([try edit.finding("other", at: "name:"), try edit.finding("type", at: "type: integer", now: "type: string }")])
        #expect(joined.map(\.id) == ["other", "type"])
        #expect(joined[0].symbols == [])
        #expect(joined[1].symbols.map(\.symbol) == ["Pet.id", "Pet.init(id:kind:)"])
        #expect(joined[1].effect == .breaking)
    }

    @Test("an edit of a whole list of values has the case that comes with it")
    func surroundings() throws {
        let edit = Edit(old: Self.old, "[cat, dog]", "[cat, dog, bird]")
        let joined = try edit.joined([try edit.finding("enum", at: "enum:")])
        #expect(joined.map(\.id) == ["enum"])
        #expect(joined[0].symbols.map(\.symbol) == ["Kind.bird"])
        #expect(joined[0].effect == .switch)

        let typed = Edit(old: Self.old.replacing("  enum: [cat", with: "  type: string\n  enum: [cat"), "[cat, dog]", "[cat, dog, bird]")
        #expect(try typed.joined([try typed.finding("enum", at: "enum:")]).map(\.effect) == [.switch])
    }

    @Test("what mentions a type that becomes another one belongs to the edit of the type")
    func mentions() throws {
        let edit = Edit(old: Self.old.replacing("  enum: [cat, dog]", with: "  type: string"), "  type: string\n", "  type: integer\n")
        let joined = try edit.joined([try edit.finding("type", at: "type: string\n", now: "type: integer\n    Shop")])
        #expect(joined.map(\.id) == ["type"])
        #expect(joined[0].symbols.map(\.symbol) == ["Pet.kind", "Pet.init(id:kind:)", "Kind", "Shop.best", "Shop.init(best:name:)"])
    }

    @Test("a renamed schema is one finding, wherever it is mentioned")
    func renaming() throws {
        let edit = Edit(old: Self.old, "Kind", "Species")
        let joined = try edit.joined([])
        #expect(joined.map(\.id) == ["swift-type-renamed"])
        #expect(joined[0].subject == "Kind")
        #expect(joined[0].message == "is 'Species' in Swift")
        #expect(joined[0].level == .safe)
        #expect(joined[0].effect == .breaking)
        #expect(Set(joined[0].symbols.map(\.symbol)) == ["Pet.kind", "Pet.init(id:kind:)", "Kind", "Shop.best", "Shop.init(best:name:)"])
    }

    @Test("the order of properties is a finding of its own, beside edits of the properties")
    func reordering() throws {
        let edit = Edit(
            old: Self.old, "    best: { $ref: \"#/components/schemas/Kind\" }\n    name: { type: string }",
            "    name: { type: string, minLength: 1 }\n    best: { $ref: \"#/components/schemas/Kind\" }")
        let joined = try edit.joined([try edit.finding("length", at: "name:")])
        #expect(joined.map(\.id) == ["length", "swift-arguments-reordered"])
        #expect(joined.last?.symbols.map(\.symbol) == ["Shop.init(best:name:)"])
    }

    @Test("edits elsewhere in a type are not where its parts change")
    func neighbours() throws {
        let edit = Edit(old: Self.old, "id: { type: integer }", "id: { type: integer, format: int64 }")
        let joined = try edit.joined([try edit.finding("type", at: "Shop:"), try edit.finding("other", at: "kind:")])
        #expect(joined.map(\.id) == ["type", "other", "swift-declaration-changed"])
        #expect(joined.last?.symbols.map(\.symbol) == ["Pet.id", "Pet.init(id:kind:)"])
    }

    @Test(
        "what shared parameters and responses change in an operation belongs to their edits",
        arguments: [("type: integer", "limit"), ("type: string", "Names")])
    func sharedParts(type: String, part: String) throws {
        let old = """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters: [{ $ref: "#/components/parameters/limit" }]
                  responses: { "200": { $ref: "#/components/responses/Names" } }
            components:
              parameters:
                limit: { name: limit, in: query, schema: { type: integer } }
              responses:
                Names: { description: Names., content: { application/json: { schema: { type: string } } } }

            """
        let edit = Edit(oldDocument: old, type, "type: boolean")
        let joined = try edit.joined([try edit.finding("type", at: type, now: "type: boolean")])
        #expect(joined.map(\.id) == ["type"])
        #expect(joined.first?.symbols.map(\.symbol) == ["API.listPets(limit:context:)", "API.listPets(limit:)", "Mock.onListPets"])
    }

    @Test("what code does not notice is no finding of its own")
    func unnoticed() throws {
        let edit = Edit(old: Self.old, "Shop:", "Extra: { type: object }\nShop:")
        #expect(try edit.joined([]) == [])
    }
}

/// A document, and the same with a text in place of another.
private struct Edit {
    let old: String
    let new: String

    init(oldDocument: String, _ text: String, _ replacement: String) {
        old = oldDocument
        new = oldDocument.replacing(text, with: replacement)
    }

    /// - Parameter old: The lines of `components/schemas`.
    init(old: String, _ text: String, _ replacement: String) {
        self.old = PlannedVersion.document(schemas: old)
        new = PlannedVersion.document(schemas: old.replacing(text, with: replacement))
    }

    func joined(_ findings: [Finding]) throws -> [Finding] {
        let (before, after) = (try PlannedVersion(text: old), try PlannedVersion(text: new))
        let symbols = SurfaceComparer().compare(before.bindings, with: after.bindings)
        return FindingJoiner(old: before.document, new: after.document).join(symbols, to: findings)
    }

    /// - Parameters:
    ///   - text: What stands at the place of the old document.
    ///   - newText: What stands at the place of the new one, where that is something else.
    func finding(_ id: String, at text: String, now newText: String? = nil) throws -> Finding {
        Finding(
            id: id, level: .safe, subject: "", message: "", old: Finding.Side(location: try place(of: text, in: old), value: nil),
            new: Finding.Side(location: try place(of: newText ?? text, in: new), value: nil), reaches: [])
    }

    private func place(of text: String, in document: String) throws -> BinderySpecTree.SourceLocation {
        let range = try #require(document.firstRange(of: text))
        let lines = document[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        return BinderySpecTree.SourceLocation(file: SourcePath("pets.yaml"), line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }
}
