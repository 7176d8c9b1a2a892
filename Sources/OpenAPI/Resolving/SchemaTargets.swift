/// What the references of schemas lead to.
struct SchemaTargets: Sendable {
    let cyclic: Set<SchemaID>
    private let direct: [Int: Schema]
    private let last: [Int: Schema]

    /// - Parameter direct: By the number of the ID of the schema that has the reference.
    init(direct: [Int: Schema], cyclic: Set<SchemaID>) {
        self.direct = direct
        self.cyclic = cyclic
        var last: [Int: Schema] = [:]
        for start in direct.keys {
            // Ends, because references that only lead to each other are cyclic.
            var way = [start]
            var end = direct[start]
            while let schema = end, schema.isMereReference {
                let number = Int(schema.id.number)
                if let known = last[number] {
                    end = known
                } else if cyclic.contains(schema.id) {
                    end = nil
                } else {
                    way.append(number)
                    end = direct[number]
                }
            }
            for number in way { last[number] = end }
        }
        self.last = last
    }

    /// What the reference of a schema names.
    func direct(of schema: Schema) -> Schema? { direct[Int(schema.id.number)] }

    /// The same, through schemas that are no more than a reference.
    func last(of schema: Schema) -> Schema? { last[Int(schema.id.number)] }
}
