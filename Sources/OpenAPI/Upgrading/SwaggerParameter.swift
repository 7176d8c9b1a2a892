import BinderySpecTree

/// What a parameter of Swagger 2.0 becomes.
enum SwaggerParameter {
    /// A parameter still, or a reference to one.
    case parameter(Node)

    /// A request body.
    /// - Parameter reference: What leads to it, where it is shared.
    case body(Node, reference: Node?)

    /// A property of the request body.
    case formField(FormField)
}
