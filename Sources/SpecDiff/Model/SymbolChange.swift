import BinderySpecTree

/// A declaration of the bindings that is no longer what it was.
package struct SymbolChange: Sendable, Hashable {
    /// The declaration, as people would call it: `Pet.name`, `Pet.init(id:name:)`, `API.listPets(limit:)`.
    package let symbol: String

    /// The declaration without its body; nil for what is new.
    package let old: String?

    /// Nil for what is gone.
    package let new: String?
    package let effect: SourceEffect

    /// The place of the old document that the declaration follows from; nil for what is new.
    package let oldLocation: SourceLocation?

    /// The place of the new document; nil for what is gone.
    package let newLocation: SourceLocation?

    /// Where the edit may be that it follows from, the likeliest place first; none where only the Swift knows of it, as of the order of arguments.
    package let causes: [Cause]

    package struct Cause: Sendable, Hashable {
        package let old: SourceLocation?
        package let new: SourceLocation?

        /// What stands inside of the place counts too.
        package let includesParts: Bool

        package init(old: SourceLocation?, new: SourceLocation?, includesParts: Bool = true) {
            self.old = old
            self.new = new
            self.includesParts = includesParts
        }
    }

    /// - Parameter causes: Its own place where nothing is said.
    package init(
        symbol: String, old: String?, new: String?, effect: SourceEffect, oldLocation: SourceLocation?, newLocation: SourceLocation?,
        causes: [Cause]? = nil
    ) {
        self.symbol = symbol
        self.old = old
        self.new = new
        self.effect = effect
        self.oldLocation = oldLocation
        self.newLocation = newLocation
        self.causes = causes ?? [Cause(old: oldLocation, new: newLocation)]
    }
}
