/// How the values of a media type are written, as far as its name says.
enum MediaTypeKind: Hashable {
    case json, text, form, multipart, bytes

    /// A range that any kind of content is in: `*/*`, `application/*`.
    case anything

    /// A range of content that says what it is: `image/*`.
    case range

    /// A type of somebody's own, which does not say how it is written: `application/vnd.github.v3.object`.
    case vendor

    /// JSON values one after another.
    case lines

    /// Server-sent events.
    case events

    /// - Parameter mediaType: As in the document: `application/json; charset=utf-8`.
    init(_ mediaType: String) {
        let name = MediaTypeName(mediaType).essence
        switch name {
        case "application/json", "text/json": self = .json
        case "application/x-www-form-urlencoded": self = .form
        case "text/event-stream": self = .events
        case "application/jsonl", "application/x-jsonl", "text/jsonl", "application/jsonlines", "application/x-jsonlines", "application/ndjson",
            "application/x-ndjson",
            "application/json-seq":
            self = .lines
        case _ where name.hasSuffix("+json-seq"): self = .lines
        case "*/*", "application/*", "*": self = .anything
        case _ where name.hasSuffix("+json") || name.hasPrefix("application/json+"): self = .json
        case _ where name.hasPrefix("multipart/"): self = .multipart
        case _ where name.hasSuffix("/*"): self = .range
        case _ where name.hasPrefix("text/"), "application/xml", "application/yaml", "application/x-yaml", "application/sdp": self = .text
        case _ where name.hasSuffix("+xml") || name.hasSuffix("+yaml"): self = .text
        case _ where name.hasPrefix("application/vnd.") || name.hasPrefix("application/prs."): self = .vendor
        default: self = .bytes
        }
    }
}
