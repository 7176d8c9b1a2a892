import BinderyBindings
import BinderySwiftSource

/// What calls the operations of a surface over HTTP.
struct ClientEmitter {
    let api: APIBinding
    let access: AccessLevel
    let spelling: TypeSpelling

    var source: SwiftSource {
        switch api.surface {
        case .api: client
        case .webhooks: sender("/// Sends webhooks to one receiver.")
        case .callbacks: sender("/// Sends callbacks to one receiver.")
        }
    }

    private var hasAuthentication: Bool { !api.securitySchemes.isEmpty }

    // MARK: To a server

    private var client: SwiftSource {
        """
        /// Calls the API over HTTP.
        \(access)struct Client: API {
            let core: ClientCore

            /// - Parameters:
            ///   - server: Where the API is served\(noServer).
            \(commonDocumentation)
            \(initializer("server: ServerURL\(defaultServer)"))
                \(core("server: server", documented))
            }
        }
        """
    }

    private var defaultServer: SwiftSource {
        guard api.defaultServer != nil, let expression = ServersEmitter.first(of: api.servers) else { return .empty }
        return " = \(expression)"
    }

    private var noServer: SwiftSource {
        guard let server = api.servers.first else { return "; the document does not say" }
        return server.isAbsolute ? .empty : "; the document says `\(comment: server.url)`, relative to itself"
    }

    /// Only operations with a server elsewhere need to know.
    private var documented: SwiftSource {
        let urls = api.servers.filter(\.isAbsolute).map { server -> SwiftSource in "\(literal: server.url)" }
        guard !urls.isEmpty, api.operations.contains(where: { $0.servers.first?.isAbsolute == true }) else { return .empty }
        return "documented: [\(urls, separator: .comma)]"
    }

    // MARK: To a URL

    private func sender(_ comment: SwiftSource) -> SwiftSource {
        """
        \(comment)
        \(access)struct \(api.surface.clientName): \(api.surface.protocolName) {
            let core: ClientCore

            /// - Parameters:
            ///   - url: Where the receiver listens, query included; every call goes there.
            \(commonDocumentation)
            \(initializer("url: ReceiverURL"))
                \(core("receiver: url"))
            }
        }
        """
    }

    // MARK: Parts

    private var commonDocumentation: SwiftSource {
        """
        \(verbatim: hasAuthentication ? "///   - authentication: What the client proves itself with; several as a list." : "")
        ///   - transport: What carries requests and responses.
        ///   - options: Limits, headers for every request, validation.
        """
    }

    private func initializer(_ destination: SwiftSource) -> SwiftSource {
        let parameters: [SwiftSource] = [
            destination,
            hasAuthentication ? "authentication: Authentication = []" : .empty,
            "transport: any Transport = URLSessionTransport()",
            "options: ClientOptions = ClientOptions()",
        ]
        return ParameterList(head: "\(access)init", parameters: parameters.filter { !$0.isEmpty }, tail: " {", layout: layout(1)).source
    }

    private func core(_ destination: SwiftSource, _ documented: SwiftSource = .empty) -> SwiftSource {
        let schemes: [SwiftSource] = hasAuthentication ? ["schemes: \(api.surface.operationsName).securitySchemes", "authentication: authentication"] : []
        let arguments = [destination, documented] + schemes + ["transport: transport", "options: options"]
        return CallExpression(head: "core = ClientCore", arguments: arguments.filter { !$0.isEmpty }, layout: layout(2)).source
    }

    private func layout(_ levels: Int) -> ListLayout { ListLayout(behind: spelling.root.count + levels) }
}
