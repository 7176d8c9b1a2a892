/// Where a webhook or a callback is sent: the whole URL, `https://example.com/hooks?token=1`, as its receiver gave it.
///
/// A URL that is not usable is noticed when a request is sent, as ``Failure/invalidRequest(_:)``. A fragment is left out (RFC 9110 §7.1).
public struct ReceiverURL: Sendable, Hashable {
    /// Scheme and authority; empty for a URL without them, which will do for ``InProcess`` only.
    let origin: String
    let path: String
    let query: String?
    let problem: String?

    public init(_ url: String) {
        let (target, query) = url[...].cut(at: "#").before.cut(at: "?")
        let text = String(target)
        let hostStart = text.firstRange(of: "://")
        let pathStart = text[(hostStart?.upperBound ?? text.startIndex)...].firstIndex(of: "/") ?? text.endIndex
        origin = String(text[..<pathStart])
        path = pathStart == text.endIndex ? "/" : String(text[pathStart...])
        self.query = query.map { String($0) }
        problem = ServerURL.problem(in: text) ?? self.query.flatMap { ServerURL.strangeCharacter(in: $0, beside: "-._~:/?[]@!$&'()*+,;=%") }
    }
}

extension ReceiverURL: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension ReceiverURL: CustomStringConvertible {
    public var description: String { origin + path + (query.map { "?" + $0 } ?? "") }
}
