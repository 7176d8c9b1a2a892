/// Where it stands what the value of a parameter must satisfy.
package enum ParameterRestrictions: Sendable {
    /// With the operation.
    case own(Restrictions)

    /// With the type of the value.
    case type(TypeID)

    /// Among the ``SharedRestrictions``, under this name.
    case shared(Identifier)
}
