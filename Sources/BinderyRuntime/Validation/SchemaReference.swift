import Synchronization

/// What `$type` or `$ref` refers to: a type's schema, looked up when it is first needed, or a definition of the same text, which is known once that has been read. Both may lead
/// back to where they are referred to.
final class SchemaReference: Sendable {
    private let type: (any Validatable.Type)?
    private let found = AtomicLazyReference<SchemaNode>()

    init(_ type: any Validatable.Type) {
        self.type = type
    }

    /// A definition that is still to be read.
    init() {
        type = nil
    }

    /// Nil for a definition that has not been read yet.
    var schema: SchemaNode? {
        found.load() ?? type.map { found.storeIfNil($0.restrictions.schema) }
    }

    func define(_ schema: SchemaNode) {
        _ = found.storeIfNil(schema)
    }
}
