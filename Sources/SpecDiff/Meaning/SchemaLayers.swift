import BinderyOpenAPI

/// What schemas that apply together say themselves, and the components they build on by reference and `allOf`.
struct SchemaLayers {
    /// They and what they hold inline.
    var own: [Schema] = []

    /// Each is a component, and nothing around it.
    var bases: [Slot] = []
}

extension DocumentSide {
    func layers(of slot: Slot) -> SchemaLayers {
        // A component that alone is meant is no base of itself.
        if slot.core.count == 1, slot.core[0].reference == nil, slot.core[0].allOf.isEmpty { return SchemaLayers(own: slot.core) }
        var layers = SchemaLayers()
        var seen: Set<SchemaID> = []
        var pending: [Schema] = slot.core.reversed()
        while let schema = pending.popLast() {
            guard seen.insert(schema.id).inserted else { continue }
            if slot.core.count > 1, names[schema.id] != nil {
                layers.bases.append(self.slot(schema))
                continue
            }
            layers.own.append(schema)
            var inline: [Schema] = []
            let target = schema.reference == nil ? nil : document.target(of: schema)
            for part in [target].compactMap(\.self) + schema.allOf {
                let base = self.slot(part)
                if name(of: base) != nil, !base.allowsNull { layers.bases.append(base) } else { inline.append(part) }
            }
            pending += inline.reversed()
        }
        return layers
    }
}
