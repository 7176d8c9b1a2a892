import BinderySpecDiff
import Testing

@Suite("The table of all kinds of change")
struct CatalogTests {
    private static let found = try? DiffCase.all.flatMap { try $0.findings() }

    @Test("every finding of a case is of a kind that the table has, with its level")
    func completeness() throws {
        let catalog = ChangeCatalog()
        for finding in try #require(Self.found) {
            let entry = try #require(catalog.entry(finding.id), "\(finding.id) is in no table")
            #expect(entry.level == finding.level, "\(finding.id)")
        }
    }

    @Test("every kind of the table has a case; where only the place in the message differs, one place will do")
    func coverage() throws {
        let shown = Set(try #require(Self.found).map { Self.kind($0.id) })
        let missing = Set(ChangeCatalog().entries.map { Self.kind($0.id) }).subtracting(shown)
        #expect(missing.sorted() == [])
    }

    @Test("ids are stable texts in kebab-case, and each meaning is a sentence")
    func form() {
        for entry in ChangeCatalog().entries {
            #expect(entry.id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz-".utf8.contains($0) }, "\(entry.id)")
            #expect(entry.meaning.hasSuffix(".") && entry.meaning.first?.isUppercase == true, "\(entry.meaning)")
        }
    }

    /// `response-header-max-length-widened` → `response max-length-widened`
    private static func kind(_ id: String) -> String {
        for message in ["request", "response"] {
            for place in ["body", "property", "parameter", "header"] where id.hasPrefix("\(message)-\(place)-") {
                let kind = id.dropFirst(message.count + place.count + 2)
                // A facet is called so; else it is a property in a parameter or a header.
                let isOfProperty = kind.hasPrefix("property-") && !kind.hasPrefix("property-names-")
                return message + " " + (isOfProperty ? kind.dropFirst("property-".count) : kind)
            }
        }
        return id
    }
}
