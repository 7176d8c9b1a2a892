/// Decides which values of a discriminator stand for which cases.
struct DiscriminatorTags {
    /// What speaks for a case, strongest first.
    struct Claim {
        let caseIndex: Int

        /// What `mapping` says.
        let mapped: [String]

        /// The values the branch itself demands, which documents send whatever else they declare.
        let constants: [String]

        /// The name of the schema, which is its value where nothing else is said (3.1, section 4.8.25), and the names of what the branch is told apart into by the same key.
        let names: [String]
    }

    /// Values, and the cases they can stand for.
    struct Group {
        var values: [String]
        let caseIndices: [Int]
    }

    let claims: [Claim]

    /// Values of one case come first, in the order of the claims; then those that several branches demand.
    func groups() -> [Group] {
        let mapped = Set(claims.flatMap(\.mapped))
        var demanding: [String: [Int]] = [:]
        for claim in claims {
            for value in claim.constants where !mapped.contains(value) && demanding[value]?.last != claim.caseIndex {
                demanding[value, default: []].append(claim.caseIndex)
            }
        }
        var taken = mapped.union(demanding.keys)
        var own: [Group] = []
        var shared: [Group] = []
        for claim in claims {
            var values = claim.mapped
            for value in claim.constants {
                guard let indices = demanding[value], indices.first == claim.caseIndex else { continue }
                demanding[value] = nil
                if indices.count == 1 {
                    values.append(value)
                } else if let same = shared.firstIndex(where: { $0.caseIndices == indices }) {
                    shared[same].values.append(value)
                } else {
                    shared.append(Group(values: [value], caseIndices: indices))
                }
            }
            own.append(Group(values: values, caseIndices: [claim.caseIndex]))
        }
        // The first name of each claim is its own; those of what is inside come after all of these.
        let depth = claims.map(\.names.count).max() ?? 0
        for position in 0..<depth {
            for (index, claim) in claims.enumerated() where position < claim.names.count && taken.insert(claim.names[position]).inserted {
                own[index].values.append(claim.names[position])
            }
        }
        return (own + shared).filter { !$0.values.isEmpty }
    }
}
