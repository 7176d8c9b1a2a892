import BinderySpecTree

/// The schemas of a file that have an `$id` or an anchor, wherever they stand.
struct ResourceIndex: Sendable {
    /// By their URI; of several the first.
    private(set) var resources: [String: Node] = [:]

    /// By `$anchor` and `$dynamicAnchor`, for each resource by its URI.
    private(set) var anchors: [String?: [String: Node]] = [:]

    init(_ root: Node, identifier: String?) {
        var pending: [(node: Node, base: String?)] = [(root, identifier)]
        // Aliases can make a small file a huge tree.
        var seen: Set<SourceLocation> = []
        while let (node, outer) = pending.popLast() {
            switch node.value {
            case .null, .boolean, .number, .string: continue
            case .array(let elements):
                if seen.insert(node.location).inserted { pending += elements.reversed().map { ($0, outer) } }
            case .object(let mapping):
                guard seen.insert(node.location).inserted else { continue }
                let base = mapping.base(in: outer)
                if let base, base != outer, resources[base] == nil { resources[base] = node }
                for anchor in [mapping["$anchor"], mapping["$dynamicAnchor"]].compactMap({ $0?.string }) where anchors[base]?[anchor] == nil {
                    anchors[base, default: [:]][anchor] = node
                }
                pending += mapping.entries.reversed().map { ($0.value, base) }
            }
        }
    }
}

extension Node.Mapping {
    /// The base URI inside a schema: that of its `$id`, or else the one outside (JSON Schema 2020-12 Core, section 8.2.1).
    func base(in outer: String?) -> String? {
        guard let identifier = self["$id"]?.string, !identifier.hasPrefix("#") else { return outer }
        return URIReference(identifier).resolved(against: outer.map(URIReference.init)).withoutFragment
    }
}
