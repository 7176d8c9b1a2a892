/// Finds types that would be wide if all their members were stored in place, and stores the wide members indirectly.
///
/// To copy, assign and destroy a value, the compiler writes out code for every member of its members, in each file where it happens. What is wide inside what
/// is wide is thus paid for over and over, in compile time and size, and whenever a value is passed on.
struct WidthLimiter {
    let drafts: [TypeDraft]

    /// In words of eight bytes: about sixteen numbers or eight strings.
    private static let limit = 16

    func limitWidths() {
        var widths = [Int?](repeating: nil, count: drafts.count)
        for root in drafts.indices where widths[root] == nil {
            // A stack of its own, for documents nest deeper than a thread's. Members come before what they are in.
            var work: [(index: Int, isEntered: Bool)] = [(root, false)]
            while let (index, isEntered) = work.popLast() {
                if isEntered {
                    limitWidth(of: drafts[index], widths)
                    widths[index] = width(of: drafts[index], widths)
                } else if widths[index] == nil {
                    // Only an alias can still lead back here; circles of values are closed by indirect storage.
                    widths[index] = 1
                    work.append((index, true))
                    work += targets(of: drafts[index]).filter { widths[$0] == nil }.map { ($0, false) }
                }
            }
        }
    }

    private func limitWidth(of draft: TypeDraft, _ widths: [Int?]) {
        func isWide(_ type: TypeReference) -> Bool { width(of: type, widths) > Self.limit }
        switch draft.kind {
        case .structure(let structure): draft.kind = .structure(structure.storingIndirectly(isWide))
        case .tuple(let tuple): draft.kind = .tuple(tuple.storingIndirectly(isWide))
        case .union(let union): draft.kind = .union(union.storingIndirectly(isWide))
        case .enumeration, .contentChoice, .multipart, .responseChoice, .responseHeaders, .alias, .wrapper, nil: break
        }
    }

    /// The types of the members that are stored in place so far. What is outside already makes nothing wider, so the order of the types makes no difference.
    private func targets(of draft: TypeDraft) -> [Int] {
        let types: [TypeReference] =
            switch draft.kind {
            case .structure(let structure):
                structure.properties.filter { !$0.isIndirect }.map(\.type) + structure.views.filter { !$0.isIndirect }.map(\.type)
            case .tuple(let tuple): tuple.elements.filter { !$0.isIndirect }.map(\.type)
            case .union(let union): union.isIndirect ? [] : union.cases.map(\.type)
            case .wrapper(let type), .alias(let type): [type]
            case .enumeration, .contentChoice, .multipart, .responseChoice, .responseHeaders, nil: []
            }
        return types.compactMap { type in
            if case .named(let id) = type.unwrapped { id.number } else { nil }
        }
    }

    private func width(of draft: TypeDraft, _ widths: [Int?]) -> Int {
        func sum(_ members: [(type: TypeReference, isIndirect: Bool)]) -> Int { members.reduce(0) { $0 + ($1.isIndirect ? 1 : width(of: $1.type, widths)) } }
        return switch draft.kind {
        case .structure(let structure):
            sum(structure.properties.map { ($0.type, $0.isIndirect) } + structure.views.map { ($0.type, $0.isIndirect) })
                + (structure.additionalProperties == nil ? 0 : 1)
        case .tuple(let tuple): sum(tuple.elements.map { ($0.type, $0.isIndirect) }) + (tuple.rest == nil ? 0 : 1)
        case .union(let union): union.isIndirect ? 1 : union.cases.reduce(0) { max($0, width(of: $1.type, widths)) } + 1
        case .wrapper(let type), .alias(let type): width(of: type, widths)
        case .enumeration, .contentChoice, .multipart, .responseChoice, .responseHeaders, nil: 2
        }
    }

    private func width(of type: TypeReference, _ widths: [Int?]) -> Int {
        switch type.unwrapped {
        case .builtin(.string), .builtin(.uuid), .builtin(.data), .builtin(.jsonValue), .builtin(.decimal), .events, .lines, .multipartForm: 2
        case .builtin, .array, .dictionary, .optional, .patch: 1
        case .named(let id): widths[id.number] ?? 1
        }
    }
}
