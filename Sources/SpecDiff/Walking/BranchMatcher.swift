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
        pair(&matching, by: { sides.old.outline(of: old[$0]) }, { sides.new.outline(of: new[$0]) })
        pairByLikeness(&matching, old, new)
        matching.pairs.sort { $0.new < $1.new }
        return matching
    }

    /// Pairs what one key stands for on both sides.
    private func pair(_ matching: inout Matching, by oldKey: (Int) -> String?, _ newKey: (Int) -> String?) {
        var unpaired: [String: Int] = [:]
        for index in matching.oldOnly { if let key = oldKey(index), unpaired[key] == nil { unpaired[key] = index } }
        var (taken, paired): (Set<Int>, Set<Int>) = ([], [])
        for newIndex in matching.newOnly {
            guard let key = newKey(newIndex), let oldIndex = unpaired.removeValue(forKey: key) else { continue }
            matching.pairs.append((oldIndex, newIndex))
            taken.insert(oldIndex)
            paired.insert(newIndex)
        }
        matching.oldOnly.removeAll { taken.contains($0) }
        matching.newOnly.removeAll { paired.contains($0) }
    }

    private func pairByLikeness(_ matching: inout Matching, _ old: [Slot], _ new: [Slot]) {
        // Time in proportion to the document: two long lists are compared where they begin.
        let (oldRest, newRest) = (matching.oldOnly.dropFirst(100), matching.newOnly.dropFirst(100))
        matching.oldOnly.removeLast(oldRest.count)
        matching.newOnly.removeLast(newRest.count)
        defer {
            matching.oldOnly += oldRest
            matching.newOnly += newRest
        }
        let oldOnes = matching.oldOnly.map { Likeness(old[$0], in: sides.old) }
        let newOnes = matching.newOnly.map { Likeness(new[$0], in: sides.new) }
        var candidates: [(likeness: Double, old: Int, new: Int)] = []
        for (newIndex, newOne) in newOnes.enumerated() {
            for (oldIndex, oldOne) in oldOnes.enumerated() {
                let likeness = oldOne.degree(to: newOne)
                if likeness >= Likeness.threshold { candidates.append((likeness, oldIndex, newIndex)) }
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
}

extension DocumentSide {
    /// The constant that tells an alternative from the others: `kind=cat`
    fileprivate func tag(of slot: Slot) -> String? {
        let shape = self.shape(of: slot)
        for property in shape.properties {
            let value = self.shape(of: self.slot(property.schemas)).values
            if let value, value.keys.count == 1 { return property.name + "=" + value.keys[0] }
        }
        return nil
    }

    /// The same for schemas that differ in no more than details: `object: lives, name`
    fileprivate func outline(of slot: Slot) -> String {
        let properties = shape(of: slot).properties.map(\.name)
        return properties.isEmpty ? text(of: slot) : "object: " + properties.sorted().joined(separator: ", ")
    }
}
