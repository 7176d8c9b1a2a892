import BinderySpecDiff
import Testing

@Suite("A comparison for the terminal")
struct TextReporterTests {
    @Test("findings stand under their operation, shared ones once under a heading of their own, and the verdicts last")
    func report() {
        #expect(
            TextReporter().report(Samples.comparison) == """
                pets-1.yaml (1.4.0) → pets-2.yaml (2.0.0)

                GET /pets
                  breaking  query parameter 'limit': it must be given now [request-parameter-became-required]
                            optional → required
                            pets-1.yaml:12:11 → pets-2.yaml:13:11
                            Swift: breaks API.listPets(limit:)

                GET /owners
                  breaking  the operation is gone [operation-removed]
                            pets-1.yaml:30:5, removed
                            Swift: breaks API.listOwners()

                DELETE /pets/{id}
                  safe      the operation is new [operation-added]
                            pets-2.yaml:28:5, added

                Pet, reached by 2 operations
                  risky     Pet.kind: a response may have a new value [response-property-enum-widened]
                            cat, dog → cat, dog, fox
                            pets-1.yaml:40:15 → pets-2.yaml:41:15
                            Swift: breaks switches over Pet.Kind.fox

                Only in Swift
                  Swift     Owner: the arguments of its initialiser are in another order [swift-arguments-reordered]
                            pets-1.yaml:50:9 → pets-2.yaml:52:9
                            Swift: breaks Owner.init(name:age:)

                2 breaking, 1 risky, 1 safe; Swift: 3 break, 1 breaks a switch → version 2.0.0
                API: version 2.0.0 at least (major, after 1.4.0)
                Swift package: a major version

                """)
    }

    @Test("the operations that share something are listed on request")
    func operations() {
        let text = TextReporter(listsOperations: true).report(Samples.compare([Samples.kindWidened]))
        #expect(text.contains("Pet, reached by 2 operations\n  · GET /pets\n  · GET /pets/{id}\n  risky "))
        #expect(!TextReporter().report(Samples.comparison).contains("·"))
    }

    @Test("fingerprints, declarations and what was set aside are shown on request")
    func details() {
        let policy = FindingPolicy(treatments: ["operation-removed": .off])
        let comparison = Samples.compare([Samples.limitRequired, Samples.ownersRemoved], policy: policy)
        let text = TextReporter(details: true).report(comparison)
        #expect(text.contains("fingerprint \(Samples.limitRequired.fingerprint.text)\n"))
        #expect(text.contains("Swift breaks API.listPets(limit:)\n              - func listPets(limit: Int?)\n              + func listPets(limit: Int)\n"))
        #expect(text.contains("Set aside\n  GET /owners: the operation is gone [operation-removed], switched off\n"))
        #expect(text.contains("  diff: { accepted: [{ fingerprint: \(Samples.limitRequired.fingerprint.text), note: why }] }\n"))
        #expect(!TextReporter().report(comparison).contains("fingerprint"))
        #expect(TextReporter().report(comparison).contains("1 set aside: 1 switched off\n"))
    }

    @Test("text of a document neither acts on the terminal nor begins a line")
    func hostileText() {
        let text = TextReporter(listsOperations: true, details: true).report(
            Samples.compare([Samples.finding(of: "\u{1B}[2J\u{9B}31m\r\nGET /pets\u{202E}\u{7}")]))
        #expect(text.contains("\\u{1B}[2J\\u{9B}31m\\r\\nGET /pets\\u{202E}\\u{7}"))
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || (127...159).contains($0.value) || $0 == "\u{202E}" })
        #expect(!text.contains("\nGET /pets"))
    }

    @Test("there are colours only when asked for")
    func colors() {
        #expect(TextReporter(color: true).report(Samples.comparison).contains("\u{1B}[1;31mbreaking"))
        #expect(!TextReporter().report(Samples.comparison).contains("\u{1B}"))
    }

    @Test("documents that say the same give one word")
    func nothing() {
        #expect(TextReporter().report(Samples.compare([], to: "1.4.0")) == "pets-1.yaml (1.4.0) → pets-2.yaml (1.4.0)\n\nno changes\n")
    }
}
