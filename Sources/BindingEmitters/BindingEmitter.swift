import BinderyBindings
import BinderySwiftSource
import BinderyThreads

/// Prints bindings as Swift, one file after another.
package struct BindingEmitter {
    /// A piece that is still to be printed; no other waits for it.
    private typealias Draft = @Sendable () -> FileLayout.Piece

    package init() {}

    /// - Returns: The files in a fixed order, the same for the same bindings wherever they are emitted.
    package func files(for bindings: Bindings) -> [GeneratedFile] {
        let spelling = TypeSpelling(bindings: bindings)
        let types = bindings.types.map { type -> Draft in
            {
                let emitter = DeclarationEmitter(declaration: type, scope: spelling.root, access: bindings.access, spelling: spelling)
                return FileLayout.Piece(content: .types([type]), name: type.name.name, declarations: [emitter.source])
            }
        }
        let namespaces = bindings.namespaces.map { namespace -> Draft in
            {
                let emitter = NamespaceEmitter(name: namespace.name, types: namespace.types, access: bindings.access, spelling: spelling)
                return FileLayout.Piece(content: .types(namespace.types), name: namespace.name.name, declarations: [emitter.source])
            }
        }
        let drafts = types + namespaces + bindings.surfaces.flatMap { self.drafts(of: $0, in: bindings, spelling) }
        let pieces = ThreadedWork(inputsPerThread: 50) { (draft: Draft) in draft() }.results(for: drafts)
        return FileLayout(bindings: bindings).files(of: pieces)
    }

    private func drafts(of api: APIBinding, in bindings: Bindings, _ spelling: TypeSpelling) -> [Draft] {
        let (surface, access, parts) = (api.surface, bindings.access, bindings.parts)
        let operations = api.operations.map { OperationEmitter(operation: $0, surface: surface, access: access, spelling: spelling) }
        let groups = FileLayout.groups(of: api.operations)
        // What all surfaces share stands with the first of them.
        let isFirst = bindings.surfaces.first?.surface == surface
        let authentication = AuthenticationEmitter(schemes: isFirst ? bindings.securitySchemes : [], access: access)
        let servers = ServersEmitter(
            servers: api.servers, types: api.serverTypes, scope: spelling.root, documentation: "The servers that the document names.", access: access,
            spelling: spelling)
        let router = RouterEmitter(api: api, groups: groups, access: access, spelling: spelling)
        let shared = SharedRestrictionsEmitter(restrictions: isFirst ? bindings.sharedRestrictions : [], spelling: spelling)
        let requirements = ProtocolEmitter(surface: surface, bindings: bindings, operations: operations)
        var drafts = [
            parts.contains(.router)
                ? draft(.api, surface.protocolName) { [requirements.source] }
                : draft(.api, surface.protocolName, with: shared) { [requirements.source, router.operations] }
        ]
        if parts.contains(.client) {
            drafts.append(
                draft(.client, surface.clientName) {
                    [ClientEmitter(api: api, access: access, spelling: spelling).source, authentication.source, servers.source]
                })
        }
        if parts.contains(.router) { drafts.append(draft(.router, surface.routerName, with: shared) { [router.source, router.operations] }) }
        if parts.contains(.mock), surface == .api {
            drafts.append(draft(.mock, Identifier("Mock")) { [MockEmitter(bindings: bindings, operations: operations).source] })
        }
        let named = Dictionary(operations.map { ($0.operation.name, $0) }, uniquingKeysWith: { first, _ in first })
        for group in groups {
            let members = group.operations.compactMap { named[$0] }
            let emitter = OperationGroupEmitter(surface: surface, group: group, operations: members, parts: parts, access: access, spelling: spelling)
            drafts.append {
                FileLayout.Piece(content: .operations, name: "\(surface.operationsName.name)+\(group.fileName)", extensions: emitter.sources)
            }
        }
        return drafts
    }

    private func draft(
        _ part: FixedFileNames.Part, _ name: Identifier, with shared: SharedRestrictionsEmitter? = nil, _ declarations: @escaping @Sendable () -> [SwiftSource]
    ) -> Draft {
        {
            let extensions = [shared?.source ?? .empty].filter { !$0.isEmpty }
            return FileLayout.Piece(content: .surface(part), name: name.name, declarations: declarations(), extensions: extensions)
        }
    }
}
