import BinderyOpenAPI

/// Which schemas travel which way, and which of them look different on the way in and on the way out.
struct Usage {
    private let directions: [SchemaID: Directions]
    private let split: Set<SchemaID>

    /// Enumerations that stand beside any string, and so must take any.
    let opened: Set<SchemaID>

    init(directions: [SchemaID: Directions], split: Set<SchemaID>, opened: Set<SchemaID>) {
        self.directions = directions
        self.split = split
        self.opened = opened
    }

    /// A schema no operation reaches counts as part of responses.
    func directions(of schema: Schema) -> Directions { directions[schema.id] ?? .response }

    /// The schema has, somewhere inside, properties that travel one way only, and itself travels both.
    func isSplit(_ schema: Schema) -> Bool { split.contains(schema.id) }
}
