import BinderyBindings
import BinderySwiftSource

/// Prints bindings as Swift, one file after another.
package struct BindingEmitter {
    package init() {}

    /// - Returns: The files in a fixed order, the same for the same bindings wherever they are emitted.
    package func files(for bindings: Bindings) -> [GeneratedFile] {
        let spelling = TypeSpelling(bindings: bindings)
        let layout = FileLayout(bindings: bindings)
        var files: [GeneratedFile] = []
        for type in bindings.types {
            let emitter = DeclarationEmitter(declaration: type, scope: [], access: bindings.access, spelling: spelling)
            files.append(layout.file("Models/\(type.name.name)", [emitter.source]))
        }
        for namespace in bindings.namespaces {
            let emitter = NamespaceEmitter(name: namespace.name, types: namespace.types, access: bindings.access, spelling: spelling)
            files.append(layout.file("Models/\(namespace.name.name)", [emitter.source]))
        }
        for api in bindings.surfaces { files += self.files(for: api, in: bindings, layout, spelling) }
        return FileLayout.toldApart(files)
    }

    private func files(for api: APIBinding, in bindings: Bindings, _ layout: FileLayout, _ spelling: TypeSpelling) -> [GeneratedFile] {
        let (surface, access) = (api.surface, bindings.access)
        let operations = api.operations.map { OperationEmitter(operation: $0, surface: surface, access: access, spelling: spelling) }
        let groups = FileLayout.groups(of: api.operations)
        // All that call share one set of credentials, which stands with the first of them.
        let isFirst = bindings.surfaces.first?.surface == surface
        let authentication = AuthenticationEmitter(schemes: isFirst ? bindings.securitySchemes : [], access: access)
        let servers = ServersEmitter(
            servers: api.servers, types: api.serverTypes, scope: [], documentation: "The servers that the document names.", access: access, spelling: spelling)
        var files = [
            layout.file(surface.protocolName.name, [ProtocolEmitter(surface: surface, bindings: bindings, operations: operations).source]),
            layout.file(surface.clientName.name, [ClientEmitter(api: api, access: access).source, authentication.source, servers.source]),
            layout.file(surface.routerName.name, [RouterEmitter(api: api, groups: groups, access: access).source]),
        ]
        if surface == .api { files.append(layout.file("Mock", [MockEmitter(bindings: bindings, operations: operations).source])) }
        let named = Dictionary(operations.map { ($0.operation.name, $0) }, uniquingKeysWith: { first, _ in first })
        for group in groups {
            let members = group.operations.compactMap { named[$0] }
            let emitter = OperationGroupEmitter(surface: surface, group: group, operations: members, access: access, spelling: spelling)
            files.append(layout.file("Operations/\(surface.operationsName.name)+\(group.fileName)", emitter.sources))
        }
        return files
    }
}
