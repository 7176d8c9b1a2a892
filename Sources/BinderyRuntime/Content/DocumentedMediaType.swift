/// A media type or range that the document lists for a body.
public struct DocumentedMediaType: Sendable, Hashable, ExpressibleByStringLiteral {
    /// As the document writes it: `application/json; charset=utf-8`, `image/*`.
    let text: String

    /// Content of this type is handed on while it is still coming in.
    let isStreamed: Bool

    /// A type whose content is read into memory.
    public init(stringLiteral text: String) {
        self.text = text
        isStreamed = false
    }

    private init(streamed text: String) {
        self.text = text
        isStreamed = true
    }

    public static func streamed(_ text: String) -> DocumentedMediaType {
        DocumentedMediaType(streamed: text)
    }
}

extension [DocumentedMediaType] {
    /// As the value of an `Accept` header; `*/*` where nothing is listed.
    var accept: String {
        isEmpty ? "*/*" : map(\.text).joined(separator: ", ")
    }

    /// The entry that describes content of a received type best, the earlier one of equals: the type itself before those like it, those before ranges. Content
    /// that does not say what it is, is believed to be the first (RFC 9110 §8.3).
    func position(of contentType: String?) -> Int? {
        guard let contentType else { return indices.first }
        let received = MediaType(contentType)
        var best: (index: Int, rank: Int)?
        for (index, documented) in enumerated() {
            guard let rank = MediaType(documented.text).rank(of: received), best.map({ rank > $0.rank }) ?? true else { continue }
            best = (index, rank)
        }
        return best?.index
    }

    /// Whether content of a received type is to be handed on while it is still coming in.
    func isStreamed(_ contentType: String?) -> Bool {
        position(of: contentType).map { self[$0].isStreamed } ?? false
    }
}
