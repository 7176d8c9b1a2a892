/// A media type or range as it is compared: capitals, spaces and the only charset of JSON say nothing.
struct MediaTypeKey: Hashable {
    let text: String

    // Application/JSON; charset=UTF-8 → application/json
    init(_ name: String) {
        let parts = name.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" && $0 != "\"" } }
        text = (parts.prefix(1) + parts.dropFirst().filter { $0 != "charset=utf-8" }.sorted()).joined(separator: ";")
    }

    /// RFC 6839 §3.1: `application/json`, and every type with the suffix `+json`.
    var isJSON: Bool {
        let type = text.prefix { $0 != ";" }
        return type == "application/json" || type.hasSuffix("+json")
    }

    /// `text/*` covers `text/csv`, and `*/*` everything.
    func covers(_ other: MediaTypeKey) -> Bool {
        if text == "*/*" { return true }
        guard text.hasSuffix("/*") else { return text == other.text }
        return other.text.hasPrefix(text.dropLast())
    }
}
