import BinderyOpenAPI
import BinderySpecTree

/// Takes back what has been said about the parts of a document that are filtered out.
struct DiagnosticSelector {
    /// The stretch of the document from here to the next region.
    private struct Region {
        let start: SourceLocation
        var isKept: Bool
    }

    private var regions: [Region] = []

    init(document: ResolvedDocument, selection: DocumentSelection) {
        let tree = document.document.tree
        let sections = tree.object?.entries ?? []
        let schemas = Set(document.document.components.schemas.map(\.nameLocation))
        for section in sections {
            regions.append(Region(start: section.keyLocation, isKept: true))
            for entry in section.value.object?.entries ?? [] {
                regions.append(Region(start: entry.keyLocation, isKept: !schemas.contains(entry.keyLocation)))
                for part in entry.value.object?.entries ?? [] where section.key == "paths" || schemas.contains(part.keyLocation) {
                    // What the operations of a path have in common stays.
                    regions.append(Region(start: part.keyLocation, isKept: section.key == "paths" && part.key == "parameters"))
                }
            }
        }
        regions.sort { $0.start < $1.start }
        for placed in PlacedOperation.all(in: document) where selection.includes(placed) { keep(at: placed.operation.methodLocation) }
        for schema in document.schemas where selection.includes(schema) { keep(at: schema.location) }
    }

    func relevant(_ log: DiagnosticLog) -> DiagnosticLog {
        var relevant = DiagnosticLog()
        for diagnostic in log.diagnostics where region(of: diagnostic.location).map({ regions[$0].isKept }) ?? true { relevant.report(diagnostic) }
        return relevant
    }

    private mutating func keep(at location: SourceLocation) {
        if let index = region(of: location) { regions[index].isKept = true }
    }

    /// The last that begins before the place; nil where none does.
    private func region(of location: SourceLocation) -> Int? {
        var (low, high) = (0, regions.count)
        while low < high {
            let middle = (low + high) / 2
            if regions[middle].start <= location { low = middle + 1 } else { high = middle }
        }
        guard low > 0, regions[low - 1].start.file == location.file else { return nil }
        return low - 1
    }
}
