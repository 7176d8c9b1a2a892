import BinderyOpenAPI
import BinderySpecTree

/// An operation with the path it stands at.
struct PlacedOperation {
    let path: String

    /// Where the path is written.
    let pathLocation: SourceLocation
    let item: PathItem
    let operation: Operation

    /// In the order of the document.
    static func all(in document: ResolvedDocument) -> [PlacedOperation] {
        document.document.paths.flatMap { entry -> [PlacedOperation] in
            guard let item = document.value(entry.item) else { return [] }
            return item.operations.map { PlacedOperation(path: entry.path, pathLocation: entry.location, item: item, operation: $0) }
        }
    }
}
