import BinderyBindings
import BinderySpecTree

/// Lists what bindings offer, as it is emitted.
package struct InterfaceLister {
    private let bindings: Bindings
    private let paths: TypePaths

    package init(bindings: Bindings) {
        self.bindings = bindings
        paths = TypePaths(bindings: bindings)
    }

    package func interface() -> PublicInterface {
        var declarations: [Declaration] = []
        if let name = bindings.namespace, let first = firstLocation {
            declarations.append(Declaration(name, in: [], .type(.enumeration, conformances: []), at: first))
        }
        declarations += types(bindings.types, in: paths.root)
        for namespace in bindings.namespaces {
            guard let first = namespace.types.first else { continue }
            declarations += self.namespace(namespace.name, in: paths.root, at: first.location)
            declarations += types(namespace.types, in: paths.root + [namespace.name])
        }
        for api in bindings.surfaces { declarations += surface(api) }
        return PublicInterface(declarations)
    }

    private var firstLocation: SourceLocation? { bindings.types.first?.location ?? bindings.surfaces.first?.operations.first?.location }

    private func types(_ declarations: [TypeDeclaration], in container: [Identifier]) -> [Declaration] {
        declarations.flatMap { TypeLister(declaration: $0, container: container, spelling: SwiftTypeSpelling(paths: paths)).declarations }
    }

    private func namespace(_ name: Identifier, in container: [Identifier], at location: SourceLocation) -> [Declaration] {
        [Declaration(name, in: container, .type(.enumeration, conformances: []), at: location)]
    }

    // MARK: Operations

    private func surface(_ api: APIBinding) -> [Declaration] {
        guard let first = api.operations.first else { return [] }
        let surface = api.surface
        let place = first.location
        let root = paths.root
        let operations = api.operations.map { OperationLister(operation: $0, surface: surface, spelling: SwiftTypeSpelling(paths: paths)) }

        var declarations = [Declaration(surface.protocolName, in: root, .type(.protocol, conformances: ["Sendable"]), at: place)]
        declarations += operations.flatMap(\.methods)
        if bindings.parts.contains(.client) { declarations += client(api, at: place) }
        if bindings.parts.contains(.router) { declarations += router(surface, at: place) }
        if bindings.parts.contains(.mock), surface == .api {
            let mock = Identifier("Mock")
            declarations.append(Declaration(mock, in: root, .type(.structure, conformances: [source(surface.protocolName)]), at: place))
            declarations.append(Declaration(Identifier("init"), in: root + [mock], .initializer([]), at: place))
            declarations += operations.map { $0.stub(in: root + [mock]) }
        }
        declarations += namespace(surface.operationsName, in: root, at: place)
        for (lister, operation) in zip(operations, api.operations) {
            let container = root + [surface.operationsName, operation.typeName]
            let members = lister.ownTypes + types(operation.nested, in: container) + servers(operation.servers, operation.serverTypes, in: container)
            let kind = Declaration.Kind.type(.enumeration, conformances: ["DocumentedOperation"])
            declarations.append(Declaration(operation.typeName, in: root + [surface.operationsName], kind, at: operation.location))
            declarations += members
        }
        return declarations
    }

    private func client(_ api: APIBinding, at place: SourceLocation) -> [Declaration] {
        let surface = api.surface
        let root = paths.root
        let serverPlace = api.servers.first?.origin.location ?? place
        var parameters = [
            surface == .api
                ? Declaration.Parameter(Identifier("server"), .known("ServerURL"), hasDefault: api.defaultServer != nil, at: serverPlace)
                : Declaration.Parameter(Identifier("url"), .known("ReceiverURL"), at: place)
        ]
        if let scheme = api.securitySchemes.first {
            parameters.append(
                Declaration.Parameter(
                    Identifier("authentication"), .declared(root + [Identifier("Authentication")]), hasDefault: true, at: scheme.origin.location))
        }
        parameters += [("transport", "any Transport"), ("options", "ClientOptions")].map { label, type in
            Declaration.Parameter(Identifier(label), .known(type), hasDefault: true, at: place)
        }
        var declarations = [
            Declaration(surface.clientName, in: root, .type(.structure, conformances: [source(surface.protocolName)]), at: place),
            Declaration(Identifier("init"), in: root + [surface.clientName], .initializer(parameters), at: place),
        ]
        // All that call share one set of credentials, which stands with the first of them.
        if bindings.surfaces.first?.surface == surface { declarations += authentication() }
        if !api.servers.isEmpty { declarations += servers(api.servers, api.serverTypes, in: root) }
        return declarations
    }

    private func router(_ surface: Surface, at place: SourceLocation) -> [Declaration] {
        var parameters = [Declaration.Parameter(nil, .known("any \(source(surface.protocolName))"), at: place)]
        switch surface {
        case .api: break
        case .webhooks, .callbacks: parameters.append(Declaration.Parameter(Identifier("paths"), .known("[Operation: String]"), hasDefault: true, at: place))
        }
        parameters.append(Declaration.Parameter(Identifier("options"), .known("RouterOptions"), hasDefault: true, at: place))
        return [
            Declaration(surface.routerName, in: paths.root, .type(.structure, conformances: ["RequestHandler"]), at: place),
            Declaration(Identifier("init"), in: paths.root + [surface.routerName], .initializer(parameters), at: place),
        ]
    }

    private func authentication() -> [Declaration] {
        guard let first = bindings.securitySchemes.first else { return [] }
        let name = Identifier("Authentication")
        let container = paths.root + [name]
        let provider = SwiftType.known("@escaping @Sendable () async throws -> String")
        let factories = bindings.securitySchemes.flatMap { scheme in
            let place = scheme.origin.location
            let parameters: [[Declaration.Parameter]] =
                switch scheme.kind {
                case .bearer, .apiKey:
                    [[Declaration.Parameter(nil, .known("String"), at: place)], [Declaration.Parameter(Identifier("provider"), provider, at: place)]]
                case .http:
                    [
                        [Declaration.Parameter(nil, .known("String"), at: place)],
                        [Declaration.Parameter(Identifier("provider"), .known("@escaping @Sendable (HTTPRequest) async throws -> String"), at: place)],
                    ]
                case .basic:
                    [["user", "password"].map { Declaration.Parameter(Identifier($0), .known("String"), at: place) }]
                }
            return parameters.map {
                Declaration(scheme.name, in: container, .factory($0, result: .declared(container)), isDeprecated: scheme.isDeprecated, at: place)
            }
        }
        return [Declaration(name, in: paths.root, .type(.structure, conformances: ["AuthenticationSet"]), at: first.origin.location)] + factories
    }

    private func servers(_ servers: [ServerBinding], _ types: [TypeDeclaration], in container: [Identifier]) -> [Declaration] {
        guard let first = servers.first else { return [] }
        let name = Identifier("Servers")
        let inside = container + [name]
        let spelling = SwiftTypeSpelling(paths: paths)
        let members = servers.map { server in
            let place = server.origin.location
            guard !server.variables.isEmpty else {
                return Declaration(server.name, in: inside, .property(.known("ServerURL"), isStatic: true, isSettable: false), at: place)
            }
            let parameters = server.variables.map { variable in
                let type = variable.type.map { spelling.type(.named($0.id)) } ?? .known("String")
                return Declaration.Parameter(variable.name, type, hasDefault: true, at: variable.origin.location)
            }
            return Declaration(server.name, in: inside, .factory(parameters, result: .known("ServerURL")), at: place)
        }
        return namespace(name, in: container, at: first.origin.location) + members + self.types(types, in: inside)
    }

    private func source(_ name: Identifier) -> String { SwiftType.declared(paths.root + [name]).source }
}
