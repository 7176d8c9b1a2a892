/// How the values of a sequence are kept apart.
enum LineFraming {
    /// A line feed behind each: `application/jsonl`, `application/x-ndjson`.
    case lines
    /// A record separator before each as well, so that a value may have several lines: `application/json-seq` (RFC 7464).
    case records

    init(contentType: String) {
        let essence = contentType.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
        self = essence == "application/json-seq" || essence.hasSuffix("+json-seq") ? .records : .lines
    }

    static let separator: UInt8 = 0x1E

    var prefix: [UInt8] {
        switch self {
        case .lines: []
        case .records: [Self.separator]
        }
    }
}
