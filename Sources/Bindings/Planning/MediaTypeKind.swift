/// How the values of a media type are written.
enum MediaTypeKind {
    case json, text, form, multipart, bytes

    /// Values one after another.
    case stream

    /// - Parameter mediaType: As in the document: `application/json; charset=utf-8`.
    init(_ mediaType: String) {
        let name = mediaType.prefix { $0 != ";" }.lowercased().trimmingBlanks
        switch name {
        case "application/json", "*/*", "text/json": self = .json
        case "application/x-www-form-urlencoded": self = .form
        case "text/event-stream", "application/jsonl", "application/x-ndjson", "application/json-seq", "application/x-jsonlines": self = .stream
        case _ where name.hasSuffix("+json"): self = .json
        case _ where name.hasPrefix("multipart/"): self = .multipart
        case _ where name.hasPrefix("text/"), "application/xml", "application/yaml", "application/x-yaml": self = .text
        case _ where name.hasSuffix("+xml"): self = .text
        default: self = .bytes
        }
    }
}
