import BinderyBindings
import BinderySwiftSource

/// The client, what it authenticates with and the servers it may call.
struct ClientEmitter {
    let bindings: Bindings
    let api: APIBinding
    let spelling: TypeSpelling

    var sources: [SwiftSource] {
        [client, authentication, servers]
    }

    private var access: AccessLevel { bindings.access }

    private var client: SwiftSource {
        let hasAuthentication = !api.securitySchemes.isEmpty
        let parameters: [SwiftSource] = [
            "server: ServerURL\(defaultServer)",
            hasAuthentication ? "authentication: Authentication = []" : .empty,
            "transport: any Transport = URLSessionTransport()",
            "options: ClientOptions = ClientOptions()",
        ].filter { !$0.isEmpty }
        let authentication: SwiftSource = hasAuthentication ? "schemes: Operations.securitySchemes, authentication: authentication, " : .empty
        return """
            /// Calls the API over HTTP.
            \(access)struct Client: API {
                let core: ClientCore

                /// - Parameters:
                ///   - server: Where the API is served\(noServer).
                \(verbatim: hasAuthentication ? "///   - authentication: What the client proves itself with; several as a list." : "")
                ///   - transport: What carries requests and responses.
                ///   - options: Limits, headers for every request, validation.
                \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {").source)
                    core = ClientCore(server: server, \(authentication)transport: transport, options: options)
                }
            }
            """
    }

    private var defaultServer: SwiftSource {
        guard let server = api.servers.first, server.isAbsolute else { return .empty }
        return " = Servers.\(member: server.name)\(server.variables.isEmpty ? .empty : "()")"
    }

    private var noServer: SwiftSource {
        guard let server = api.servers.first else { return "; the document does not say" }
        return server.isAbsolute ? .empty : "; the document says `\(comment: server.url)`, relative to itself"
    }

    // MARK: Authentication

    private var authentication: SwiftSource {
        guard !api.securitySchemes.isEmpty else { return .empty }
        return """
            /// What a client proves itself with: one of these, or a list of several.
            \(access)struct Authentication: AuthenticationSet {
                \(access)let credentials: [String: Credential]

                \([initializer] + api.securitySchemes.map(members), separator: .blankLine)
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
            \(access)static func \(scheme.name)(\(part.parameters)) -> Authentication {
                Authentication(\(key), \(part.credential))
            }
            """
        }
        return "\(functions, separator: .blankLine)"
    }

    // MARK: Servers

    private var servers: SwiftSource {
        guard !api.servers.isEmpty else { return .empty }
        let types = api.serverTypes.map { DeclarationEmitter(declaration: $0, scope: [Identifier("Servers")], access: access, spelling: spelling).source }
        return """
            /// The servers that the document names.
            \(access)enum Servers {
                \(api.servers.map(member) + types, separator: .blankLine)
            }
            """
    }

    private func member(for server: ServerBinding) -> SwiftSource {
        guard !server.variables.isEmpty else {
            return """
                \(documentation: server.documentation)
                \(access)static var \(server.name): ServerURL { \(literal: server.url) }
                """
        }
        let parameters = server.variables.map { variable -> SwiftSource in
            if let type = variable.type {
                return "\(variable.name): \(spelling.source(for: .named(type.id), in: [Identifier("Servers")])) = .\(member: type.defaultCase)"
            }
            return "\(variable.name): String = \(literal: variable.defaultValue)"
        }
        let values = server.variables.map { variable -> SwiftSource in
            "\(literal: variable.key): \(variable.name)\(variable.type == nil ? .empty : ".rawValue")"
        }
        return """
            \(documentation: server.documentation)
            \(ParameterList(head: "\(access)static func \(server.name)", parameters: parameters, tail: " -> ServerURL {").source)
                ServerURL(\(literal: server.url), [\(values, separator: .comma)])
            }
            """
    }
}
