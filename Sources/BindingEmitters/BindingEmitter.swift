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
        guard let api = bindings.api else { return FileLayout.toldApart(files) }
        let emitters = api.operations.map { OperationEmitter(operation: $0, access: bindings.access, spelling: spelling) }
        files.append(layout.file("API", [ProtocolEmitter(bindings: bindings, operations: emitters).source]))
        files.append(layout.file("Client", ClientEmitter(bindings: bindings, api: api, spelling: spelling).sources))
        files.append(layout.file("Router", [RouterEmitter(bindings: bindings, api: api, groups: layout.groups).source]))
        files.append(layout.file("Mock", [MockEmitter(bindings: bindings, operations: emitters).source]))
        let named = Dictionary(emitters.map { ($0.operation.name, $0) }, uniquingKeysWith: { first, _ in first })
        for group in layout.groups {
            let members = group.operations.compactMap { named[$0] }
            let emitter = OperationGroupEmitter(group: group, operations: members, access: bindings.access, spelling: spelling)
            files.append(layout.file("Operations/Operations+\(group.fileName)", emitter.sources))
        }
        return FileLayout.toldApart(files)
    }
}
