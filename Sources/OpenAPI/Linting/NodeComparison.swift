import BinderySpecTree

/// Compares values by what they mean (JSON Schema Core 2020-12, section 4.2.2): 1 is 1.0, and the order of keys says nothing.
struct NodeComparison {
    /// An alias may hold one value many times over.
    private var stepsLeft = 100_000

    /// - Returns: Nil when that would take too long.
    static func areEqual(_ left: Node, _ right: Node) -> Bool? {
        var comparison = NodeComparison()
        let areEqual = comparison.compare(left, right)
        return comparison.stepsLeft > 0 ? areEqual : nil
    }

    private mutating func compare(_ left: Node, _ right: Node) -> Bool {
        stepsLeft -= 1
        guard stepsLeft > 0 else { return false }
        switch (left.value, right.value) {
        case (.null, .null): return true
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right || ExactNumber(left) == ExactNumber(right)
        case (.string(let left), .string(let right)): return left.unicodeScalars.elementsEqual(right.unicodeScalars)
        case (.array(let left), .array(let right)): return left.count == right.count && zip(left, right).allSatisfy { compare($0, $1) }
        case (.object(let left), .object(let right)):
            return left.entries.count == right.entries.count
                && left.entries.allSatisfy { entry in right[entry.key].map { compare(entry.value, $0) } ?? false }
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): return false
        }
    }
}
