/// How values come to a part of a document.
struct ReachState: Hashable {
    let direction: Direction

    /// Through an odd number of `not`.
    let isUnderNot: Bool

    /// In the order in which they are preferred to others that are as bad.
    static let all: [ReachState] = [false, true].flatMap { isUnderNot in
        [Direction.in, .out].map { ReachState(direction: $0, isUnderNot: isUnderNot) }
    }

    var number: Int { (direction == .in ? 0 : 1) + (isUnderNot ? 2 : 0) }

    func following(_ edge: ReachGraph.Edge) -> ReachState? {
        edge.blocked == direction ? nil : ReachState(direction: direction, isUnderNot: isUnderNot != edge.flips)
    }
}
