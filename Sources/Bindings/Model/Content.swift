/// What a body is in one media type, and how a value stands in it.
package struct Content: Sendable, Hashable {
    package enum Encoding: Sendable, Hashable {
        case json

        /// Text of any kind, XML among it.
        case text

        /// Bytes as they are.
        case bytes

        /// Server-sent events.
        case events(EventCoding)

        /// JSON values one after another.
        case lines

        /// Bytes that say what they are, since the media type is a range.
        case typedBytes

        /// `application/x-www-form-urlencoded`
        case form(FormFields)

        /// The parts of a ``Multipart``.
        case multipart

        /// The parts of a value without files.
        case multipartForm(FormFields)

        /// Parts as they are.
        case parts
    }

    /// As in the document: `application/json; charset=utf-8`, `image/*`.
    package let mediaType: String
    package let type: TypeReference
    package let encoding: Encoding

    /// What the value must satisfy beyond what its type checks by itself: lists and dictionaries check nothing.
    package let restrictions: Restrictions?
    package let origin: Origin

    func restricted(by restrictions: Restrictions?) -> Content {
        Content(mediaType: mediaType, type: type, encoding: encoding, restrictions: restrictions, origin: origin)
    }
}
