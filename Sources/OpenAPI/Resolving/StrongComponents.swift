/// Groups of nodes of a graph each of which leads to all of its group: a node that is on no cycle is a group by itself.
///
/// Tarjan's algorithm, with a stack of its own in place of recursion.
package struct StrongComponents: Sendable {
    /// A group comes after all that it leads to.
    package private(set) var groups: [[Int]] = []

    /// - Parameter successors: What each node leads to.
    package init(_ successors: [[Int]]) {
        var order = [Int](repeating: -1, count: successors.count)
        var low = order
        var isOpen = [Bool](repeating: false, count: successors.count)
        var open: [Int] = []
        var counter = 0
        for root in successors.indices where order[root] < 0 {
            var path: [(node: Int, next: Int)] = [(root, 0)]
            while let (node, next) = path.last {
                if next == 0 {
                    order[node] = counter
                    low[node] = counter
                    counter += 1
                    open.append(node)
                    isOpen[node] = true
                }
                if next < successors[node].count {
                    path[path.count - 1].next += 1
                    let target = successors[node][next]
                    if order[target] < 0 {
                        path.append((target, 0))
                    } else if isOpen[target] {
                        low[node] = min(low[node], order[target])
                    }
                } else {
                    path.removeLast()
                    if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
                    guard low[node] == order[node] else { continue }
                    var group: [Int] = []
                    while let member = open.popLast() {
                        isOpen[member] = false
                        group.append(member)
                        if member == node { break }
                    }
                    groups.append(group)
                }
            }
        }
    }
}
