import BinderyOpenAPI

/// The parts of a document that are generated.
struct DocumentSelection {
    /// Nothing is filtered out.
    let isWhole: Bool
    private let operations: Set<OperationKey>
    private let schemas: Set<SchemaID>

    static let whole = DocumentSelection(isWhole: true, operations: [], schemas: [])

    init(operations: [PlacedOperation], schemas: Set<SchemaID>) {
        self.init(isWhole: false, operations: Set(operations.map(OperationKey.init)), schemas: schemas)
    }

    func includes(_ operation: PlacedOperation) -> Bool { isWhole || operations.contains(OperationKey(operation)) }
    func includes(_ schema: Schema) -> Bool { isWhole || schemas.contains(schema.id) }

    private init(isWhole: Bool, operations: Set<OperationKey>, schemas: Set<SchemaID>) {
        self.isWhole = isWhole
        self.operations = operations
        self.schemas = schemas
    }

    /// Two paths may share one path item, so the place of an operation does not tell it apart.
    private struct OperationKey: Hashable {
        let surface: Surface
        let method: String
        let path: String

        init(_ placed: PlacedOperation) {
            surface = placed.surface
            method = placed.operation.method.name
            path = placed.path
        }
    }
}
