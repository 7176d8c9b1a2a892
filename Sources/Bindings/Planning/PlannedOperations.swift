/// The operations of a surface, before it is known which types restrict anything.
struct PlannedOperations {
    let surface: Surface
    let operations: [PlannedOperation]
    let securitySchemes: [SecuritySchemeBinding]
    let servers: [ServerBinding]

    /// What could not be expressed, each as people would call it.
    let omissions: [String]
}

struct PlannedOperation {
    struct Parameter {
        let binding: ParameterBinding
        let restrictions: RestrictionTree
    }

    let namespace: TypeDraft

    /// Where the values of the variables of its own servers stand; nil when it has none.
    let servers: TypeDraft?
    let parameters: [Parameter]
    let bodyRestrictions: RestrictionTree

    /// The operation but for what is added at the end.
    let base: OperationBinding

    func binding(
        serverTypes: [TypeDeclaration], nested: [TypeDeclaration], _ renderer: RestrictionRenderer, _ sharer: inout RestrictionSharer
    ) -> OperationBinding {
        base.with(
            parameters: parameters.map { parameter in
                if let content = parameter.binding.content {
                    return parameter.binding.with(content.restricted(by: renderer.contentRestrictions(parameter.restrictions)))
                }
                return parameter.binding.restricted(by: sharer.restrictions(of: parameter))
            },
            body: base.body.map { $0.restricted(by: renderer.contentRestrictions(bodyRestrictions)) }, serverTypes: serverTypes, nested: nested)
    }
}
