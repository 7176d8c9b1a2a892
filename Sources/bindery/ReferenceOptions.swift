/// Which files a document may refer to.
struct ReferenceOptions {
    /// What stands for a URL, since none is ever fetched.
    struct Mapping {
        /// A URL, or what several begin with.
        let url: String

        /// The file that stands for the URL, or the folder of those that stand for what goes on behind it.
        let path: String
    }

    var mappings: [Mapping] = []

    /// Files outside the folder of the document may be read.
    var allowsOutside = false

    /// The same with paths that are relative to a folder.
    func relative(to folder: Path) -> ReferenceOptions {
        ReferenceOptions(mappings: mappings.map { Mapping(url: $0.url, path: folder.resolving($0.path)) }, allowsOutside: allowsOutside)
    }

    /// What the command line says, and beside it what a configuration does.
    func adding(_ other: ReferenceOptions) -> ReferenceOptions {
        ReferenceOptions(mappings: mappings + other.mappings, allowsOutside: allowsOutside || other.allowsOutside)
    }
}

extension ReferenceOptions.Mapping {
    /// `https://example.com/schemas=vendor/schemas`; nil where the text is no such thing.
    init?(_ text: String) {
        // A query may hold '=' too, the path of a file hardly ever does.
        guard let sign = text.lastIndex(of: "="), text[..<sign].contains(":"), sign < text.index(before: text.endIndex) else { return nil }
        self.init(url: String(text[..<sign]), path: String(text[text.index(after: sign)...]))
    }

    /// The path for a URL; nil for URLs that do not begin with this one, segment for segment.
    func path(for url: String) -> String? {
        guard url.hasPrefix(self.url) else { return nil }
        let rest = url.dropFirst(self.url.count)
        if rest.isEmpty { return path }
        guard self.url.hasSuffix("/") || rest.hasPrefix("/") else { return nil }
        return Path(path).resolving(String(rest.drop { $0 == "/" }).decoded)
    }
}

extension String {
    /// Without its percent-encoding, if it has any.
    var decoded: String { removingPercentEncoding ?? self }
}
