import BinderyOpenAPI
import BinderySpecTree

/// Finds which alternatives of two documents stand for each other: by name, by tag, by title, and else by what they look like.
struct BranchMatcher {
    struct Matching {
        var pairs: [(old: Int, new: Int)] = []
        var oldOnly: [Int]
        var newOnly: [Int]
    }

    let sides: Sides

    func match(_ old: [Slot], _ new: [Slot]) -> Matching {
        var matching = Matching(oldOnly: Array(old.indices), newOnly: Array(new.indices))
        pair(&matching, by: { sides.old.name(of: old[$0]) }, { sides.new.name(of: new[$0]) })
        if matching.oldOnly.isEmpty || matching.newOnly.isEmpty { return matching }
        pair(&matching, by: { sides.old.tag(of: old[$0]) }, { sides.new.tag(of: new[$0]) })
        pair(&matching, by: { old[$0].written?.title }, { new[$0].written?.title })
        pair(&matching, by: { sides.old.text(of: old[$0]) }, { sides.new.text(of: new[$0]) })
        pairByLikeness(&matching, old, new)
        matching.pairs.sort { $0.new < $1.new }
        return matching
    }

    /// Pairs what one key stands for on both sides.
    private func pair(_ matching: inout Matching, by oldKey: (Int) -> String?, _ newKey: (Int) -> String?) {
        let oldKeys = Self.unique(matching.oldOnly, oldKey)
        let newKeys = Self.unique(matching.newOnly, newKey)
        var (taken, paired): (Set<Int>, Set<Int>) = ([], [])
        for (key, newIndex) in newKeys {
            guard let oldIndex = oldKeys[key] else { continue }
            matching.pairs.append((oldIndex, newIndex))
            taken.insert(oldIndex)
            paired.insert(newIndex)
        }
        matching.oldOnly.removeAll { taken.contains($0) }
        matching.newOnly.removeAll { paired.contains($0) }
    }

    private static func unique(_ indices: [Int], _ key: (Int) -> String?) -> [String: Int] {
        var found: [String: Int] = [:]
        for index in indices { if let key = key(index), found[key] == nil { found[key] = index } }
        return found
    }

    private func pairByLikeness(_ matching: inout Matching, _ old: [Slot], _ new: [Slot]) {
        // Time in proportion to the document: two long lists with nothing in common stay apart.
        guard matching.oldOnly.count * matching.newOnly.count <= 10_000 else { return }
        let oldLooks = matching.oldOnly.map { Look(old[$0], in: sides.old) }
        let newLooks = matching.newOnly.map { Look(new[$0], in: sides.new) }
        var candidates: [(likeness: Double, old: Int, new: Int)] = []
        for (newIndex, newLook) in newLooks.enumerated() {
            for (oldIndex, oldLook) in oldLooks.enumerated() {
                let likeness = oldLook.likeness(to: newLook)
                if likeness >= 0.5 { candidates.append((likeness, oldIndex, newIndex)) }
            }
        }
        candidates.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
        var (taken, paired): (Set<Int>, Set<Int>) = ([], [])
        for candidate in candidates where !taken.contains(candidate.old) && !paired.contains(candidate.new) {
            taken.insert(candidate.old)
            paired.insert(candidate.new)
            matching.pairs.append((matching.oldOnly[candidate.old], matching.newOnly[candidate.new]))
        }
        matching.oldOnly = matching.oldOnly.indices.filter { !taken.contains($0) }.map { matching.oldOnly[$0] }
        matching.newOnly = matching.newOnly.indices.filter { !paired.contains($0) }.map { matching.newOnly[$0] }
    }

    /// What of a schema is seen at a glance.
    private struct Look {
        let name: String?
        let types: JSONTypes
        let properties: Set<String>
        let values: Set<String>
        let hasAlternatives: Bool

        init(_ slot: Slot, in side: DocumentSide) {
            let shape = SchemaShape(slot.core, in: side)
            name = side.name(of: slot)
            types = shape.types ?? .all
            properties = Set(shape.properties.map(\.name))
            hasAlternatives = !shape.unions.isEmpty
            values = Set(shape.values?.keys ?? [])
        }

        /// From 0 to 1.
        func likeness(to other: Look) -> Double {
            guard !types.isDisjoint(with: other.types), hasAlternatives == other.hasAlternatives else { return 0 }
            let isRenamed = name != nil && other.name != nil
            if !properties.isEmpty || !other.properties.isEmpty { return Self.overlap(properties, other.properties) }
            if !values.isEmpty || !other.values.isEmpty { return max(Self.overlap(values, other.values), isRenamed ? 0 : 0.5) }
            return types == other.types ? (isRenamed ? 0.5 : 0.9) : 0.5
        }

        private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
            Double(left.intersection(right).count) / Double(max(left.union(right).count, 1))
        }
    }
}

extension DocumentSide {
    /// The constant that tells an alternative from the others: `kind=cat`
    fileprivate func tag(of slot: Slot) -> String? {
        let shape = SchemaShape(slot.core, in: self)
        for property in shape.properties {
            let value = SchemaShape(self.slot(property.schemas).core, in: self).values
            if let value, value.keys.count == 1 { return property.name + "=" + value.keys[0] }
        }
        return nil
    }
}
