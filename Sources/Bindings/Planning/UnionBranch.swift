import BinderyOpenAPI
import BinderySpecTree

/// One of the shapes a value of a union may have.
struct UnionBranch {
    enum Content {
        /// They apply together.
        case schemas([Schema])

        /// One of several JSON types a schema states.
        case merged(MergedSchema)

        /// Values of one or several enumerations of strings.
        case enumeration([EnumerationValue], isOpen: Bool, Schema)

        /// Objects that a value may satisfy together.
        case overlap([UnionBranch])
    }

    let content: Content

    /// What the values of the branch can be at their first byte.
    let kinds: Set<Union.JSONKind>

    /// What the branch would be called: a component's name, a title, or what it is.
    let text: String

    /// The component that is the branch, references followed.
    let target: Schema?

    /// What else becomes the type of the branch.
    var repeated: [Schema] = []

    /// Any JSON value is one of the branch.
    var takesEverything: Bool { kinds.count == Union.JSONKind.allCases.count }

    /// Where the schema stands that the branch alone is; nil for what is made of several.
    var place: SourceLocation? {
        switch content {
        case .schemas(let schemas): schemas.first?.location
        case .merged, .enumeration, .overlap: nil
        }
    }

    /// Where the branch stands.
    var schemaLocation: SourceLocation? {
        switch content {
        case .schemas(let schemas): schemas.first?.location
        case .merged(let merged): merged.location
        case .enumeration(_, _, let schema): schema.location
        case .overlap(let branches): branches.first?.schemaLocation
        }
    }
}
