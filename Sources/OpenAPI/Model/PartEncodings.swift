/// How the parts of a form or of a multipart body are written.
package struct PartEncodings: Sendable {
    /// By property.
    package let named: [Named<Encoding>]

    /// By position, for parts without names (3.2).
    package let prefix: [Encoding]

    /// Of the parts that come after those of ``prefix`` (3.2).
    package var item: Encoding? { boxedItem?.value }

    private let boxedItem: Boxed<Encoding>?

    init(named: [Named<Encoding>], prefix: [Encoding], item: Encoding?) {
        self.named = named
        self.prefix = prefix
        boxedItem = item.map(Boxed.init)
    }
}
