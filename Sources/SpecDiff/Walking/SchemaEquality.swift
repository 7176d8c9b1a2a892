import BinderyOpenAPI

/// Whether schemas of two documents mean the same.
struct SchemaEquality {
    let sides: Sides

    /// What would take too long to find out is said to differ.
    func areEqual(_ old: [Schema], _ new: [Schema]) -> Bool {
        struct Pair: Hashable {
            let old: [SchemaID]
            let new: [SchemaID]
        }
        var seen: Set<Pair> = []
        var pending = [(sides.old.slot(old), sides.new.slot(new))]
        while let (before, after) = pending.popLast() {
            guard seen.insert(Pair(old: before.core.map(\.id), new: after.core.map(\.id))).inserted else { continue }
            guard seen.count <= 1000 else { return false }
            let (oldShape, newShape) = (SchemaShape(before.core, in: sides.old), SchemaShape(after.core, in: sides.new))
            let ignoresNull = before.allowsNull || after.allowsNull
            if ignoresNull, (before.allowsNull || oldShape.allowsNull) != (after.allowsNull || newShape.allowsNull) { return false }
            let comparison = ShapeComparison(
                oldShape, newShape, sides, at: (before.location, after.location), ignoresNull: ignoresNull, isProbing: true)
            guard comparison.differences.isEmpty else { return false }
            pending += comparison.parts.map { ($0.old, $0.new) }
        }
        return true
    }
}
