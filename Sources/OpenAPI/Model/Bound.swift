/// A limit of a number.
package struct Bound: Sendable, Hashable {
    /// Exactly as written: bounds lie beyond every machine type in real documents.
    package let text: String

    /// The limit itself is not allowed.
    package let isExclusive: Bool

    package init(text: String, isExclusive: Bool) {
        self.text = text
        self.isExclusive = isExclusive
    }
}
