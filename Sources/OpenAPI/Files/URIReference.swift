/// A URI, or the part of one that remains when a base is known (RFC 3986).
struct URIReference: Sendable, Hashable {
    let scheme: Substring?
    let authority: Substring?
    let path: Substring
    let query: Substring?

    /// Takes any text, as appendix B does; a fragment is left out.
    init(_ text: String) {
        var rest = text.prefix { $0 != "#" }
        let head = rest.prefix { $0 != ":" && $0 != "/" && $0 != "?" }
        if head.endIndex < rest.endIndex, rest[head.endIndex] == ":", Self.isScheme(head) {
            scheme = head
            rest = rest[rest.index(after: head.endIndex)...]
        } else {
            scheme = nil
        }
        if rest.hasPrefix("//") {
            let name = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" }
            authority = name
            rest = rest[name.endIndex...]
        } else {
            authority = nil
        }
        path = rest.prefix { $0 != "?" }
        query = path.endIndex < rest.endIndex ? rest[rest.index(after: path.endIndex)...] : nil
    }

    private init(scheme: Substring?, authority: Substring?, path: Substring, query: Substring?) {
        self.scheme = scheme
        self.authority = authority
        self.path = path
        self.query = query
    }

    var withoutFragment: String {
        var text = ""
        if let scheme { text += scheme + ":" }
        if let authority { text += "//" + authority }
        text += path
        if let query { text += "?" + query }
        return text
    }

    /// Section 5.2.2. Without a base, and against one that is relative itself, what can be known.
    func resolved(against base: URIReference?) -> URIReference {
        guard let base, scheme == nil else { return URIReference(scheme: scheme, authority: authority, path: normalizedPath, query: query) }
        if authority != nil { return URIReference(scheme: base.scheme, authority: authority, path: normalizedPath, query: query) }
        if path.isEmpty { return URIReference(scheme: base.scheme, authority: base.authority, path: base.path, query: query ?? base.query) }
        let merged = path.hasPrefix("/") ? path : base.merging(path)
        return URIReference(scheme: base.scheme, authority: base.authority, path: Self.withoutDots(merged), query: query)
    }

    private var normalizedPath: Substring { scheme == nil && authority == nil ? path : Self.withoutDots(path) }

    /// Section 5.2.3.
    private func merging(_ relative: Substring) -> Substring {
        if authority != nil, path.isEmpty { return "/" + relative }
        guard let slash = path.lastIndex(of: "/") else { return relative }
        return path[...slash] + relative
    }

    /// Section 5.2.4: `/a/b/./../c` → `/a/c`
    private static func withoutDots(_ path: Substring) -> Substring {
        var segments: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false)
        for (position, segment) in all.enumerated() {
            let isLast = position == all.count - 1
            switch segment {
            case ".": if isLast { segments.append("") }
            case "..":
                if let last = segments.last, !(segments.count == 1 && last.isEmpty) { segments.removeLast() }
                if isLast { segments.append("") }
            default: segments.append(segment)
            }
        }
        return Substring(segments.joined(separator: "/"))
    }

    // scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, Self.isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
