import BinderyOpenAPI
import BinderySpecTree

/// Finds where keywords are written: documents that have been read know only the places of the objects that hold them.
struct KeywordLocations {
    let old: Side
    let new: Side

    init(_ sides: Sides, for log: ChangeLog) {
        old = Side(sides.old.document, for: log.entries.compactMap(\.change.old))
        new = Side(sides.new.document, for: log.entries.compactMap(\.change.new))
    }

    struct Side {
        private var objects: [SourceLocation: Node.Mapping] = [:]

        fileprivate init(_ document: ResolvedDocument, for sites: [Site]) {
            let wanted = Set(sites.filter { !$0.keywords.isEmpty }.map(\.location))
            guard !wanted.isEmpty else { return }
            var pending = document.trees
            // An alias may hold one value many times over.
            var seen: Set<SourceLocation> = []
            while let node = pending.popLast(), objects.count < wanted.count {
                switch node.value {
                case .object(let mapping):
                    guard seen.insert(node.location).inserted else { continue }
                    if wanted.contains(node.location) { objects[node.location] = mapping }
                    pending += mapping.entries.lazy.map(\.value)
                case .array(let elements):
                    guard seen.insert(node.location).inserted else { continue }
                    pending += elements
                case .null, .boolean, .number, .string: break
                }
            }
        }

        func side(_ site: Site) -> Finding.Side { Finding.Side(location: location(of: site), value: site.value) }

        private func location(of site: Site) -> SourceLocation {
            guard let object = objects[site.location] else { return site.location }
            return site.keywords.lazy.compactMap { object.entry($0)?.keyLocation }.first ?? site.location
        }
    }
}
