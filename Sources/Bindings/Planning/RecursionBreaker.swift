/// Finds types that contain themselves without an array or a dictionary in between, and stores them indirectly where the circle closes.
struct RecursionBreaker {
    let drafts: [TypeDraft]

    func breakCycles() {
        wrapAliases()
        let components = stronglyConnectedComponents()
        for draft in drafts {
            guard let component = components[draft.id.number] else { continue }
            func isInside(_ type: TypeReference) -> Bool { directTargets(of: type).contains { components[$0] == component && !isUnion($0) } }
            switch draft.kind {
            case .structure(let structure): draft.kind = .structure(structure.storingIndirectly(isInside))
            case .tuple(let tuple): draft.kind = .tuple(tuple.storingIndirectly(isInside))
            case .union(let union):
                draft.kind = .union(union.storingIndirectly { _ in true })
            case .enumeration, .contentChoice, .multipart, .responseChoice, .responseHeaders, .alias, .wrapper, nil: break
            }
        }
    }

    /// `typealias Tree = [Tree]` is no Swift: an alias that reaches itself becomes a type of its own.
    private func wrapAliases() {
        for draft in drafts {
            guard case .alias(let type)? = draft.kind, reaches(draft.id, from: type, visited: []) else { continue }
            draft.kind = .wrapper(type)
        }
    }

    private func reaches(_ id: TypeID, from type: TypeReference, visited: Set<TypeID>) -> Bool {
        switch type {
        case .builtin, .events, .lines: return false
        case .array(let inner), .dictionary(let inner), .optional(let inner), .patch(let inner), .multipartForm(let inner):
            return reaches(id, from: inner, visited: visited)
        case .named(let other):
            if other == id { return true }
            guard !visited.contains(other), case .alias(let target)? = drafts[other.number].kind else { return false }
            return reaches(id, from: target, visited: visited.union([other]))
        }
    }

    private func isUnion(_ index: Int) -> Bool {
        if case .union? = drafts[index].kind { true } else { false }
    }

    /// The types whose values are stored in the value itself.
    private func directTargets(of type: TypeReference) -> [Int] {
        switch type {
        case .builtin, .array, .dictionary, .events, .lines, .multipartForm: return []
        case .optional(let inner), .patch(let inner): return directTargets(of: inner)
        case .named(let id):
            if case .alias(let target)? = drafts[id.number].kind { return directTargets(of: target) }
            return [id.number]
        }
    }

    private func directTargets(of draft: TypeDraft) -> [Int] {
        switch draft.kind {
        case .structure(let structure): (structure.properties.map(\.type) + structure.views.map(\.type)).flatMap(directTargets)
        case .tuple(let tuple): tuple.elements.map(\.type).flatMap(directTargets)
        case .union(let union): union.cases.map(\.type).flatMap(directTargets)
        case .wrapper(let type): directTargets(of: type)
        case .enumeration, .contentChoice, .multipart, .responseChoice, .responseHeaders, .alias, nil: []
        }
    }

    /// Tarjan's algorithm with a stack of its own.
    ///
    /// - Returns: For each type that is part of a circle, the number of the circle.
    private func stronglyConnectedComponents() -> [Int: Int] {
        let edges = drafts.map(directTargets(of:))
        var index = [Int?](repeating: nil, count: drafts.count)
        var low = [Int](repeating: 0, count: drafts.count)
        var onStack = [Bool](repeating: false, count: drafts.count)
        var stack: [Int] = []
        var next = 0
        var components: [Int: Int] = [:]
        for root in drafts.indices where index[root] == nil {
            var work: [(node: Int, edge: Int)] = [(root, 0)]
            while let (node, edge) = work.popLast() {
                if edge == 0 {
                    index[node] = next
                    low[node] = next
                    next += 1
                    stack.append(node)
                    onStack[node] = true
                }
                if edge < edges[node].count {
                    work.append((node, edge + 1))
                    let target = edges[node][edge]
                    if index[target] == nil { work.append((target, 0)) } else if onStack[target] { low[node] = min(low[node], index[target] ?? low[node]) }
                    continue
                }
                for target in edges[node] where onStack[target] { low[node] = min(low[node], low[target]) }
                guard low[node] == index[node] else { continue }
                var members: [Int] = []
                while let member = stack.popLast() {
                    onStack[member] = false
                    members.append(member)
                    if member == node { break }
                }
                if members.count > 1 || edges[node].contains(node) {
                    for member in members { components[member] = node }
                }
            }
        }
        return components
    }
}
