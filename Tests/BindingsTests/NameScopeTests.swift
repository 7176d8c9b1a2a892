import BinderyBindings
import Testing

@Suite("Names that must differ")
struct NameScopeTests {
    private func names(_ style: NameScope.Style, _ texts: [String], taken: Set<String> = []) -> [String] {
        var scope = NameScope(style, taken: taken)
        return scope.names(for: texts).names.map(\.name)
    }

    @Test("Texts with names of their own keep them")
    func different() {
        var scope = NameScope(.member)
        let (names, clashes) = scope.names(for: ["id", "created_at", "URL"])
        #expect(names.map(\.name) == ["id", "createdAt", "url"])
        #expect(clashes.isEmpty)
    }

    @Test("Texts that come out as one name are told apart, and reported together")
    func clash() {
        var scope = NameScope(.member)
        let (names, clashes) = scope.names(for: ["fooBar", "id", "foo_bar"])
        #expect(names.map(\.name) == ["fooBar", "id", "foo_bar"])
        #expect(clashes.map(\.indices) == [[0, 2]])
        #expect(clashes.first?.names.map(\.name) == ["fooBar", "foo_bar"])
    }

    @Test("A chosen name is taken as it is, and who it would have clashed with keeps its own")
    func chosen() {
        var scope = NameScope(.member)
        let (names, clashes, conflicts) = scope.names(for: ["fooBar", "foo_bar", "id"], chosen: [nil, Identifier("Any_Name"), nil])
        #expect(names.map(\.name) == ["fooBar", "Any_Name", "id"])
        #expect(clashes.isEmpty)
        #expect(conflicts.isEmpty)
    }

    @Test("A chosen name that another text has, that was chosen twice or that means something else is in conflict")
    func conflict() {
        var scope = NameScope(.member, taken: ["body"])
        let chosen = ["id", "twice", "twice", "self", "body", nil].map { $0.map { Identifier($0) } }
        let conflicts = scope.names(for: ["a", "b", "c", "d", "e", "ID"], chosen: chosen).conflicts
        #expect(conflicts.map(\.index) == [2, 3, 4, 0])
        #expect(conflicts.map(\.other) == [1, nil, nil, 5])
    }

    @Test("The order of the texts does not matter")
    func order() {
        let texts = ["a b", "a-b", "a_b", "aB", "AB", "ab"]
        let forwards = Dictionary(uniqueKeysWithValues: zip(texts, names(.member, texts)))
        let backwards = Dictionary(uniqueKeysWithValues: zip(texts.reversed(), names(.member, texts.reversed())))
        #expect(forwards == backwards)
        #expect(Set(forwards.values).count == texts.count)
    }

    @Test("Who is called so in the document stays so, whoever comes before")
    func exactNames() {
        #expect(names(.type, ["Error", "ErrorModel"])[1] == "ErrorModel")
        #expect(names(.type, ["ErrorModel", "Error"])[0] == "ErrorModel")
    }

    @Test(
        "A type that would hide one of Swift's or ours moves aside",
        arguments: [
            ("Error", "ErrorModel"), ("data", "DataModel"), ("String", "StringModel"), ("Type", "TypeModel"), ("client", "ClientModel"),
            ("JSONReader", "JSONReaderModel"), ("Pet", "Pet"),
        ])
    func hiding(text: String, name: String) {
        #expect(names(.type, [text]) == [name])
    }

    @Test(
        "A member that Swift does not allow moves aside",
        arguments: [("self", "self_"), ("init", "init_"), ("hashValue", "hashValue_"), ("default", "default"), ("Type", "type")])
    func members(text: String, name: String) {
        #expect(names(.member, [text]) == [name])
    }

    @Test(
        "A case that every enumeration of known values has moves aside",
        arguments: [("unrecognized", "unrecognized_"), ("known", "known_"), ("allCases", "allCases_")])
    func cases(text: String, name: String) {
        #expect(names(.enumerationCase, [text]) == [name])
        #expect(names(.member, [text]) == [text])
    }

    @Test("A name that is taken is not given again")
    func taken() {
        let name = names(.member, ["context"], taken: ["context"])
        #expect(name != ["context"])
        #expect(name.first?.hasPrefix("context") == true)
    }

    @Test("Hashes are those of FNV-1a", arguments: [("", 0x811C_9DC5), ("a", 0xE40C_292C), ("foobar", 0xBF9C_F968)] as [(String, UInt32)])
    func hashes(text: String, hash: UInt32) {
        // Test vectors of draft-eastlake-fnv, section "FNV Test Vectors".
        #expect(StableHash.value(of: text) == hash)
    }
}
