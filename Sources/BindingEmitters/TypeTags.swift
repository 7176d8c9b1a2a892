import BinderyBindings

/// Tells which types only the operations of one tag use.
struct TypeTags {
    /// By the name of the declaration that stands in the module; nil: used by several tags.
    private var tags: [TypeID: String?] = [:]

    init(bindings: Bindings, operations: [OperationBinding]) {
        let declarations = bindings.types + bindings.namespaces.flatMap(\.types)
        var outer: [TypeID: TypeDeclaration] = [:]
        for declaration in declarations { Self.note(declaration, inside: declaration, in: &outer) }
        for operation in operations {
            let tag = operation.tag
            var pending = operation.mentioned
            while let id = pending.popLast() {
                guard let declaration = outer[id] else { continue }
                switch tags[declaration.id] {
                case nil: tags[declaration.id] = .some(tag)
                case .some(nil): continue
                case .some(let known?):
                    guard known != tag else { continue }
                    tags[declaration.id] = .some(nil)
                }
                pending += declaration.mentioned
            }
        }
    }

    /// Nil where no tag, or more than one, uses the type.
    func tag(of declaration: TypeDeclaration) -> String? { tags[declaration.id] ?? nil }

    private static func note(_ declaration: TypeDeclaration, inside outermost: TypeDeclaration, in outer: inout [TypeID: TypeDeclaration]) {
        outer[declaration.id] = outermost
        for nested in declaration.nested { note(nested, inside: outermost, in: &outer) }
    }
}
