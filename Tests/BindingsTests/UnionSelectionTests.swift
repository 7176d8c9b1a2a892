@testable import BinderyBindings
import Testing

@Suite("How the branches of a union are told apart")
struct UnionSelectionTests {
    private let pets = """
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, claws: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, barks: {type: boolean}}}
        """

    @Test("By the kind of JSON value, where each branch has its own")
    func kinds() throws {
        let union = try PlannedDocument(schemas: "U: {oneOf: [{type: string}, {type: number}, {type: array, items: {type: string}}]}").union("U")
        #expect(union.cases.map(\.name.name) == ["string", "number", "array"])
        #expect(Set(union.branches.map { Set($0.kinds) }) == [[.string], [.integer, .number], [.array]])
        #expect(union.branches.allSatisfy { if case .only = $0.selection { true } else { false } })
        #expect(!union.hasUnrecognized)
    }

    @Test("An integer goes to the branch of integers, another number to the branch of numbers")
    func integers() throws {
        let union = try PlannedDocument(schemas: "U: {anyOf: [{type: number}, {type: integer}]}").union("U")
        #expect(union.branches == [Union.Branch(kinds: [.integer], selection: .only(1)), Union.Branch(kinds: [.number], selection: .only(0))])
    }

    @Test("By the discriminator, its mapping before the names of the schemas")
    func discriminator() throws {
        let union = try PlannedDocument(
            schemas: pets + """

                U:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {kitty: '#/components/schemas/Cat'}}
                """
        ).union("U")
        guard case .tag("kind", let cases, nil) = try #require(union.branches.first).selection else { throw Unexpected("no tag") }
        #expect(cases.first { $0.selection == .only(0) }?.values.contains("kitty") == true)
        #expect(cases.first { $0.selection == .only(1) }?.values == ["Dog"])
        #expect(union.hasUnrecognized)
    }

    @Test("By another constant where branches demand the same value of the discriminator")
    func sharedValue() throws {
        let union = try PlannedDocument(
            schemas: """
                U:
                  oneOf:
                    - {type: object, title: A, required: [t, r], properties: {t: {const: m}, r: {const: a}}}
                    - {type: object, title: B, required: [t, r], properties: {t: {const: m}, r: {const: b}}}
                    - {type: object, title: C, required: [t], properties: {t: {const: c}}}
                  discriminator: {propertyName: t}
                """
        ).union("U")
        let inner = [Union.TagCase(values: ["a"], selection: .only(0)), Union.TagCase(values: ["b"], selection: .only(1))]
        #expect(
            union.branches.map(\.selection) == [
                .tag(
                    key: "t",
                    cases: [
                        Union.TagCase(values: ["c"], selection: .only(2)),
                        Union.TagCase(values: ["m"], selection: .tag(key: "r", cases: inner, fallback: nil)),
                    ], fallback: nil)
            ])
    }

    @Test("By the schemas that derive from a base, the base included where it has a value")
    func base() throws {
        let document = try PlannedDocument(
            schemas: """
                P: {type: object, discriminator: {propertyName: t}, properties: {t: {type: string}}}
                Q: {allOf: [{$ref: '#/components/schemas/P'}, {properties: {t: {const: q}}}]}
                """
        )
        #expect(try document.union("P").cases.map(\.name.name) == ["q", "base"])
        #expect(
            try document.union("P").branches.map(\.selection) == [
                .tag(
                    key: "t", cases: [Union.TagCase(values: ["q", "Q"], selection: .only(0)), Union.TagCase(values: ["P"], selection: .only(1))],
                    fallback: nil)
            ])
        #expect(try document.structure("Q").properties.map(\.key) == ["t"])
    }

    @Test("By a required key with constants of its own in each branch")
    func constants() throws {
        let union = try PlannedDocument(
            schemas: """
                U:
                  oneOf:
                    - {type: object, title: A, required: [t], properties: {t: {const: a}}}
                    - {type: object, title: B, required: [t], properties: {t: {enum: [b, c]}}}
                """
        ).union("U")
        #expect(
            union.branches.map(\.selection) == [
                .tag(
                    key: "t", cases: [Union.TagCase(values: ["a"], selection: .only(0)), Union.TagCase(values: ["b", "c"], selection: .only(1))], fallback: nil)
            ])
    }

    @Test("Not by constants that two branches share, and not by a key that may be missing")
    func ambiguousConstants() throws {
        let shared = try PlannedDocument(
            schemas: """
                U:
                  oneOf:
                    - {type: object, title: A, required: [t], properties: {t: {enum: [a, b]}}}
                    - {type: object, title: B, required: [t], properties: {t: {enum: [b, c]}}}
                """
        ).union("U")
        #expect(shared.branches.map(\.selection) == [.bestFit([0, 1])])
        let optional = try PlannedDocument(
            schemas: """
                U:
                  oneOf:
                    - {type: object, title: A, properties: {t: {const: a}}}
                    - {type: object, title: B, properties: {t: {const: b}}}
                """
        ).union("U")
        #expect(optional.branches.map(\.selection) == [.bestFit([0, 1])])
    }

    @Test("By a required key that only one branch has; one branch may be what is left")
    func keys() throws {
        let document = try PlannedDocument(
            schemas: """
                Each:
                  oneOf:
                    - {type: object, title: A, required: [a], properties: {a: {type: string}}}
                    - {type: object, title: B, required: [b], properties: {b: {type: string}}}
                Left:
                  oneOf:
                    - {type: object, title: A, required: [a], properties: {a: {type: string}, c: {type: string}}}
                    - {type: object, title: B, properties: {c: {type: string}}}
                """)
        #expect(
            try document.union("Each").branches.map(\.selection) == [
                .member([Union.MemberCase(key: "a", caseIndex: 0), Union.MemberCase(key: "b", caseIndex: 1)], fallback: nil)
            ])
        #expect(try document.union("Left").branches.map(\.selection) == [.member([Union.MemberCase(key: "a", caseIndex: 0)], fallback: 1)])
        #expect(try document.union("Each").hasUnrecognized)
        #expect(try !document.union("Left").hasUnrecognized)
    }

    @Test("Objects of anyOf that overlap are views of one structure")
    func overlap() throws {
        let structure = try PlannedDocument(
            schemas: """
                U:
                  anyOf:
                    - {type: object, title: First, properties: {a: {type: string}}}
                    - {type: object, title: Second, properties: {b: {type: string}}}
                """
        ).structure("U")
        #expect(structure.views.map(\.name.name) == ["first", "second"])
        #expect(structure.views.map(\.isOptional) == [true, true])
        #expect(structure.properties.isEmpty)
    }

    @Test(
        "Branches of one Swift type are that type",
        arguments: [
            ("anyOf: [{type: string}, {type: string, maxLength: 3}]", TypeReference.builtin(.string)), ("oneOf: [{type: integer}]", .builtin(.int)),
            ("anyOf: [{type: string}, {}]", .builtin(.jsonValue)),
            ("anyOf: [{type: array, items: {type: string}}, {type: array, items: {type: string}}]", .array(.builtin(.string))),
        ])
    func collapse(union: String, type: TypeReference) throws {
        guard case .alias(let found) = try PlannedDocument(schemas: "U: {\(union)}").declaration("U").kind else { throw Unexpected("no alias") }
        #expect(found == type)
    }

    @Test("What only one of two branches of a type demands is not demanded; what each demands may be met either way")
    func collapsedRestrictions() throws {
        let document = try PlannedDocument(
            schemas: """
                S:
                  type: object
                  properties:
                    free: {anyOf: [{type: string}, {type: string, maxLength: 3}]}
                    either: {anyOf: [{type: string, maxLength: 0}, {type: string, minLength: 3}]}
                """)
        #expect(try document.declaration("S").restrictions?.schema == #"{"properties":{"either":{"anyOf":[{"maxLength":0},{"minLength":3}]}}}"#)
    }
}
