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

    package init(
        symbol: String, old: String?, new: String?, effect: SourceEffect, oldLocation: SourceLocation?, newLocation: SourceLocation?
    ) {
        self.symbol = symbol
        self.old = old
        self.new = new
        self.effect = effect
        self.oldLocation = oldLocation
        self.newLocation = newLocation
    }
}
