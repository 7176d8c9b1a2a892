import Synchronization

/// What `$type` refers to: looked up when it is first needed, as types may refer to each other in circles.
final class TypeReference: Sendable {
    private let type: any Validatable.Type
    private let found = AtomicLazyReference<SchemaNode>()

    init(_ type: any Validatable.Type) {
        self.type = type
    }

    var schema: SchemaNode {
        found.load() ?? found.storeIfNil(type.restrictions.schema)
    }
}
