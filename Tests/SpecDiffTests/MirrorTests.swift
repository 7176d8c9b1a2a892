import BinderyOpenAPI
import BinderySpecDiff
import Testing

@Suite("There and back")
struct MirrorTests {
    @Test("what is narrower one way is wider the other way", arguments: DiffCase.all)
    func facets(of diff: DiffCase) throws {
        let documents = try diff.documents()
        let there = DocumentComparer().compare(documents[0], with: documents[1]).compactMap { Facet($0.id) }
        let back = DocumentComparer().compare(documents[1], with: documents[0]).compactMap { Facet($0.id) }
        #expect(there.map(\.mirrored.text).sorted() == back.map(\.text).sorted())
    }

    @Test("both ways are of the same number of edits", arguments: DiffCase.all)
    func numbers(of diff: DiffCase) throws {
        let documents = try diff.documents()
        let there = DocumentComparer().compare(documents[0], with: documents[1])
        let back = DocumentComparer().compare(documents[1], with: documents[0])
        #expect(there.count == back.count)
    }

    /// The part of an id that tells what has happened to a set of values: `max-length`, `narrowed`.
    private struct Facet {
        let name: Substring
        let verb: Substring

        private static let opposites: [Substring: Substring] = [
            "added": "removed", "removed": "added", "narrowed": "widened", "widened": "narrowed", "changed": "changed", "replaced": "replaced",
        ]

        /// Members come and go by conventions, which are no mirror images of each other.
        private static let conventions: Set<Substring> = [
            "", "default", "required", "read-only", "write-only", "style", "content", "allow-reserved", "encoding-content-type", "encoding-style", "media-type",
            "success-status", "error-status",
        ]

        init?(_ id: String) {
            let parts = id.split(separator: "-")
            guard let verb = parts.last, Self.opposites[verb] != nil, parts.count > 3, ["request", "response"].contains(parts[0]) else { return nil }
            let start = parts[1] == "success" || parts[1] == "error" ? 1 : 2
            let name = parts[start..<(parts.count - 1)].joined(separator: "-")
            guard !Self.conventions.contains(name[...]), name != "property" else { return nil }
            self.init(name: name[...], verb: verb)
        }

        private init(name: Substring, verb: Substring) {
            self.name = name
            self.verb = verb
        }

        var mirrored: Facet { Facet(name: name, verb: Self.opposites[verb] ?? verb) }
        var text: String { "\(name) \(verb)" }
    }
}
