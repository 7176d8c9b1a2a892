import BinderyOpenAPI
import BinderySpecTree

/// Finds what one version of an API does differently from another on the wire: one finding an edit, however many operations it reaches.
///
/// First the facts: what differs, at which places, and which parts of operations lead there. Then the judgement: what that means depends on who sends the message.
package struct DocumentComparer: Sendable {
    package init() {}

    /// - Returns: In the order of the new document, what was removed standing where it was.
    package func compare(_ old: ResolvedDocument, with new: ResolvedDocument) -> [Finding] {
        let sides = Sides(old: DocumentSide(old), new: DocumentSide(new))
        var walker = DocumentWalker(sides)
        walker.walk()
        let log = walker.schemas.log
        guard !log.entries.isEmpty else { return [] }
        var judge = FindingJudge(
            walker.schemas.graph, log, subjects: SubjectNames(sides, roots: walker.roots), locations: KeywordLocations(sides, for: log))
        let order = FindingOrder(new: new)
        let ranked = log.entries.enumerated().map { (rank: order.rank(of: $1.change, number: $0), entry: $1) }.sorted { $0.rank < $1.rank }
        return ranked.map { judge.finding(for: $0.entry) }
    }
}
