import BinderyOpenAPI
import BinderySpecTree

/// The order of findings: that of the new document, what was removed standing where it was.
struct FindingOrder {
    struct Rank: Comparable {
        /// The document itself comes before the other files.
        let isElsewhere: Bool
        let place: SourceLocation

        /// It would stand behind the place.
        let isRemoved: Bool
        let removed: SourceLocation
        let number: Int

        static func < (left: Rank, right: Rank) -> Bool {
            if left.isElsewhere != right.isElsewhere { return right.isElsewhere }
            if left.place != right.place { return left.place < right.place }
            if left.isRemoved != right.isRemoved { return right.isRemoved }
            if left.isRemoved, left.removed != right.removed { return left.removed < right.removed }
            return left.number < right.number
        }
    }

    let new: ResolvedDocument

    /// - Parameter number: Of equal ranks, the one found first comes first.
    func rank(of change: Change, number: Int) -> Rank {
        let root = new.document.location
        let place = change.anchor ?? change.new?.location ?? root
        return Rank(
            isElsewhere: place.file != root.file, place: place.written, isRemoved: change.new == nil, removed: change.old?.location ?? root, number: number)
    }
}
