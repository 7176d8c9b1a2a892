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
    private let text: String

    /// - Parameters:
    ///   - template: may contain variables, `https://{region}.example.com/{version}`.
    ///   - variables: their values. In the host they may not contain anything that would make it another host.
    public init(_ template: String, _ variables: [String: String] = [:]) {
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

    private static func problem(in text: String) -> String? {
        let allowed = "-._~:/[]@!$&'()*+,;=%"
        if let odd = text.utf8.first(where: { !$0.isAlphanumeric && !allowed.utf8.contains($0) }) {
            let character = odd < 0x80 && odd > 0x20 ? "\"\(Character(UnicodeScalar(odd)))\"" : "a space, control or non-ASCII character"
            return "\(Excerpt(of: text)) contains \(character), which a server URL cannot"
        }
        if let scheme = text.firstRange(of: "://"), text[scheme.upperBound...].first.map({ $0 == "/" }) ?? true {
            return "\(text) names no host"
        }
        return nil
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
