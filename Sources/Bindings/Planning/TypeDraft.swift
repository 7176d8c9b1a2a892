import BinderyOpenAPI
import BinderySpecTree

/// A type that has a name and is being planned.
final class TypeDraft {
    let id: TypeID
    let name: Identifier

    /// Nil for the types of the module and for those that stand in the namespace of an operation.
    let parent: TypeDraft?
    let location: SourceLocation

    /// Which way the values of the type travel.
    let directions: Directions

    /// What the type stands for.
    var schemas: [SchemaID] = []
    var documentation = Documentation.none
    var isDeprecated = false

    /// Nil until the type is planned.
    var kind: TypeDeclaration.Kind?
    var nested: [TypeDraft] = []

    /// The names of the nested types.
    var scope = NameScope(.type)
    var restrictions = RestrictionTree.none

    /// Of each case of a choice of media types.
    var contentRestrictions: [RestrictionTree] = []

    init(id: TypeID, name: Identifier, parent: TypeDraft?, location: SourceLocation, directions: Directions) {
        self.id = id
        self.name = name
        self.parent = parent
        self.location = location
        self.directions = directions
    }
}
