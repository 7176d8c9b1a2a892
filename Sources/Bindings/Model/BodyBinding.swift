/// The body of a request as the argument `body:`.
package struct BodyBinding: Sendable {
    package let name: Identifier
    package let payload: Payload

    /// A request may come without it.
    package let isOptional: Bool
    package let documentation: Documentation
    package let origin: Origin

    package var isRequired: Bool { !type.isOptional }

    /// As declared: optional when the body is, or when null is one of its values.
    package var type: TypeReference { isOptional ? payload.type.optional : payload.type }

    func restricted(by restrictions: Restrictions?) -> BodyBinding {
        BodyBinding(name: name, payload: payload.restricted(by: restrictions), isOptional: isOptional, documentation: documentation, origin: origin)
    }
}
