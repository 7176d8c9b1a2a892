/// Which parts of two documents lead to which, and the operations where the ways begin.
struct ReachGraph {
    struct Edge {
        let source: Int
        let target: Int

        /// What is allowed there is forbidden here: `not`.
        let flips: Bool

        /// The way on which there is no such part: into what is `readOnly`, nothing is sent.
        let blocked: Direction?
    }

    struct Beginning {
        let node: Int

        /// Position in ``reaches``.
        let reach: Int
    }

    private(set) var nodeCount = 0
    private(set) var edges: [Edge] = []
    private(set) var reaches: [Reach] = []

    /// The positions of those whose values are written as text, as in a query, where `1` may be a number or a string.
    private(set) var textReaches: Set<Int32> = []
    private(set) var beginnings: [Beginning] = []

    mutating func addNode() -> Int {
        nodeCount += 1
        return nodeCount - 1
    }

    mutating func connect(_ source: Int, to target: Int, flips: Bool = false, blocking blocked: Direction? = nil) {
        edges.append(Edge(source: source, target: target, flips: flips, blocked: blocked))
    }

    mutating func begin(_ reach: Reach, at node: Int, isText: Bool = false) {
        if isText { textReaches.insert(Int32(reaches.count)) }
        beginnings.append(Beginning(node: node, reach: reaches.count))
        reaches.append(reach)
    }
}
