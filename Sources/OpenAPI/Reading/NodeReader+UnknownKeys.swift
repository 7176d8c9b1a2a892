import BinderySpecTree

extension NodeReader {
    mutating func reportUnknown(_ entry: Node.Mapping.Entry, in object: ObjectNode) {
        let isMistake = object.kind != .schema || !dialect.allowsUnknownKeywords
        reportUnknown(entry, beside: object.mapping, in: object.kind, isMistake: isMistake)
    }

    /// `reponses` → did you mean 'responses'; `operationId` in a path item → it belongs in an operation.
    ///
    /// - Parameter isMistake: What resembles nothing is a mistake too.
    mutating func reportUnknown<Kind: FieldedObject>(_ entry: Node.Mapping.Entry, beside mapping: Node.Mapping, in kind: Kind, isMistake: Bool = true) {
        let key = entry.key
        let free = kind.fields.filter { mapping[$0] == nil }
        let nearest = NearestName(among: free).nearest(to: key)
        let homes = Kind.allCases.filter { $0 != kind && $0.has(field: key) }

        if let nearest, homes.isEmpty || Self.differByCaseOrPlural(key, nearest) {
            log.warning("unknown-key", at: entry.keyLocation, "\(kind.name) has no '\(key)'; did you mean '\(nearest)'?")
        } else if !homes.isEmpty {
            let places = homes.prefix(3).map(\.name).joined(separator: " or ")
            log.warning("misplaced-key", at: entry.keyLocation, "'\(key)' does not belong in \(kind.name) but in \(places); move it there")
        } else if isMistake {
            log.warning("unknown-key", at: entry.keyLocation, "\(kind.name) has no '\(key)'; remove it, or begin it with 'x-'")
        }
    }

    private static func differByCaseOrPlural(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.lowercased(), right.lowercased())
        return left == right || left + "s" == right || left == right + "s"
    }
}
