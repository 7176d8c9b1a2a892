import BinderyRuntime

/// The parts of a body, as the generator writes them.
struct Upload: MultipartCodable {
    static let partRestrictions: Restrictions? = #"{"properties":{"title":{"minLength":1}}}"#

    var file: MultipartPart
    var title: String
    var preview: MultipartPart?
    var pages: [MultipartPart]?
    var tags: [String]
    var address: [String: JSONValue]?
    var owner: String?
    var note: Patch<String>
    var additionalParts: [MultipartPart]

    init(
        file: MultipartPart, title: String, preview: MultipartPart? = nil, pages: [MultipartPart]? = nil, tags: [String] = [],
        address: [String: JSONValue]? = nil, owner: String? = nil, note: Patch<String> = .absent, additionalParts: [MultipartPart] = []
    ) {
        self.file = file
        self.title = title
        self.preview = preview
        self.pages = pages
        self.tags = tags
        self.address = address
        self.owner = owner
        self.note = note
        self.additionalParts = additionalParts
    }

    init(from parts: inout MultipartReader) throws {
        self.file = try parts.file("file")
        self.title = try parts.value("title")
        self.preview = parts.fileIfPresent("preview")
        self.pages = parts.filesIfPresent("pages")
        self.tags = try parts.value("tags")
        self.address = try parts.value("address", .structured)
        self.owner = try parts.value("owner")
        self.note = try parts.patch("note")
        self.additionalParts = parts.additionalParts()
    }

    func write(to parts: inout MultipartWriter) throws {
        parts.file("file", file, contentType: "application/pdf")
        try parts.value("title", title)
        parts.file("preview", preview)
        parts.files("pages", pages)
        try parts.value("tags", tags)
        try parts.value("address", address, .structured)
        try parts.nullable("owner", owner)
        try parts.patch("note", note)
        parts.append(additionalParts)
    }

    /// All that is in it, in order.
    func text() async throws -> String {
        func text(_ part: MultipartPart) async throws -> String {
            let bytes = try await part.body.collect(upTo: 1 << 20)
            let headers = part.headers.fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
            return "\(part.name ?? "-")|\(part.filename ?? "-")|\(part.contentType ?? "-")|\(headers)|\(String(decoding: bytes, as: UTF8.self))"
        }
        var lines = [try await text(file), title]
        if let preview { lines.append("preview " + (try await text(preview))) }
        for page in pages ?? [] { lines.append("page " + (try await text(page))) }
        lines.append("\(tags) \(address.map { JSONValue.object($0).description } ?? "-") \(owner ?? "-") \(note)")
        for part in additionalParts { lines.append("additional " + (try await text(part))) }
        return lines.joined(separator: "\n")
    }
}
