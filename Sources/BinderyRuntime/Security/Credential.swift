/// What a client proves itself with under one security scheme.
public struct Credential: Sendable {
    enum Kind: Sendable {
        /// May depend on the request as it is so far.
        case secret(@Sendable (HTTPRequest) async throws -> String)
        case login(user: String, password: String)
    }

    let kind: Kind

    public static func bearer(_ token: String) -> Credential {
        Credential(kind: .secret { _ in token })
    }

    /// - Parameter provider: asked for the token before every request; what it throws ends the call as ``Failure/transport(_:)``.
    public static func bearer(provider: @escaping @Sendable () async throws -> String) -> Credential {
        Credential(kind: .secret { _ in try await provider() })
    }

    /// - Parameter user: without a colon (RFC 7617 §2).
    public static func basic(user: String, password: String) -> Credential {
        Credential(kind: .login(user: user, password: password))
    }

    /// - Parameter credentials: what follows the name of the scheme in the `Authorization` header (RFC 9110 §11.4).
    public static func http(_ credentials: String) -> Credential {
        Credential(kind: .secret { _ in credentials })
    }

    /// - Parameter provider: asked for what follows the name of the scheme in the `Authorization` header, which may depend on the request as it is so far, as with
    ///   digests and signatures; what it throws ends the call as ``Failure/transport(_:)``.
    public static func http(provider: @escaping @Sendable (HTTPRequest) async throws -> String) -> Credential {
        Credential(kind: .secret(provider))
    }

    public static func apiKey(_ key: String) -> Credential {
        Credential(kind: .secret { _ in key })
    }

    /// - Parameter provider: asked for the key before every request; what it throws ends the call as ``Failure/transport(_:)``.
    public static func apiKey(provider: @escaping @Sendable () async throws -> String) -> Credential {
        Credential(kind: .secret { _ in try await provider() })
    }
}

extension Credential: CustomStringConvertible {
    /// Never the secret.
    public var description: String { "***" }
}
