import BinderyOpenAPI

extension DocumentSide {
    /// What schemas that apply together allow, in short: `Pet`, `array of string`, `'cat' or 'dog'`
    func text(of schemas: [Schema]) -> String { text(of: slot(schemas)) }

    func text(of slot: Slot) -> String { text(of: slot, depth: 0) }

    private func text(of slot: Slot, depth: Int) -> String {
        let text = coreText(of: slot, depth: depth)
        return slot.allowsNull && text != "anything" ? text + " or null" : text
    }

    private func coreText(of slot: Slot, depth: Int) -> String {
        if slot.core.isEmpty { return "anything" }
        if let name = name(of: slot) { return name }
        if slot.core.count == 1, let title = slot.core[0].title { return title }
        let shape = self.shape(of: slot)
        if let values = shape.values, !shape.valuesAreOpen { return values.text }
        if let union = shape.unions.first, depth < 3 {
            return alternatives(union) { self.text(of: $0, depth: depth + 1) }
        }
        guard let types = shape.types else { return "anything" }
        if types == .array, case .schemas(let items) = shape.items, depth < 3 { return "array of " + self.text(of: self.slot(items), depth: depth + 1) }
        let format = shape.conjuncts.lazy.compactMap(\.format).first.map { " (\($0))" } ?? ""
        return types.text + format + (shape.allowsNull ? " or null" : "")
    }

    func text(of union: SchemaUnion) -> String { alternatives(union) { text(of: $0, depth: 1) } }

    private func alternatives(_ union: SchemaUnion, _ text: (Slot) -> String) -> String {
        let shown = union.branches.prefix(8).map(text).joined(separator: " or ")
        return union.branches.count > 8 ? shown + " or \(union.branches.count - 8) others" : shown
    }
}
