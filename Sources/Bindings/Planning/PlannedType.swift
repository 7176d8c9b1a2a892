/// A type as a schema decides it, before its place says whether it may be missing.
struct PlannedType {
    /// Never optional.
    let type: TypeReference

    /// Null is among the values.
    let isNullable: Bool
    let restrictions: RestrictionTree

    /// As the element of an array or the value of a dictionary.
    var element: TypeReference { isNullable ? type.optional : type }
}
