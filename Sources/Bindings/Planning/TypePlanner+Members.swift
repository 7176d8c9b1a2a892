extension TypePlanner {
    /// What the value of a parameter or header consists of, which its text does not always say.
    func members(of type: TypeReference) -> ParameterBinding.Members {
        members(of: type, depth: 0)
    }

    /// Alternatives within each other that go deeper than anybody writes them.
    private static let depth = 8

    private func members(of type: TypeReference, depth: Int) -> ParameterBinding.Members {
        guard depth < Self.depth else { return .others([]) }
        switch canonical(type) {
        case .dictionary: return .others([])
        case .named(let id):
            switch drafts[id.number].kind {
            case .structure(let structure):
                let own: ParameterBinding.Members = structure.additionalProperties == nil ? .named(structure.properties.map(\.key)) : .others([])
                return structure.views.map { members(of: $0.type, depth: depth + 1) }.reduce(own) { $0.united(with: $1) }
            case .union(let union):
                // What may be something else than an object is read as that.
                let all = union.cases.map { members(of: $0.type, depth: depth + 1) }
                return all.contains(.none) ? .none : all.reduce(ParameterBinding.Members.named([])) { $0.united(with: $1) }
            case .enumeration, .tuple, .wrapper, .contentChoice, .responseChoice, .responseHeaders, .multipart, .alias, nil: return .none
            }
        case .builtin, .array, .optional, .patch, .events, .lines, .multipartForm: return .none
        }
    }
}

extension ParameterBinding.Members {
    fileprivate func united(with other: Self) -> Self {
        guard case .named(let keys) = self, case .named(let others) = other else { return .others([]) }
        return .named(keys + others.filter { !keys.contains($0) })
    }
}
