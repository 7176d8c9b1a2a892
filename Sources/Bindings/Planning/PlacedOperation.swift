import BinderyOpenAPI

/// An operation with the path it stands at.
struct PlacedOperation {
    let path: String
    let item: PathItem
    let operation: Operation

    /// In the order of the document.
    static func all(in document: ResolvedDocument) -> [PlacedOperation] {
        document.document.paths.flatMap { entry -> [PlacedOperation] in
            guard let item = document.value(entry.item) else { return [] }
            return item.operations.map { PlacedOperation(path: entry.path, item: item, operation: $0) }
        }
    }
}
