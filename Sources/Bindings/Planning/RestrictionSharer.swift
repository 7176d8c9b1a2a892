import BinderyOpenAPI
import BinderySpecTree

/// Lets parameters refer to restrictions that the document has a name for, instead of repeating them: those of a schema, or of a shared parameter.
///
/// The name comes from what is referred to, never from who refers to it, so that an operation more changes nothing for the others.
struct RestrictionSharer {
    private let drafts: [TypeDraft]
    private let renderer: RestrictionRenderer
    private let named: [Source: Identifier]

    /// Those that were asked for.
    private(set) var shared: [SharedRestrictions] = []
    private var sharedNames: Set<Identifier> = []

    private enum Source: Hashable {
        /// A type that has no place of its own for them: another name of `String`.
        case type(TypeID)

        /// A parameter, by where it stands.
        case parameter(SourceLocation)
    }

    /// - Parameter namespace: Goes before the names: what is generated for several documents may stand in one module.
    init(planner: TypePlanner, renderer: RestrictionRenderer, namespace: Identifier?) {
        drafts = planner.drafts
        self.renderer = renderer
        let namedTypes = planner.namedTypes
        let types = drafts.filter { namedTypes.contains($0.id) && $0.isSpelledInPlace && renderer.restrictions($0.restrictions) != nil }
        let parameters = NamedSchemaCollector(document: planner.document).parameters()
        let sources = types.map { Source.type($0.id) } + parameters.map { .parameter($0.value.location) }
        let texts = types.map { Self.text(of: $0, below: planner.root) } + parameters.map { $0.name + " Parameter" }
        // Where restrictions may be nil, `.none` would say that they are.
        var scope = NameScope(.member, taken: ["none", "some"])
        let names = scope.names(for: texts.map { [namespace?.name, $0].compactMap(\.self).joined(separator: " ") }).names
        named = Dictionary(zip(sources, names), uniquingKeysWith: { first, _ in first })
    }

    /// `AccountNumber`, `Parameters AccountNumber`
    private static func text(of type: TypeDraft, below root: TypeDraft) -> String {
        guard let parent = type.parent, parent.id != root.id else { return type.name.name }
        return parent.name.name + " " + type.name.name
    }

    /// Nil when nothing is restricted.
    mutating func restrictions(of parameter: PlannedOperation.Parameter) -> ParameterRestrictions? {
        guard let restrictions = renderer.restrictions(parameter.restrictions) else { return nil }
        if restrictions.isOneType { return .type(restrictions.types[0]) }
        let source = parameter.restrictions.onlyType.map { Source.type(declaring($0)) }
        guard let name = source.flatMap({ named[$0] }) ?? named[.parameter(parameter.binding.origin.location)] else { return .own(restrictions) }
        if sharedNames.insert(name).inserted { shared.append(SharedRestrictions(name: name, restrictions: restrictions)) }
        return .shared(name)
    }

    /// The type that other names of it stand for, as long as they add nothing.
    private func declaring(_ id: TypeID) -> TypeID {
        var id = id
        // Another name of itself is not left by following it.
        for _ in 0..<32 {
            guard let next = drafts[id.number].restrictions.onlyType else { return id }
            id = next
        }
        return id
    }
}

extension TypeDraft {
    /// What is restricted has no place in the type itself.
    fileprivate var isSpelledInPlace: Bool {
        switch kind {
        case .alias, .enumeration: true
        case .structure, .union, .tuple, .wrapper, .contentChoice, .multipart, .responseChoice, .responseHeaders, nil: false
        }
    }
}
