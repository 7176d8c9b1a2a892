import BinderyBindings

extension APIBinding {
    /// What the security schemes are called where the operations stand, none of which has the name.
    var schemesName: Identifier { OwnNames(avoiding: operations.map(\.name)).unused("securitySchemes") }
}
