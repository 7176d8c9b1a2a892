import BinderyOpenAPI

/// What alternatives say of their values: the same schema may be an alternative in many places, and alternatives may have alternatives.
final class ShapeCache {
    private var shapes: [SchemaID: SchemaShape] = [:]

    /// Schemas whose shape is being found. One of those within itself, or within too many others, is taken for anything.
    private var open: Set<SchemaID> = []
    private static let nestingLimit = 64

    func shape(of schema: Schema, in side: DocumentSide) -> SchemaShape {
        if let known = shapes[schema.id] { return known }
        guard open.count < Self.nestingLimit, open.insert(schema.id).inserted else { return SchemaShape([], in: side) }
        let shape = SchemaShape([schema], in: side)
        open.remove(schema.id)
        shapes[schema.id] = shape
        return shape
    }
}
