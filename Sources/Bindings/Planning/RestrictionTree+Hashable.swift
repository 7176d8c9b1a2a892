extension RestrictionTree: Hashable {
    static func == (first: RestrictionTree, second: RestrictionTree) -> Bool {
        switch (first, second) {
        case (.none, .none): true
        case (.keywords(let first), .keywords(let second)): first.elementsEqual(second) { $0 == $1 }
        case (.members(let first), .members(let second)): first.elementsEqual(second) { $0 == $1 }
        case (.positions(let first), .positions(let second)), (.all(let first), .all(let second)), (.any(let first), .any(let second)): first == second
        case (.applied(let first, let one), .applied(let second, let other)), (.when(let first, let one), .when(let second, let other)):
            first == second && one == other
        case (.additional(let first, let one), .additional(let second, let other)): first == second && one == other
        case (.rest(let first, let one), .rest(let second, let other)): first == second && one == other
        case (.type(let first), .type(let second)): first == second
        case (.none, _), (.keywords, _), (.members, _), (.positions, _), (.all, _), (.any, _), (.applied, _), (.additional, _), (.rest, _), (.when, _),
            (.type, _):
            false
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case .none: hasher.combine(0)
        case .keywords(let keywords):
            for keyword in keywords {
                hasher.combine(keyword.keyword)
                hasher.combine(keyword.value)
            }
        case .members(let members):
            for member in members {
                hasher.combine(member.key)
                hasher.combine(member.tree)
            }
        case .positions(let trees), .all(let trees), .any(let trees): hasher.combine(trees)
        case .applied(let keyword, let tree), .when(let keyword, let tree):
            hasher.combine(keyword)
            hasher.combine(tree)
        case .additional(let keys, let tree):
            hasher.combine(keys)
            hasher.combine(tree)
        case .rest(let count, let tree):
            hasher.combine(count)
            hasher.combine(tree)
        case .type(let id): hasher.combine(id)
        }
    }
}
