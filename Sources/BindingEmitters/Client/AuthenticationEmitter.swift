import BinderyBindings
import BinderySwiftSource

/// What callers prove themselves with.
struct AuthenticationEmitter {
    let schemes: [SecuritySchemeBinding]
    let access: AccessLevel

    /// Empty when there is nothing to prove.
    var source: SwiftSource {
        guard !schemes.isEmpty else { return .empty }
        return """
            /// What a client proves itself with: one of these, or a list of several.
            \(access)struct Authentication: AuthenticationSet {
                \(access)let credentials: [String: Credential]

                \([initializer] + schemes.map(members), separator: .blankLine)
            }
            """
    }

    /// Swift makes it where it is internal.
    private var initializer: SwiftSource {
        guard access != .internal else { return .empty }
        return """
            \(access)init(credentials: [String: Credential]) {
                self.credentials = credentials
            }
            """
    }

    private func members(of scheme: SecuritySchemeBinding) -> SwiftSource {
        let key: SwiftSource = "\(literal: scheme.key)"
        let parts: [(parameters: SwiftSource, credential: SwiftSource)] =
            switch scheme.kind {
            case .bearer:
                [
                    ("_ token: String", ".bearer(token)"),
                    ("provider: @escaping @Sendable () async throws -> String", ".bearer(provider: provider)"),
                ]
            case .http:
                [
                    ("_ credentials: String", ".http(credentials)"),
                    ("provider: @escaping @Sendable (HTTPRequest) async throws -> String", ".http(provider: provider)"),
                ]
            case .basic: [("user: String, password: String", ".basic(user: user, password: password)")]
            case .apiKey:
                [
                    ("_ key: String", ".apiKey(key)"),
                    ("provider: @escaping @Sendable () async throws -> String", ".apiKey(provider: provider)"),
                ]
            }
        let functions = parts.map { part -> SwiftSource in
            """
            \(documentation: scheme.documentation)
            \(scheme.isDeprecated ? "@available(*, deprecated)" : .empty)
            \(access)static func \(scheme.name)(\(part.parameters)) -> Authentication {
                Authentication(\(key), \(part.credential))
            }
            """
        }
        return "\(functions, separator: .blankLine)"
    }
}
