import BinderyBindings
import BinderySwiftSource

/// What every declaration of a type has in common.
struct DeclarationContext {
    let declaration: TypeDeclaration

    /// The names of the types around the declaration.
    let scope: [Identifier]
    let access: AccessLevel
    let spelling: TypeSpelling

    var name: Identifier { declaration.name }

    /// The names of the types around what stands inside the declaration.
    var innerScope: [Identifier] { scope + [declaration.name] }

    /// Of a list that belongs to a member.
    var layout: ListLayout { ListLayout(behind: innerScope.count) }

    /// Of a list that belongs to a statement of a member.
    var statementLayout: ListLayout { ListLayout(behind: innerScope.count + 1) }

    func type(_ reference: TypeReference) -> SwiftSource { spelling.source(for: reference, in: innerScope) }

    func placeholder(for type: TypeReference) -> SwiftSource? { spelling.placeholder(for: type) }

    /// What stands before a property that is stored indirectly.
    func indirection(of type: TypeReference) -> SwiftSource { type.isOptional ? "@OptionalIndirect " : "@Indirect " }

    var conformances: SwiftSource { conformances(declaration.restrictions == nil ? ["JSONCodable"] : ["JSONCodable", "Validatable"]) }

    /// - Parameter own: Those that go with the kind of declaration.
    func conformances(_ own: [SwiftSource]) -> SwiftSource {
        "\(own + declaration.conformances.map(SwiftSource.init(verbatim:)), separator: .comma)"
    }

    var nested: SwiftSource {
        let emitters = declaration.nested.map { DeclarationEmitter(declaration: $0, scope: innerScope, access: access, spelling: spelling) }
        return "\(emitters.map(\.source), separator: .blankLine)"
    }

    var restrictions: SwiftSource {
        guard let restrictions = declaration.restrictions else { return .empty }
        return RestrictionsSpelling(restrictions: restrictions, spelling: spelling, scope: innerScope).constant("\(access)static let restrictions")
    }

    /// Says that the type is deprecated where the mark has no initializer to stand at.
    var documentation: Documentation {
        Documentation(paragraphs: [declaration.documentation.markdown, declaration.isDeprecated ? "Deprecated." : nil])
    }

    /// A declaration of a type moves its mark to what people call: the code around it would be full of warnings otherwise.
    var deprecation: SwiftSource { declaration.isDeprecated ? "@available(*, deprecated)" : .empty }
}
