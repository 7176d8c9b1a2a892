/// Where a schema stands: what a type made for it would be called, and where it would stand.
struct TypeSite {
    enum Name {
        /// Chosen beside the names of its siblings.
        case chosen(Identifier)

        /// To be claimed when it is needed.
        case from(text: String)
    }

    let owner: TypeDraft
    let name: Name

    /// The text the name came from; names of parts build on it.
    let text: String
    let directions: Directions

    init(owner: TypeDraft, text: String, name: Identifier? = nil, directions: Directions) {
        self.owner = owner
        self.text = text
        self.name = name.map(Name.chosen) ?? .from(text: text)
        self.directions = directions
    }

    /// The site of a part: the items of an array, the values of a dictionary.
    func part(_ suffix: String) -> TypeSite {
        TypeSite(owner: owner, text: text + " " + suffix, directions: directions)
    }
}
