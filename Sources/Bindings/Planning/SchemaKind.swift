import BinderyOpenAPI

/// What a schema becomes, before any name is known.
enum SchemaKind {
    /// Any JSON value.
    case any
    case null
    case builtin(BuiltinType)

    /// The values that are known; `takesAny` when the schema allows others too.
    case enumeration([EnumerationValue], takesAny: Bool)

    case array
    case tuple
    case structure
    case dictionary

    /// One of several schemas.
    case union(MergedSchema.Alternatives)

    /// One of several JSON types.
    case types(JSONTypes)
}
