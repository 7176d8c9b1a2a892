/// Where an API is served: `https://api.example.com/v1`, without query and fragment.
///
/// A URL that is not usable is noticed when a request is sent, as ``Failure/invalidRequest(_:)``. One without a scheme and host (`/v1`, as documents may have
/// it) will do for ``InProcess`` only.
public struct ServerURL: Sendable, Hashable {
    /// Scheme and authority, `https://api.example.com`; empty for a relative URL.
    let origin: String
    /// The path before those of the operations, without a slash at its end.
    let basePath: String
    let problem: String?
    /// As the document has it, with its variables.
    let template: String
    private let text: String

    /// - Parameters:
    ///   - template: may contain variables, `https://{region}.example.com/{version}`.
    ///   - variables: their values. In the host they may not contain anything that would make it another host.
    public init(_ template: String, _ variables: [String: String] = [:]) {
        self.template = template
        let expansion = ServerTemplate(template).expand(variables)
        text = expansion.text
        let hostStart = text.firstRange(of: "://")
        let pathStart = text[(hostStart?.upperBound ?? text.startIndex)...].firstIndex(of: "/") ?? text.endIndex
        origin = hostStart == nil ? "" : String(text[..<pathStart])
        var path = hostStart == nil && !text.hasPrefix("/") ? "/" + text : String(text[pathStart...])
        while path.hasSuffix("/") { path.removeLast() }
        basePath = path
        problem = expansion.problem ?? Self.problem(in: text)
    }

    var isRelative: Bool { origin.isEmpty }

    /// The same path on another host.
    func resolved(against other: ServerURL) -> ServerURL {
        ServerURL(origin: other.origin, basePath: basePath, problem: other.problem ?? problem, template: template)
    }

    private init(origin: String, basePath: String, problem: String?, template: String) {
        self.origin = origin
        self.basePath = basePath
        self.problem = problem
        self.template = template
        text = origin + basePath
    }

    /// What keeps a text from being a URL without query.
    static func problem(in text: String) -> String? {
        if let problem = strangeCharacter(in: text, beside: "-._~:/[]@!$&'()*+,;=%") { return problem }
        if let scheme = text.firstRange(of: "://"), text[scheme.upperBound...].first.map({ $0 == "/" }) ?? true {
            return "\(text) names no host"
        }
        return nil
    }

    /// The first character that is neither a letter, a digit nor one of those allowed, if there is one.
    static func strangeCharacter(in text: String, beside allowed: String) -> String? {
        guard let odd = text.utf8.first(where: { !$0.isAlphanumeric && !allowed.utf8.contains($0) }) else { return nil }
        let character = odd < 0x80 && odd > 0x20 ? "\"\(Character(UnicodeScalar(odd)))\"" : "a space, control or non-ASCII character"
        return "\(Excerpt(of: text)) contains \(character), which a URL cannot"
    }
}

extension ServerURL: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension ServerURL: CustomStringConvertible {
    public var description: String { text }
}
