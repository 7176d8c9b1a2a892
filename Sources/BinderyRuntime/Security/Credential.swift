/// What a client proves itself with under one security scheme.
public struct Credential: Sendable {
    enum Kind: Sendable {
        case secret(@Sendable () async throws -> String)
        case login(user: String, password: String)
    }

    let kind: Kind

    public static func bearer(_ token: String) -> Credential {
        Credential(kind: .secret { token })
    }

    /// - Parameter provider: asked for the token before every request; what it throws ends the call as ``Failure/transport(_:)``.
    public static func bearer(provider: @escaping @Sendable () async throws -> String) -> Credential {
        Credential(kind: .secret(provider))
    }

    /// - Parameter user: without a colon (RFC 7617 §2).
    public static func basic(user: String, password: String) -> Credential {
        Credential(kind: .login(user: user, password: password))
    }

    public static func apiKey(_ key: String) -> Credential {
        Credential(kind: .secret { key })
    }

    /// - Parameter provider: asked for the key before every request; what it throws ends the call as ``Failure/transport(_:)``.
    public static func apiKey(provider: @escaping @Sendable () async throws -> String) -> Credential {
        Credential(kind: .secret(provider))
    }
}

extension Credential: CustomStringConvertible {
    /// Never the secret.
    public var description: String { "***" }
}
