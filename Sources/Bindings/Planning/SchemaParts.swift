import BinderyOpenAPI

/// Schemas that apply together, taken apart: the named ones they refer to, and what is said in place. Repetition and what only annotates or restricts is gone.
struct SchemaParts {
    /// Components, each once, in the order they are first referred to.
    var named: [Schema] = []

    /// Schemas that shape the type by what they say themselves.
    var shaping: [Schema] = []

    /// Schemas that say no more than which JSON types are allowed.
    var typing: [Schema] = []

    /// Schemas that only restrict or annotate.
    var others: [Schema] = []

    /// The one named schema that alone shapes the type.
    var onlyNamed: Schema? { named.count == 1 && shaping.isEmpty ? named[0] : nil }
}
