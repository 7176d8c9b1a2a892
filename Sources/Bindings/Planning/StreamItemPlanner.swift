import BinderyOpenAPI

/// Decides what the items of a stream are.
struct StreamItemPlanner {
    let planner: TypePlanner

    struct Item {
        /// Nil when nothing is said.
        let schema: Schema?

        /// Of an event.
        let coding: EventCoding
    }

    /// What there was to say it by before 3.2 is the schema of the whole; it is that of an item, or of an array of all of them.
    func item(of media: MediaType, isEvent: Bool) -> Item {
        guard let schema = media.itemSchema ?? media.schema.map(withoutArray) else { return Item(schema: nil, coding: isEvent ? .text : .json) }
        return isEvent ? event(of: schema, describesEvent: media.itemSchema != nil) : Item(schema: schema, coding: .json)
    }

    private func withoutArray(_ schema: Schema) -> Schema {
        let merged = merged(schema)
        guard case .array = planner.classifier.kind(of: merged), merged.items.count == 1 else { return schema }
        return merged.items[0]
    }

    /// - Parameter describesEvent: The schema is of the event and not of its data (3.2, section 4.14.4.1); before 3.2, both are in use.
    private func event(of schema: Schema, describesEvent: Bool) -> Item {
        let branches = branches(of: schema).map(merged)
        let isEvent = branches.allSatisfy { branch in
            let keys = Set(branch.properties.map(\.key))
            return keys.contains("data") && (describesEvent ? keys.isSubset(of: Self.fields) : keys.contains("event"))
        }
        guard isEvent, !branches.isEmpty else { return Item(schema: schema, coding: isText(schema) ? .text : .json) }
        if describesEvent, branches.count == 1, let data = branches[0].properties.first(where: { $0.key == "data" })?.schemas.first {
            return self.data(data)
        }
        let data = branches.compactMap { $0.properties.first { $0.key == "data" }?.schemas.first }
        return Item(schema: schema, coding: data.allSatisfy(isText) ? .fields : .fieldsWithJSON)
    }

    /// The fields of an event (WHATWG HTML §9.2.6).
    private static let fields: Set<String> = ["data", "event", "id", "retry"]

    /// The data of the only kind of event; `contentSchema` says what a text holds.
    private func data(_ schema: Schema) -> Item {
        guard isText(schema) else { return Item(schema: schema, coding: .json) }
        let described = [schema] + [planner.document.target(of: schema)].compactMap(\.self)
        guard described.contains(where: { $0.contentMediaType.map(MediaTypeKind.init) == .json }) else { return Item(schema: schema, coding: .text) }
        return Item(schema: described.lazy.compactMap(\.contentSchema).first, coding: .json)
    }

    /// In JSON, every value is a string.
    private func isText(_ schema: Schema) -> Bool {
        branches(of: schema).map(merged).allSatisfy { branch in
            switch planner.classifier.kind(of: branch) {
            case .builtin: branch.types == .string
            case .enumeration(let values, _): values.allSatisfy { if case .string = $0.node.value { true } else { false } }
            case .any, .null, .array, .tuple, .structure, .dictionary, .union, .types: false
            }
        }
    }

    private func merged(_ schema: Schema) -> MergedSchema {
        planner.merger.merge(planner.merger.parts(of: [schema]), at: schema.location)
    }

    /// The schema, or the alternatives it consists of, each once.
    private func branches(of schema: Schema) -> [Schema] {
        var branches: [Schema] = []
        var seen: Set<SchemaID> = []
        var pending = [schema]
        while let next = pending.popLast() {
            guard seen.insert(next.id).inserted else { continue }
            let merged = merged(next)
            if case .union(let alternatives) = planner.classifier.kind(of: merged) { pending += alternatives.branches } else { branches.append(next) }
        }
        return branches
    }
}
