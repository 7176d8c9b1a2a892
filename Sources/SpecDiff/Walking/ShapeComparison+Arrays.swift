import BinderyOpenAPI

extension ShapeComparison {
    mutating func compareArrays() {
        compareLower(.minItems, \.minItems)
        compareUpper(.maxItems, \.maxItems)
        let (wasUnique, isUnique) = (old.conjuncts.first(where: \.uniqueItems), new.conjuncts.first(where: \.uniqueItems))
        if (wasUnique == nil) != (isUnique == nil) {
            report(
                .uniqueItems, wasUnique == nil ? .added : .removed, old: wasUnique.map { ("true", $0) }, new: isUnique.map { ("true", $0) },
                message: wasUnique == nil ? "items must differ from each other now" : "items may be equal now")
        }
        comparePositions()
        compareItems()
        compareOptional(.contains, \.contains)
        if !old.all(\.contains).isEmpty, !new.all(\.contains).isEmpty {
            compareLeastContained()
            compareUpper(.maxContains, \.maxContains)
        }
        compareRest(.unevaluatedItems, old.unevaluatedItems, new.unevaluatedItems, \.unevaluatedItems)
    }

    /// One is asked for where no number is stated (JSON Schema 2020-12 Validation, section 6.4.5).
    private mutating func compareLeastContained() {
        let before = old.all(\.contains).map { (value: $0.owner.minContains ?? 1, owner: $0.owner) }.max { $0.value < $1.value }
        let after = new.all(\.contains).map { (value: $0.owner.minContains ?? 1, owner: $0.owner) }.max { $0.value < $1.value }
        guard let before, let after, before.value != after.value else { return }
        report(
            .minContains, after.value > before.value ? .narrowed : .widened, old: (String(before.value), before.owner), new: (String(after.value), after.owner))
    }

    private mutating func compareItems() {
        switch (old.items, new.items) {
        case (.open, .open), (.closed, .closed): return
        case (.schemas(let before), .schemas(let after)): enter(before, after)
        case (.open, let after): report(.items, .added, old: nil, new: statement(new, after, sides.new))
        case (let before, .open): report(.items, .removed, old: statement(old, before, sides.old), new: nil)
        case (let before, .closed):
            // A list whose positions are all declared and no others are allowed.
            report(.items, .added, old: statement(old, before, sides.old), new: statement(new, .closed, sides.new))
        case (.closed, let after): report(.items, .removed, old: statement(old, .closed, sides.old), new: statement(new, after, sides.new))
        }
    }

    private func statement(_ shape: SchemaShape, _ rest: SchemaShape.Rest, _ side: DocumentSide) -> Statement? {
        guard let owner = shape.conjuncts.first(where: { $0.items != nil }) else { return nil }
        switch rest {
        case .open: return ("anything", owner)
        case .closed: return ("nothing", owner)
        case .schemas(let schemas): return (side.text(of: schemas), owner)
        }
    }

    /// Behind the last declared position `items` counts.
    private mutating func comparePositions() {
        let (before, after) = (old.prefixItems, new.prefixItems)
        for (oldSchemas, newSchemas) in zip(before, after) { enter(oldSchemas, newSchemas) }
        guard before.count != after.count else { return }
        let isLonger = after.count > before.count
        let longer = isLonger ? new : old
        let rest = isLonger ? old.items : new.items
        guard let owner = longer.conjuncts.first(where: { !$0.prefixItems.isEmpty }) else { return }
        for position in min(before.count, after.count)..<max(before.count, after.count) {
            switch rest {
            case .schemas(let schemas): isLonger ? enter(schemas, after[position]) : enter(before[position], schemas)
            case .open, .closed:
                var isNarrower = isLonger
                if case .closed = rest { isNarrower.toggle() }
                let text = isLonger ? sides.new.text(of: after[position]) : sides.old.text(of: before[position])
                report(
                    .prefixItems, isNarrower ? .narrowed : .widened, old: isLonger ? nil : (text, owner), new: isLonger ? (text, owner) : nil,
                    message: isLonger ? "position \(position) is \(text) now" : "position \(position), which was \(text), is no longer described")
            }
        }
    }
}
