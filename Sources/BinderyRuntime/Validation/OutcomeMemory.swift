/// What is known about values that are looked at more than once.
struct OutcomeMemory {
    private var outcomes: [Key: Outcome] = [:]
    private var ends: [Int: Int] = [:]

    struct Outcome {
        let fits: Bool
        /// Behind the value; of no meaning when the value did not fit and nobody needed to know why.
        let end: Int
        /// The reasons why it does not fit are among the violations.
        let isReported: Bool
    }

    subscript(_ schema: SchemaNode, _ start: Int) -> Outcome? {
        get { outcomes[Key(schema: ObjectIdentifier(schema), start: start)] }
        set { outcomes[Key(schema: ObjectIdentifier(schema), start: start)] = newValue }
    }

    func end(ofValueAt start: Int) -> Int? {
        ends.isEmpty ? nil : ends[start]
    }

    mutating func note(end: Int, ofValueAt start: Int) {
        if end - start > 1000 { ends[start] = end }
    }

    private struct Key: Hashable {
        let schema: ObjectIdentifier
        let start: Int
    }
}
