import BinderyOpenAPI
import BinderySpecTree

extension ShapeComparison {
    /// - Returns: True when that is all there is to compare: one side is no more than one of the alternatives of the other.
    mutating func compareUnions() -> Bool {
        if old.unions.isEmpty, let union = new.unions.first, new.isNoMoreThanUnion, !old.conjuncts.isEmpty {
            compareSingle(old, with: union, isOld: true)
            return true
        }
        if new.unions.isEmpty, let union = old.unions.first, old.isNoMoreThanUnion, !new.conjuncts.isEmpty {
            compareSingle(new, with: union, isOld: false)
            return true
        }
        for (before, after) in zip(old.unions, new.unions) { compare(before, after) }
        for union in old.unions.dropFirst(new.unions.count) {
            report(
                union.facet, .removed, old: (sides.old.text(of: union), union.schema), new: nil,
                message: "the alternatives \(sides.old.text(of: union)) are no longer asked for")
        }
        for union in new.unions.dropFirst(old.unions.count) {
            report(
                union.facet, .added, old: nil, new: (sides.new.text(of: union), union.schema),
                message: "a value must be one of \(sides.new.text(of: union)) now")
        }
        compareValues()
        return false
    }

    private mutating func compare(_ before: SchemaUnion, _ after: SchemaUnion) {
        var (gone, fresh) = match(before.branches, after.branches)
        if !gone.isEmpty, !fresh.isEmpty {
            // anyOf: [A, B, C] · anyOf: [{anyOf: [A, B]}, C]
            (gone, fresh) = match(gone.flatMap(sides.old.alternatives), fresh.flatMap(sides.new.alternatives))
        }
        report(gone, of: before, fresh, of: after)
        compareExclusivity(before, after)
        compareDiscriminators(before, after, isExplained: !gone.isEmpty || !fresh.isEmpty)
    }

    /// Goes on to the pairs that stand for each other.
    ///
    /// - Returns: What has no counterpart.
    private mutating func match(_ before: [Slot], _ after: [Slot]) -> (gone: [Slot], fresh: [Slot]) {
        let matching = BranchMatcher(sides: sides).match(before, after)
        for (oldIndex, newIndex) in matching.pairs { enter(Part(old: before[oldIndex], new: after[newIndex])) }
        return (matching.oldOnly.map { before[$0] }, matching.newOnly.map { after[$0] })
    }

    private mutating func compareSingle(_ single: SchemaShape, with union: SchemaUnion, isOld: Bool) {
        let side = isOld ? sides.old : sides.new
        let slot = side.slot(single.core)
        let (gone, fresh) = isOld ? match([slot], union.branches) : match(union.branches, [slot])
        if single.allowsNull != union.allowsNull, !ignoresNull {
            let isAllowed = isOld == union.allowsNull
            report(.nullability, isAllowed ? .widened : .narrowed, old: nil, new: nil, message: isAllowed ? "null is allowed now" : "null is no longer allowed")
        }
        guard (isOld ? gone : fresh).isEmpty else {
            let (before, after) = (isOld ? side.text(of: slot) : sides.old.text(of: union), isOld ? sides.new.text(of: union) : side.text(of: slot))
            report(
                .type, .changed, old: old.conjuncts.first.map { (before, $0) }, new: new.conjuncts.first.map { (after, $0) },
                message: "the type was \(before) and is \(after) now")
            return
        }
        for slot in gone {
            let text = sides.old.text(of: slot)
            report(
                .facet(union.facet, .narrowed), .schema(old: union.schema.id, new: nil, property: nil), "\(text) is no longer an alternative",
                old: Site(slot.location, value: text), new: Site(places.new))
        }
        for slot in fresh {
            let text = sides.new.text(of: slot)
            report(
                .facet(union.facet, .widened), .schema(old: nil, new: union.schema.id, property: nil), "\(text) is an alternative now", old: Site(places.old),
                new: Site(slot.location, value: text))
        }
    }

    private mutating func report(_ gone: [Slot], of before: SchemaUnion, _ fresh: [Slot], of after: SchemaUnion) {
        let subject = Change.Subject.schema(old: before.schema.id, new: after.schema.id, property: nil)
        for slot in gone {
            let text = sides.old.text(of: slot)
            report(
                .facet(before.facet, .narrowed), subject, "\(text) is no longer an alternative", old: Site(slot.location, value: text),
                new: Site(after.schema.location, keywords: [after.facet.keyword]))
        }
        for slot in fresh {
            let text = sides.new.text(of: slot)
            report(
                .facet(after.facet, .widened), subject, "\(text) is an alternative now",
                old: Site(before.schema.location, keywords: [before.facet.keyword]), new: Site(slot.location, value: text))
        }
    }

    /// `oneOf` refuses what fits two of its branches, if anything can.
    private mutating func compareExclusivity(_ before: SchemaUnion, _ after: SchemaUnion) {
        guard before.isExclusive != after.isExclusive else { return }
        var seen: JSONTypes = []
        for slot in after.branches {
            let types = sides.new.shape(of: slot).types ?? .all
            guard seen.isDisjoint(with: types) else {
                report(
                    .exclusivity, after.isExclusive ? .narrowed : .widened, old: (before.facet.keyword, before.schema),
                    new: (after.facet.keyword, after.schema),
                    message: "a value may fit \(after.isExclusive ? "only one" : "several") of the alternatives now")
                return
            }
            seen.formUnion(types)
        }
    }
}

// MARK: Discriminators

extension ShapeComparison {
    /// - Parameter isExplained: Alternatives have come or gone, and their values with them.
    private mutating func compareDiscriminators(_ before: SchemaUnion, _ after: SchemaUnion, isExplained: Bool) {
        compareDiscriminators(before.schema, after.schema, isExplained: isExplained)
    }

    mutating func compareDiscriminators(_ before: Schema, _ after: Schema, isExplained: Bool) {
        let (oldName, newName) = (before.discriminator?.propertyName, after.discriminator?.propertyName)
        guard oldName == newName else {
            let verb: Verb = oldName == nil ? .added : newName == nil ? .removed : .changed
            report(.discriminator, verb, old: oldName.map { ("'\($0)'", before) }, new: newName.map { ("'\($0)'", after) })
            return
        }
        guard oldName != nil else { return }
        let (oldEntries, newEntries) = (sides.old.mapping(of: before), sides.new.mapping(of: after))
        for entry in oldEntries {
            let other = newEntries.first { $0.value == entry.value }
            if let other, entry.name != other.name, !SchemaEquality(sides: sides).areEqual([entry.schema], [other.schema]) {
                report(
                    .discriminatorMapping, .changed, old: ("'\(entry.value)': \(entry.name)", before), new: ("'\(entry.value)': \(other.name)", after),
                    message: "'\(entry.value)' stood for \(entry.name) and stands for \(other.name) now")
            } else if other == nil, !isExplained {
                report(
                    .discriminatorMapping, .narrowed, old: ("'\(entry.value)': \(entry.name)", before), new: ("none", after),
                    message: "the value '\(entry.value)', which stood for \(entry.name), is gone")
            }
        }
        for entry in newEntries where !isExplained && !oldEntries.contains(where: { $0.value == entry.value }) {
            report(
                .discriminatorMapping, .widened, old: ("none", before), new: ("'\(entry.value)': \(entry.name)", after),
                message: "the value '\(entry.value)' is new; it stands for \(entry.name)")
        }
    }
}

extension Slot {
    /// What it allows stands by itself.
    fileprivate var saysTypes: Bool { !core.isEmpty && core.allSatisfy { !$0.statements.isDisjoint(with: [.types, .reference, .allOf, .anyOf, .oneOf]) } }
}

extension SchemaShape {
    /// The alternatives are all that is said.
    var isNoMoreThanUnion: Bool {
        let others: SchemaStatements = [.anyOf, .oneOf, .discriminator, .types, .reference, .allOf]
        guard unions.count == 1, values == nil, conjuncts.allSatisfy({ $0.statements.isSubset(of: others) }) else { return false }
        // {type: object, anyOf: [{required: [a]}, {required: [b]}]} has restrictions for alternatives.
        return !typesAreStated || unions[0].branches.allSatisfy(\.saysTypes)
    }
}

extension DocumentSide {
    /// The alternatives of an alternative that is no more than that, or itself.
    fileprivate func alternatives(of slot: Slot) -> [Slot] {
        let shape = self.shape(of: slot)
        guard shape.isNoMoreThanUnion, let union = shape.unions.first, union.schema.discriminator == nil else { return [slot] }
        return union.branches
    }

    /// What the values of a discriminator stand for.
    fileprivate func mapping(of schema: Schema) -> [(value: String, name: String, schema: Schema)] {
        document.discriminatedSchemas(of: schema).map { ($0.value, names[$0.schema.id] ?? text(of: [$0.schema]), $0.schema) }
    }
}
