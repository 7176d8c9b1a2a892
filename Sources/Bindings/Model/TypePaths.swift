/// Where each type stands, and what else stands there.
package struct TypePaths: Sendable {
    /// What stands around everything: nothing, or the namespace.
    package let root: [Identifier]

    /// The names that lead to each type, outermost first.
    private let paths: [TypeID: [Identifier]]

    /// The names of the types that stand in each scope, by the names that lead to the scope.
    private let members: [[String]: Set<String>]

    package init(bindings: Bindings) {
        root = bindings.namespace.map { [$0] } ?? []
        var paths: [TypeID: [Identifier]] = [:]
        var members: [[String]: Set<String>] = [:]
        func add(_ declarations: [TypeDeclaration], in path: [Identifier]) {
            for declaration in declarations {
                paths[declaration.id] = path + [declaration.name]
                members[path.map(\.name), default: []].insert(declaration.name.name)
                add(declaration.nested, in: path + [declaration.name])
            }
        }
        add(bindings.types, in: root)
        for namespace in bindings.namespaces { add(namespace.types, in: root + [namespace.name]) }
        for api in bindings.surfaces {
            add(api.serverTypes, in: root + [Identifier("Servers")])
            for operation in api.operations {
                members[(root + [api.surface.operationsName]).map(\.name), default: []].insert(operation.typeName.name)
                let path = root + [api.surface.operationsName, operation.typeName]
                add(operation.nested, in: path)
                if !operation.servers.isEmpty { members[path.map(\.name), default: []].insert("Servers") }
                add(operation.serverTypes, in: path + [Identifier("Servers")])
                members[path.map(\.name), default: []].formUnion(["Response", "ErrorResponse"])
            }
        }
        self.paths = paths
        self.members = members
    }

    /// The names that lead to a type; nil for one that is not generated.
    package subscript(id: TypeID) -> [Identifier]? { paths[id] }

    /// - Parameter scope: The names that lead to it.
    package func contains(_ name: String, in scope: some Sequence<String>) -> Bool {
        members[Array(scope)]?.contains(name) == true
    }
}
