/// The credentials of a client, by security scheme. Each generated module has one such type, with a static method a scheme:
/// `.bearerAuth("…")`, or `[.bearerAuth("…"), .apiKeyAuth("…")]` for several.
public protocol AuthenticationSet: Sendable, ExpressibleByArrayLiteral where ArrayLiteralElement == Self {
    /// By the name of the scheme.
    var credentials: [String: Credential] { get }

    init(credentials: [String: Credential])
}

extension AuthenticationSet {
    public init(_ scheme: String, _ credential: Credential) {
        self.init(credentials: [scheme: credential])
    }

    /// Of two credentials for one scheme the last counts.
    public init(arrayLiteral elements: Self...) {
        self.init(credentials: elements.reduce(into: [:]) { all, element in all.merge(element.credentials) { _, last in last } })
    }
}
