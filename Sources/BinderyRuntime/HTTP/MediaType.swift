/// The type and subtype of a `Content-Type` or of a key of `content`, which may be a range: `application/json`, `text/*`, `*/*`.
struct MediaType: Hashable {
    private let type: String
    private let subtype: String

    /// Parameters (`; charset=utf-8`) are left out.
    init(_ text: String) {
        let essence = text.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
        let parts = essence.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        type = parts[0]
        subtype = parts.count > 1 ? parts[1] : ""
    }

    /// Whether content of the type `received` may be read as this, the documented one. For `application/json` every JSON type may, such as
    /// `application/hal+json` (RFC 6839 §3.1), but not `application/problem+json`, which has a shape of its own (RFC 9457).
    func accepts(_ received: MediaType) -> Bool {
        if self == received || (type == "*" && subtype == "*") { return true }
        if subtype == "*" { return type == received.type }
        return self == MediaType("application/json") && received.isJSON && received != MediaType("application/problem+json")
    }

    private var isJSON: Bool {
        subtype == "json" || subtype.hasSuffix("+json")
    }
}
