import BinderyBindings
import BinderySwiftSource

/// What answers requests by calling an implementation of the API.
struct RouterEmitter {
    let api: APIBinding
    let groups: [FileLayout.OperationGroup]
    let access: AccessLevel
    let spelling: TypeSpelling

    var source: SwiftSource {
        """
        \(documentation: documentation)
        \(access)struct \(api.surface.routerName): RequestHandler {
            private let routes: Routes

            \(receiverDocumentation)
            \(access)init(_ api: any \(api.surface.protocolName), \(paths)options: RouterOptions = RouterOptions()) {
                var routes = Routes(schemes: \(api.surface.operationsName).securitySchemes\(place), options: options)
                \(groups.map { "Self.\($0.routesName)(to: &routes, api)" }, separator: .newline)
                self.routes = routes
            }

            \(access)func handle(_ request: HTTPRequest) async -> HTTPResponse {
                await routes.handle(request)
            }
        }
        """
    }

    var operations: SwiftSource {
        """
        /// What is fixed about each operation, and the types that only one has.
        \(access)enum \(api.surface.operationsName) {
            \(CallExpression(head: "static let securitySchemes: [String: SecurityScheme] = ", arguments: schemes, brackets: .square, layout: layout).source)
        }
        """
    }

    private var layout: ListLayout { ListLayout(behind: spelling.root.count + 1) }

    private var documentation: String {
        switch api.surface {
        case .api: "Answers requests by calling an implementation of the API."
        case .webhooks: "Receives webhooks by calling an implementation."
        case .callbacks: "Receives callbacks by calling an implementation."
        }
    }

    private var receiverDocumentation: SwiftSource {
        isReceiver ? "/// - Parameter paths: Where to receive what is not received at its own `path`." : .empty
    }

    private var paths: SwiftSource { isReceiver ? "paths: [Operation: String] = [:], " : .empty }

    private var place: SwiftSource { isReceiver ? ", paths: paths" : basePath }

    /// Who is called chooses where.
    private var isReceiver: Bool {
        switch api.surface {
        case .api: false
        case .webhooks, .callbacks: true
        }
    }

    private var basePath: SwiftSource {
        guard let server = api.servers.first, let path = server.basePath else { return .empty }
        return ", basePath: \(literal: path)"
    }

    private var schemes: [SwiftSource] {
        let entries = api.securitySchemes.map { scheme -> SwiftSource in
            switch scheme.kind {
            case .bearer: "\(literal: scheme.key): .bearer"
            case .basic: "\(literal: scheme.key): .basic"
            case .http(let name): "\(literal: scheme.key): .http(\(literal: name))"
            case .apiKey(let name, let location): "\(literal: scheme.key): .apiKey(in: .\(verbatim: location.rawValue), name: \(literal: name))"
            }
        }
        return entries.isEmpty ? [":"] : entries
    }
}

extension ServerBinding {
    /// What stands before the paths of the operations; nil when nothing does, or when it depends on a variable.
    fileprivate var basePath: String? {
        let afterScheme = url.range(ofScheme: "://").map { url[$0...] } ?? url[...]
        guard let slash = afterScheme.firstIndex(of: "/") else { return nil }
        let path = String(afterScheme[slash...])
        return path == "/" || path.contains("{") ? nil : path
    }
}

extension String {
    /// Where the text begins that follows a separator.
    fileprivate func range(ofScheme separator: String) -> String.Index? {
        firstRange(of: separator)?.upperBound
    }
}
