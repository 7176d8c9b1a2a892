import BinderyBindings

/// What makes a declaration of a type the same as one of another version of it.
struct MemberKey: Hashable {
    private enum Role: Hashable {
        case type, value, initializer, requirement, call
    }

    private let role: Role
    private let name: Identifier

    /// Only where several methods have one name.
    private let labels: [Identifier?]

    init(_ declaration: Declaration, _ overloaded: Set<Identifier>) {
        name = declaration.name
        var labels: [Identifier?] = []
        switch declaration.kind {
        case .type, .alias: role = .type
        case .property, .enumerationCase, .stub: role = .value
        case .factory(let parameters, _):
            role = .value
            if overloaded.contains(name) { labels = parameters.map(\.label) }
        case .initializer: role = .initializer
        case .requirement: role = .requirement
        case .call: role = .call
        }
        self.labels = labels
    }

    static func overloadedNames(in members: [Declaration]) -> Set<Identifier> {
        var seen: Set<Identifier> = []
        return Set(
            members.compactMap { member in
                guard case .factory = member.kind else { return nil }
                return seen.insert(member.name).inserted ? nil : member.name
            })
    }
}
