/// A body as one Swift value.
package struct Payload: Sendable, Hashable {
    /// Of the only content; where there are several, the type of a ``ContentChoice``.
    package let type: TypeReference

    /// In the order of the document; at least one.
    package let contents: [Content]

    /// The content, where there is no choice.
    package var only: Content? { contents.count == 1 ? contents[0] : nil }

    func restricted(by restrictions: Restrictions?) -> Payload {
        guard let only else { return self }
        return Payload(type: type, contents: [only.restricted(by: restrictions)])
    }
}
