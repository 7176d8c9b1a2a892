import BinderyRuntime

struct Authentication: AuthenticationSet {
    let credentials: [String: Credential]

    static func bearerAuth(_ token: String) -> Self { Self("BearerAuth", .bearer(token)) }
    static func bearerAuth(provider: @escaping @Sendable () async throws -> String) -> Self { Self("BearerAuth", .bearer(provider: provider)) }
    static func basicAuth(user: String, password: String) -> Self { Self("BasicAuth", .basic(user: user, password: password)) }
    static func digest(_ credentials: String) -> Self { Self("Digest", .http(credentials)) }
    static func digest(provider: @escaping @Sendable (HTTPRequest) async throws -> String) -> Self { Self("Digest", .http(provider: provider)) }
    static func keyHeader(_ key: String) -> Self { Self("KeyHeader", .apiKey(key)) }
    static func keyQuery(_ key: String) -> Self { Self("KeyQuery", .apiKey(key)) }
    static func keyCookie(_ key: String) -> Self { Self("KeyCookie", .apiKey(key)) }
}
