import BinderyOpenAPI

/// What of a schema is seen at a glance, to tell whether another may be what has become of it.
struct Likeness {
    /// From which on two schemas are taken for versions of one.
    static let threshold = 0.5

    private let name: String?
    private let types: JSONTypes
    private let properties: Set<String>
    private let values: Set<String>
    private let hasAlternatives: Bool

    init(_ slot: Slot, in side: DocumentSide) {
        let shape = side.shape(of: slot)
        name = side.name(of: slot)
        types = shape.types ?? .all
        properties = Set(shape.properties.map(\.name))
        values = Set(shape.values?.keys ?? [])
        hasAlternatives = !shape.unions.isEmpty
    }

    /// From 0 to 1.
    func degree(to other: Likeness) -> Double {
        guard !types.isDisjoint(with: other.types), hasAlternatives == other.hasAlternatives else { return 0 }
        let isRenamed = name != nil && other.name != nil
        if !properties.isEmpty || !other.properties.isEmpty { return Self.overlap(properties, other.properties) }
        if !values.isEmpty || !other.values.isEmpty { return max(Self.overlap(values, other.values), isRenamed ? 0 : 0.5) }
        return types == other.types ? (isRenamed ? 0.5 : 0.9) : 0.5
    }

    /// One is no version of the other: they are objects that share little, or have no values in common.
    func isForeign(to other: Likeness) -> Bool {
        if hasAlternatives || other.hasAlternatives { return false }
        if types.isDisjoint(with: other.types) { return !types.isEmpty && !other.types.isEmpty }
        return !properties.isEmpty && !other.properties.isEmpty && Self.overlap(properties, other.properties) < Self.threshold
    }

    private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        Double(left.intersection(right).count) / Double(max(left.union(right).count, 1))
    }
}
