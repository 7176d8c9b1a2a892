import Testing

/// Who adds something to a document finds everything else where it was, under the name it had.
@Suite("Additions to published documents")
struct StabilityTests {
    @Test("change only the files that name them, and rename nothing", arguments: PublishedDocument.all)
    func additions(to document: PublishedDocument) throws {
        let value = try document.value()
        let before = GeneratedSwift(of: value)
        try #require(before.files.count > 4)
        for addition in Addition.allCases {
            for seed in document.seeds {
                guard let edited = addition.added(to: value, seed: seed) else { continue }
                let after = GeneratedSwift(of: edited)
                #expect(after.names.count > before.names.count, "\(addition), seed \(seed)")
                #expect(before.names.filter { !after.has($0) }.sorted() == [], "\(addition), seed \(seed)")
                #expect(before.differences(from: after, with: addition) == [], "\(addition), seed \(seed)")
            }
        }
    }
}
