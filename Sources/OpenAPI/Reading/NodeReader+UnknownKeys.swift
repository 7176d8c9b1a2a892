import BinderySpecTree

extension NodeReader {
    /// `reponses` → did you mean 'responses'; `operationId` in a path item → it belongs in an operation.
    mutating func reportUnknown(_ entry: Node.Mapping.Entry, in object: ObjectNode) {
        let key = entry.key
        let free = object.kind.fields.filter { object.mapping[$0] == nil }
        let nearest = NearestName(among: free).nearest(to: key)
        let homes = ObjectKind.allCases.filter { $0 != object.kind && $0.has(field: key) }

        if let nearest, homes.isEmpty || Self.differByCaseOrPlural(key, nearest) {
            log.warning("unknown-key", at: entry.keyLocation, "\(object.kind.name) has no '\(key)'; did you mean '\(nearest)'?")
        } else if !homes.isEmpty {
            let places = homes.prefix(3).map(\.name).joined(separator: " or ")
            log.warning("misplaced-key", at: entry.keyLocation, "'\(key)' does not belong in \(object.kind.name) but in \(places); move it there")
        } else if object.kind != .schema || !dialect.allowsUnknownKeywords {
            log.warning("unknown-key", at: entry.keyLocation, "\(object.kind.name) has no '\(key)'; remove it, or begin it with 'x-'")
        }
    }

    private static func differByCaseOrPlural(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.lowercased(), right.lowercased())
        return left == right || left + "s" == right || left == right + "s"
    }
}
