import BinderySpecTree

/// What the text of a reference means: a document, and a place in it.
struct ReferenceTarget: Sendable, Hashable {
    enum Place: Sendable, Hashable {
        case pointer(JSONPointer)
        case anchor(String)
    }

    /// The URI before `#`, as written; nil for the document the reference stands in.
    let document: String?

    /// Nil when the fragment is neither a JSON Pointer nor an anchor.
    let place: Place?

    // #/components/schemas/Pet · #pet · pets.yaml#/Pet · https://example.com/pet.json
    init(_ text: String) {
        let sign = text.utf8.firstIndex(of: UInt8(ascii: "#"))
        let fragment = sign.map { String(text[text.utf8.index(after: $0)...]) } ?? ""
        document = sign == text.startIndex || text.isEmpty ? nil : String(text[..<(sign ?? text.endIndex)])
        if fragment.isEmpty || fragment.hasPrefix("/") || fragment.hasPrefix("%2F") {
            place = JSONPointer(fragment: fragment).map(Place.pointer)
        } else {
            place = .anchor(fragment)
        }
    }
}
