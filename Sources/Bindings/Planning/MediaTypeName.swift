/// What a media type is called in Swift, decided by the media type alone where that tells it from those beside it.
struct MediaTypeName {
    /// In lower case, without parameters.
    let essence: String
    private let mediaType: String

    init(_ mediaType: String) {
        self.mediaType = mediaType
        essence = mediaType.prefix { $0 != ";" }.lowercased().trimmingBlanks
    }

    /// The words of a name: `application/json` → `json`, `image/png` → `png`, `application/vnd.api+json` → `vnd.api JSON`, `image/*` → `any image`
    var text: String {
        if let common = Self.common[essence] { return common }
        let parts = essence.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return essence }
        if parts[1] == "*" { return parts[0] == "*" ? "any" : "any " + parts[0] }
        return parts[1].replacing("+json", with: " JSON").replacing("+xml", with: " XML")
    }

    /// The names of cases for media types of one body: where two would be called the same, the less common one says all of its media type.
    static func texts(of mediaTypes: [String]) -> [String] {
        let names = mediaTypes.map(MediaTypeName.init)
        let counts = Dictionary(names.map { (IdentifierSpelling.memberName($0.text), 1) }, uniquingKeysWith: +)
        return names.map { name in
            let isRepeated = counts[IdentifierSpelling.memberName(name.text), default: 0] > 1
            return isRepeated && common[name.mediaType] == nil ? name.mediaType : name.text
        }
    }

    private static let common = [
        "application/json": "json", "application/x-www-form-urlencoded": "form", "multipart/form-data": "multipart", "text/plain": "text",
        "application/octet-stream": "bytes", "text/event-stream": "events", "application/jsonl": "lines",
    ]
}
