import BinderyOpenAPI
import BinderySpecTree

extension DocumentWalker {
    /// Components that no operation reaches are compared by name. No message carries them, so nobody is misunderstood; but code may be generated from them.
    mutating func compareUnusedSchemas() {
        let (old, new) = (sides.old.document.document.components.schemas, sides.new.document.document.components.schemas)
        let compared = schemas.compared
        let oldNames = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let newNames = Set(new.map(\.name))
        let unsettledOld = old.filter { !compared.old.contains($0.value.id.number) }
        let unsettledNew = new.filter { !compared.new.contains($0.value.id.number) }
        if unsettledOld.isEmpty, unsettledNew.isEmpty { return }
        let (oldReached, newReached) = (UsedSchemas(sides.old.document), UsedSchemas(sides.new.document))
        for entry in unsettledNew where !newReached.contains(entry.value) {
            guard let before = oldNames[entry.name] else {
                report(.unusedSchemaAdded, entry.name, "a schema was added that no operation uses", old: nil, new: Site(entry.nameLocation), [])
                continue
            }
            if oldReached.contains(before.value) { continue }
            schemas.lead(from: schemas.graph.addNode(), to: before.value, entry.value)
        }
        var anchor: SourceLocation?
        let places = Dictionary(new.map { ($0.name, $0.nameLocation) }, uniquingKeysWith: { first, _ in first })
        for entry in old {
            if let place = places[entry.name] { anchor = place }
            guard !newNames.contains(entry.name), !compared.old.contains(entry.value.id.number), !oldReached.contains(entry.value) else { continue }
            report(
                .unusedSchemaRemoved, entry.name, "a schema was removed that no operation used", old: Site(entry.nameLocation), new: nil,
                after: anchor ?? sides.new.document.document.location, [])
        }
    }
}
