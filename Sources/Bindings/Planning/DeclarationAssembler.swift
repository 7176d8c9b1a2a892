/// Turns drafts, all of them planned, into declarations.
struct DeclarationAssembler {
    private let renderer: RestrictionRenderer
    private let decisions: Decisions
    private var sharer: RestrictionSharer

    init(planner: TypePlanner, namespace: Identifier?) {
        renderer = RestrictionRenderer(drafts: planner.drafts)
        decisions = planner.decisions
        sharer = RestrictionSharer(planner: planner, renderer: renderer, namespace: namespace)
    }

    /// Those that the operations refer to which were assembled.
    var sharedRestrictions: [SharedRestrictions] { sharer.shared }

    func declarations(_ drafts: [TypeDraft]) -> [TypeDeclaration] {
        drafts.compactMap { draft in
            guard let kind = draft.kind else { return nil }
            return TypeDeclaration(
                id: draft.id, name: draft.name, documentation: draft.documentation, isDeprecated: draft.isDeprecated, kind: restricted(kind, of: draft),
                nested: declarations(draft.nested),
                restrictions: restrictions(of: draft, kind), conformances: decisions.conformances(of: draft, kind), location: draft.location)
        }
    }

    mutating func api(_ planned: PlannedOperations, _ namespaces: Namespaces) -> APIBinding? {
        guard !planned.operations.isEmpty else { return nil }
        let operations = planned.operations.map { operation in
            operation.binding(
                serverTypes: declarations(operation.servers?.nested ?? []), nested: declarations(operation.namespace.nested), renderer, &sharer)
        }
        return APIBinding(
            surface: planned.surface, operations: operations, securitySchemes: planned.securitySchemes, servers: planned.servers,
            serverTypes: planned.surface == .api ? declarations(namespaces.servers.nested) : [])
    }

    /// Bodies are checked where they are read and written, whatever their type.
    private func restricted(_ kind: TypeDeclaration.Kind, of draft: TypeDraft) -> TypeDeclaration.Kind {
        guard case .contentChoice(let choice) = kind else { return kind }
        return .contentChoice(choice.restricted(by: draft.contentRestrictions.map(renderer.contentRestrictions)))
    }

    /// Other names of types have nothing to check, their users do.
    private func restrictions(of draft: TypeDraft, _ kind: TypeDeclaration.Kind) -> Restrictions? {
        switch kind {
        case .alias, .enumeration, .contentChoice, .responseChoice, .responseHeaders: nil
        case .structure, .union, .tuple, .wrapper, .multipart: renderer.restrictions(draft.restrictions)
        }
    }
}
