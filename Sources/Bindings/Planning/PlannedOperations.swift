/// The operations of a document, before it is known which types restrict anything.
struct PlannedOperations {
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
    let parameters: [Parameter]
    let bodyRestrictions: RestrictionTree

    /// The operation but for what is added at the end.
    let base: OperationBinding

    func binding(nested: [TypeDeclaration], _ renderer: RestrictionRenderer) -> OperationBinding {
        base.with(
            parameters: parameters.map { $0.binding.restricted(by: renderer.restrictions($0.restrictions)) },
            body: base.body.map { $0.restricted(by: renderer.contentRestrictions(bodyRestrictions)) }, nested: nested)
    }
}
