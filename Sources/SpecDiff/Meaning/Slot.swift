import BinderyOpenAPI
import BinderySpecTree

/// A place for a value: the schemas that apply to it, with whatever only wraps them taken away.
///
///     {$ref: Pet} · {allOf: [{$ref: Pet}], description: …} → Pet
///     {anyOf: [{$ref: Pet}, {type: 'null'}]} · {$ref: Pet, nullable: true} → Pet, or null
struct Slot {
    /// None where anything is allowed.
    let core: [Schema]

    /// What was taken away says "or null".
    let allowsNull: Bool
    let isReadOnly: Bool
    let isWriteOnly: Bool

    /// What was taken away says so, and not the core.
    let isDeprecated: Bool
    let defaultValue: Node?

    /// The first of what was there before anything was taken away.
    let written: Schema?
    let location: SourceLocation
}
