import BinderyOpenAPI

/// What leads to certain parts of two documents. Found for all of them in one pass over the graph, in which equal sets are one.
struct ReachSets {
    /// Sorted positions among the reaches of the graph; the first is empty.
    private var sets: [[Int32]] = [[]]
    private var numbers: [[Int32]: Int] = [[]: 0]

    /// Of the parts that lead to those asked for: the number of the set of each of their states.
    private var setOfState: [Int] = []
    private var indices: [Int: Int] = [:]

    /// - Parameter nodes: The parts that are asked for.
    init(_ graph: ReachGraph, of nodes: some Sequence<Int>) {
        let edges = Self.edges(of: graph, leadingTo: nodes, indices: &indices)
        let count = indices.count * ReachState.all.count
        var successors = [[Int]](repeating: [], count: count)
        for edge in edges {
            guard let source = indices[edge.source], let target = indices[edge.target] else { continue }
            for state in ReachState.all {
                guard let next = state.following(edge) else { continue }
                successors[Self.number(source, state)].append(Self.number(target, next))
            }
        }
        var begun = [[Int32]](repeating: [], count: count)
        for beginning in graph.beginnings {
            guard let index = indices[beginning.node] else { continue }
            let state = ReachState(direction: graph.reaches[beginning.reach].direction, isUnderNot: false)
            begun[Self.number(index, state)].append(Int32(beginning.reach))
        }
        propagate(begun, successors)
    }

    /// The positions of what leads to any of some parts in a certain way, in order.
    func positions(at nodes: [Int], in state: ReachState) -> [Int32] {
        let numbers = nodes.compactMap { indices[$0] }.map { setOfState[Self.number($0, state)] }
        guard let first = numbers.first else { return [] }
        return numbers.allSatisfy { $0 == first } ? sets[first] : Array(Set(numbers.flatMap { sets[$0] })).sorted()
    }

    private mutating func propagate(_ begun: [[Int32]], _ successors: [[Int]]) {
        setOfState = [Int](repeating: 0, count: successors.count)
        var arriving = [[Int]](repeating: [], count: successors.count)
        // What leads to a group comes before it.
        for group in StrongComponents(successors).groups.reversed() {
            let own = group.flatMap { begun[$0] }
            let set = union(Set(group.flatMap { arriving[$0] }), own)
            for state in group {
                setOfState[state] = set
                arriving[state] = []
            }
            guard set != 0 else { continue }
            for successor in group.flatMap({ successors[$0] }) where arriving[successor].last != set { arriving[successor].append(set) }
        }
    }

    private mutating func union(_ parts: Set<Int>, _ own: [Int32]) -> Int {
        let parts = parts.subtracting([0])
        if own.isEmpty, parts.count <= 1 { return parts.first ?? 0 }
        let positions = Array(Set(own + parts.flatMap { sets[$0] })).sorted()
        if let known = numbers[positions] { return known }
        sets.append(positions)
        numbers[positions] = sets.count - 1
        return sets.count - 1
    }

    private static func number(_ index: Int, _ state: ReachState) -> Int { index * ReachState.all.count + state.number }

    /// Numbers the parts that lead to some, and those themselves.
    private static func edges(of graph: ReachGraph, leadingTo nodes: some Sequence<Int>, indices: inout [Int: Int]) -> [ReachGraph.Edge] {
        var arriving = [[Int32]](repeating: [], count: graph.nodeCount)
        for (position, edge) in graph.edges.enumerated() { arriving[edge.target].append(Int32(position)) }
        var found: [ReachGraph.Edge] = []
        var pending: [Int] = []
        for node in nodes where indices[node] == nil {
            indices[node] = indices.count
            pending.append(node)
        }
        while let node = pending.popLast() {
            for position in arriving[node] {
                let edge = graph.edges[Int(position)]
                found.append(edge)
                guard indices[edge.source] == nil else { continue }
                indices[edge.source] = indices.count
                pending.append(edge.source)
            }
        }
        return found
    }
}
