import BinderyOpenAPI
import BinderySpecTree

/// Walks through the schemas of two documents side by side. A pair is compared once, however often and from wherever it is reached; a list of what is to be compared takes the
/// place of recursion.
struct SchemaWalker {
    let sides: Sides
    var graph = ReachGraph()
    var log = ChangeLog()
    private var nodes: [Pair: Int] = [:]
    private var pending: [Step] = []
    private var numbersOfLists: (old: [[SchemaID]: Int32], new: [[SchemaID]: Int32]) = ([:], [:])

    /// The schemas that have been compared with any, by the number of their ID.
    private(set) var compared: (old: Set<Int32>, new: Set<Int32>) = ([], [])

    init(sides: Sides) {
        self.sides = sides
    }

    /// Notes that a part of the documents leads to two places for values, and compares those.
    mutating func lead(from node: Int, to old: Schema?, _ new: Schema?) {
        if old == nil, new == nil { return }
        lead(from: node, to: ShapeComparison.Part(old: sides.old.slot([old].compactMap(\.self)), new: sides.new.slot([new].compactMap(\.self))))
        walk()
    }

    private mutating func walk() {
        while let step = pending.popLast() {
            switch step {
            case .compare(let pair, let node): compare(pair, at: node)
            case .lead(let node, let part): lead(from: node, to: part)
            }
        }
    }
}

// MARK: Pairs

extension SchemaWalker {
    /// What applies together on either side, in short: the ID of the one schema, or a negative number for a list.
    private struct Pair: Hashable {
        let old: Int32
        let new: Int32

        /// Null is compared around it.
        let ignoresNull: Bool

        /// The schemas that derive from it by a discriminator count, too.
        var isPolymorphic = false
    }

    private enum Step {
        case compare(Cores, at: Int)
        case lead(from: Int, to: ShapeComparison.Part)
    }

    private struct Cores {
        let old: Slot
        let new: Slot
    }

    private mutating func lead(from node: Int, to part: ShapeComparison.Part) {
        if part.old.core.isEmpty, part.new.core.isEmpty { return compareWrappers(part, at: node) }
        var source = node
        if part.flips || part.blocked != nil {
            source = graph.addNode()
            graph.connect(node, to: source, flips: part.flips, blocking: part.blocked)
        }
        if compareReplaced(part, at: source) { return }
        compareWrappers(part, at: source)
        let pair = self.node(part.old, part.new)
        let derived = derived(part)
        guard !derived.isEmpty else {
            graph.connect(source, to: pair)
            return
        }
        leadToDerived(derived, part, from: source, through: pair)
    }

    private mutating func node(_ old: Slot, _ new: Slot) -> Int {
        let pair = Pair(
            old: Self.number(old.core, &numbersOfLists.old), new: Self.number(new.core, &numbersOfLists.new), ignoresNull: old.allowsNull || new.allowsNull)
        if let known = nodes[pair] { return known }
        let node = graph.addNode()
        nodes[pair] = node
        pending.append(.compare(Cores(old: old, new: new), at: node))
        return node
    }

    private static func number(_ core: [Schema], _ lists: inout [[SchemaID]: Int32]) -> Int32 {
        if core.count == 1 { return core[0].id.number }
        let ids = core.map(\.id)
        if let known = lists[ids] { return known }
        let number = Int32(-1 - lists.count)
        lists[ids] = number
        return number
    }
}

// MARK: Comparing

extension SchemaWalker {
    private mutating func compare(_ cores: Cores, at node: Int) {
        for schema in cores.old.core { compared.old.insert(schema.id.number) }
        for schema in cores.new.core { compared.new.insert(schema.id.number) }
        if compareBases(cores, at: node) { return }
        take(comparison(SchemaShape(cores.old.core, in: sides.old), SchemaShape(cores.new.core, in: sides.new), cores), at: node)
    }

    private func comparison(_ old: SchemaShape, _ new: SchemaShape, _ cores: Cores) -> ShapeComparison {
        ShapeComparison(
            old, new, sides, at: (cores.old.location, cores.new.location), ignoresNull: cores.old.allowsNull || cores.new.allowsNull)
    }

    private mutating func take(_ comparison: ShapeComparison, at node: Int) {
        for difference in comparison.differences {
            var place = node
            if let blocked = difference.blocked {
                place = graph.addNode()
                graph.connect(node, to: place, blocking: blocked)
            }
            log.add(difference.change, at: place)
        }
        for part in comparison.parts { lead(from: node, to: part) }
    }

    /// Where the schemas say the same themselves and build on components of the same names, what differs is in those: each pair of them is compared once, and not again in all
    /// that build on them.
    ///
    /// - Returns: False where that is not so.
    private mutating func compareBases(_ cores: Cores, at node: Int) -> Bool {
        let (before, after) = (sides.old.layers(of: cores.old), sides.new.layers(of: cores.new))
        guard !before.bases.isEmpty, before.bases.map(sides.old.name) == after.bases.map(sides.new.name) else { return false }
        if !before.own.isEmpty || !after.own.isEmpty {
            let own = comparison(
                SchemaShape(cores.old.core, conjuncts: before.own, in: sides.old), SchemaShape(cores.new.core, conjuncts: after.own, in: sides.new), cores)
            guard own.differences.isEmpty else { return false }
            for part in own.parts { lead(from: node, to: part) }
        }
        for (oldBase, newBase) in zip(before.bases, after.bases) { graph.connect(node, to: self.node(oldBase, newBase)) }
        return true
    }

    /// A reference that leads to something else altogether is one change, however much differs between what it leads to.
    ///
    /// - Returns: False where both lead to the same, or to versions of one.
    private mutating func compareReplaced(_ part: ShapeComparison.Part, at node: Int) -> Bool {
        let (oldName, newName) = (sides.old.name(of: part.old), sides.new.name(of: part.new))
        guard oldName != newName, !part.old.core.isEmpty, !part.new.core.isEmpty,
            Likeness(part.old, in: sides.old).isForeign(to: Likeness(part.new, in: sides.new))
        else { return false }
        let (oldText, newText) = (sides.old.text(of: part.old), sides.new.text(of: part.new))
        let (oldTypes, newTypes) = (sides.old.shape(of: part.old).types ?? .all, sides.new.shape(of: part.new).types ?? .all)
        log.add(
            Change(
                .value(.facet(.type, .changed)), .schema(old: part.old.written?.id, new: part.new.written?.id, property: nil),
                "the type was \(oldText) and is \(newText) now", old: Site(part.old.location, keywords: ["$ref", "type"], value: oldText),
                new: Site(part.new.location, keywords: ["$ref", "type"], value: newText),
                asText: ShapeComparison.textVerb(oldTypes, newTypes).map { .facet(.type, $0) }), at: node)
        return true
    }

    /// What stands around two places, and not in what they have at their core.
    private mutating func compareWrappers(_ part: ShapeComparison.Part, at node: Int) {
        let (before, after) = (part.old, part.new)
        let subject = Change.Subject.schema(old: before.written?.id, new: after.written?.id, property: nil)
        func note(_ change: ValueChange, _ message: String, _ keywords: [String], _ oldValue: String?, _ newValue: String?) {
            log.add(
                Change(
                    .value(change), subject, message, old: Site(before.location, keywords: keywords, value: oldValue),
                    new: Site(after.location, keywords: keywords, value: newValue)), at: node)
        }
        if before.allowsNull || after.allowsNull { compareNull(part, at: node) }
        if before.isDeprecated != after.isDeprecated {
            note(
                .convention(after.isDeprecated ? .deprecated : .undeprecated, isOfProperty: false),
                after.isDeprecated ? "it is deprecated now" : "it is no longer deprecated", ["deprecated"], nil, nil)
        }
        let (oldDefault, newDefault) = (before.defaultValue.map(ValueText.shown), after.defaultValue.map(ValueText.shown))
        if oldDefault != newDefault {
            note(
                .convention(.defaultChanged, isOfProperty: false), ShapeComparison.message("default", old: oldDefault, new: newDefault), ["default"],
                oldDefault,
                newDefault)
        }
    }

    /// Null may be said around the core or in it.
    private mutating func compareNull(_ part: ShapeComparison.Part, at node: Int) {
        let wasAllowed = part.old.allowsNull || SchemaShape(part.old.core, in: sides.old).allowsNull
        let isAllowed = part.new.allowsNull || SchemaShape(part.new.core, in: sides.new).allowsNull
        guard wasAllowed != isAllowed else { return }
        log.add(
            Change(
                .value(.facet(.nullability, isAllowed ? .widened : .narrowed)),
                .schema(old: part.old.written?.id, new: part.new.written?.id, property: nil), isAllowed ? "null is allowed now" : "null is no longer allowed",
                old: Site(part.old.location, keywords: Facet.nullability.keywords, value: wasAllowed ? "null allowed" : "null not allowed"),
                new: Site(part.new.location, keywords: Facet.nullability.keywords, value: isAllowed ? "null allowed" : "null not allowed")), at: node)
    }
}

// MARK: Derived schemas

extension SchemaWalker {
    private struct Derived {
        let value: String
        let old: DiscriminatedSchema?
        let new: DiscriminatedSchema?
    }

    /// What may stand where a base with a discriminator is referred to.
    private func derived(_ part: ShapeComparison.Part) -> [Derived] {
        guard part.old.core.count == 1, part.new.core.count == 1 else { return [] }
        let old = sides.old.document.derivedSchemas(of: part.old.core[0])
        let new = sides.new.document.derivedSchemas(of: part.new.core[0])
        guard !old.isEmpty || !new.isEmpty else { return [] }
        let byValue = Dictionary(old.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(new.map(\.value))
        return new.map { Derived(value: $0.value, old: byValue[$0.value], new: $0) }
            + old.filter { !known.contains($0.value) }.map { Derived(value: $0.value, old: $0, new: nil) }
    }

    private mutating func leadToDerived(_ derived: [Derived], _ part: ShapeComparison.Part, from source: Int, through pair: Int) {
        let (before, after) = (part.old.core[0], part.new.core[0])
        let key = Pair(
            old: before.id.number, new: after.id.number, ignoresNull: part.old.allowsNull || part.new.allowsNull, isPolymorphic: true)
        if let known = nodes[key] { return graph.connect(source, to: known) }
        let node = graph.addNode()
        nodes[key] = node
        graph.connect(source, to: node)
        graph.connect(node, to: pair)
        let isNew = before.discriminator?.propertyName != after.discriminator?.propertyName
        for entry in derived {
            if let old = entry.old, let new = entry.new {
                let part = ShapeComparison.Part(old: sides.old.slot(old.schema), new: sides.new.slot(new.schema))
                pending.append(.lead(from: node, to: part))
            } else if !isNew {
                report(entry, before, after, at: node)
            }
        }
    }

    private mutating func report(_ entry: Derived, _ before: Schema, _ after: Schema, at node: Int) {
        let isNew = entry.old == nil
        log.add(
            Change(
                .value(.facet(.discriminatorMapping, isNew ? .widened : .narrowed)), .schema(old: before.id, new: after.id, property: nil),
                isNew ? "the value '\(entry.value)' of the discriminator is new" : "the value '\(entry.value)' of the discriminator is gone",
                old: entry.old.map { Site($0.location, value: "'\(entry.value)'") } ?? Site(before.location, keywords: ["discriminator"]),
                new: entry.new.map { Site($0.location, value: "'\(entry.value)'") } ?? Site(after.location, keywords: ["discriminator"])), at: node)
    }
}
