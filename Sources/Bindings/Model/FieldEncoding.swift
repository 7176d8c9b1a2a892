/// How a property of a form is written.
package enum FieldEncoding: Sendable, Hashable {
    /// - Parameter contentType: Of a part, where it is stated.
    case text(contentType: String?)

    /// The value is, or may be, an object, an array of objects or anything.
    case structured

    /// JSON, whatever the value is.
    case json(contentType: String?)

    case scalar(allowReserved: Bool)
    case array(ParameterBinding.Style, explode: Bool, allowReserved: Bool)
    case object(ParameterBinding.Style, explode: Bool, allowReserved: Bool, members: ParameterBinding.Members)

    /// What the runtime takes for granted.
    package static let standard = FieldEncoding.text(contentType: nil)
}
