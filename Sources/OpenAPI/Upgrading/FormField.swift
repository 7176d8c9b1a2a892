import BinderySpecTree

/// A parameter in `formData`: a property of the request body.
struct FormField {
    let name: Located
    let schema: Node
    let isFile: Bool
    let isRequired: Bool

    /// Where the parameter begins.
    let location: SourceLocation

    /// How arrays are written, unless as forms do by themselves.
    let encoding: Node?
}
