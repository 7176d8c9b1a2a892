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
    ///
    /// Tarjan's algorithm for strongly connected components, with a stack of its own in place of recursion.
    func cyclicGroups() -> [[Int]] {
        var groups: [[Int]] = []
        var order = [Int](repeating: -1, count: edges.count)
        var low = order
        var isOpen = [Bool](repeating: false, count: edges.count)
        var open: [Int] = []
        var counter = 0
        for root in edges.indices where order[root] < 0 && !edges[root].isEmpty {
            var path: [(node: Int, nextEdge: Int)] = [(root, 0)]
            while let (node, nextEdge) = path.last {
                if nextEdge == 0 {
                    order[node] = counter
                    low[node] = counter
                    counter += 1
                    open.append(node)
                    isOpen[node] = true
                }
                if nextEdge < edges[node].count {
                    path[path.count - 1].nextEdge += 1
                    let target = edges[node][nextEdge].target
                    if order[target] < 0 {
                        path.append((target, 0))
                    } else if isOpen[target] {
                        low[node] = min(low[node], order[target])
                    }
                } else {
                    path.removeLast()
                    if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
                    if low[node] == order[node] {
                        let group = Array(open[(open.lastIndex(of: node) ?? open.startIndex)...])
                        open.removeLast(group.count)
                        for member in group { isOpen[member] = false }
                        if group.count > 1 || edges[node].contains(where: { $0.target == node }) { groups.append(group.sorted()) }
                    }
                }
            }
        }
        return groups.sorted { $0.lexicographicallyPrecedes($1) }
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
