import BinderySpecTree

/// The changes that have been found, each once, with what they were found at.
struct ChangeLog {
    struct Entry {
        let change: Change

        /// Parts of the graph of what reaches what.
        var nodes: [Int]
    }

    private(set) var entries: [Entry] = []
    private var positions: [Key: Int] = [:]

    /// The same edit is met wherever a schema builds on the edited one.
    private struct Key: Hashable {
        let kind: Change.Kind
        let old: SourceLocation?
        let new: SourceLocation?
        let message: String
    }

    mutating func add(_ change: Change, at node: Int) {
        let key = Key(kind: change.kind, old: change.old?.location, new: change.new?.location, message: change.message)
        if let position = positions[key] {
            if entries[position].nodes.last != node { entries[position].nodes.append(node) }
        } else {
            positions[key] = entries.count
            entries.append(Entry(change: change, nodes: [node]))
        }
    }
}
