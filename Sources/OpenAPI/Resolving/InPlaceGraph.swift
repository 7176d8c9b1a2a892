/// Which schemas contain which others at the same place of a value: through `$ref`, `allOf`, `anyOf` and `oneOf`, but not through properties or items.
struct InPlaceGraph {
    struct Edge {
        enum Kind {
            case reference, allOf, union

            /// From a base to what its discriminator leads to.
            case derivation
        }

        let kind: Kind
        let target: Int
    }

    /// An edge of a cycle, with the schema it leaves.
    struct Step {
        let kind: Edge.Kind
        let source: Int
    }

    /// By the number of the schema they leave.
    let edges: [[Edge]]

    /// The groups of schemas each of which contains all of its group. In ascending order, and so are their members.
    func cyclicGroups() -> [[Int]] {
        let groups = StrongComponents(edges.map { $0.map(\.target) }).groups.filter { group in
            group.count > 1 || group.contains { node in edges[node].contains { $0.target == node } }
        }
        return groups.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The shortest way from the first member of a cyclic group back to it.
    func cycle(in group: [Int]) -> [Step] {
        guard let start = group.first else { return [] }
        let members = Set(group)
        var arrivals: [Int: Step] = [:]
        var queue = [start]
        var position = 0
        while position < queue.count, arrivals[start] == nil {
            let node = queue[position]
            position += 1
            for edge in edges[node] where members.contains(edge.target) && arrivals[edge.target] == nil {
                arrivals[edge.target] = Step(kind: edge.kind, source: node)
                queue.append(edge.target)
            }
        }
        var steps: [Step] = []
        var node = start
        while let step = arrivals[node] {
            steps.append(step)
            node = step.source
            if node == start { break }
        }
        return steps.reversed()
    }
}
