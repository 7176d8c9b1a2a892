/// Lets inline schemas that come out as the very same Swift share one type: the first in the order of the document declares it, the others are other names of it.
///
/// Every place keeps its name, so a schema that is added or changed renames nothing.
struct TypeSharer {
    private let drafts: [TypeDraft]

    /// The types of named schemas, which are never another name of an inline one.
    private let named: Set<TypeID>
    private let decisions: Decisions
    private var declared: [Content: TypeID] = [:]

    /// What makes two declarations interchangeable, each type in it being the one that all its names stand for.
    private struct Content: Hashable {
        let kind: TypeDeclaration.Kind
        let restrictions: [RestrictionTree]
        let isDeprecated: Bool
        let members: [Member]
        let conformances: [String]
    }

    /// A type inside the declaration.
    private struct Member: Hashable {
        let name: Identifier
        let type: TypeReference
    }

    init(planner: TypePlanner) {
        drafts = planner.drafts
        named = planner.namedTypes
        decisions = planner.decisions
    }

    /// - Parameter roots: What the declarations stand in, in the order of the document.
    mutating func share(in roots: [TypeDraft]) {
        for root in roots {
            // What a type consists of comes first: whether two of them are the same can be told then.
            for draft in root.nested { share(draft) }
        }
    }

    private mutating func share(_ draft: TypeDraft) {
        for part in draft.nested { share(part) }
        guard !named.contains(draft.id), let kind = draft.kind else { return }
        if case .alias = kind { return }
        let content = Content(
            kind: kind.mapTypes(canonical), restrictions: ([draft.restrictions] + draft.contentRestrictions).map { $0.mapTypes { canonicalID($0) } },
            isDeprecated: draft.isDeprecated,
            members: draft.nested.map { Member(name: $0.name, type: canonical(.named($0.id))) },
            conformances: decisions.conformances(of: draft, kind))
        if let first = declared[content] {
            draft.kind = .alias(.named(first))
            draft.restrictions = .type(first)
            draft.contentRestrictions = []
            draft.nested = []
        } else {
            declared[content] = draft.id
        }
    }

    /// The type without other names in it, at any depth.
    private func canonical(_ type: TypeReference) -> TypeReference {
        switch type {
        case .builtin: type
        case .array(let element): .array(canonical(element))
        case .dictionary(let value): .dictionary(canonical(value))
        case .optional(let wrapped): .optional(canonical(wrapped))
        case .patch(let wrapped): .patch(canonical(wrapped))
        case .events(let data): .events(canonical(data))
        case .lines(let value): .lines(canonical(value))
        case .multipartForm(let fields): .multipartForm(canonical(fields))
        case .named(let id): canonical(id)
        }
    }

    private func canonical(_ id: TypeID) -> TypeReference {
        // An alias of a named schema may lead back to itself; those are not followed.
        guard !named.contains(id), case .alias(let target)? = drafts[id.number].kind else { return .named(id) }
        return canonical(target)
    }

    private func canonicalID(_ id: TypeID) -> TypeID {
        if case .named(let canonical) = canonical(id) { canonical } else { id }
    }
}
