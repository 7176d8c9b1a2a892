import BinderyBindings
import BinderySwiftSource

/// The one place that turns a type reference into source.
struct TypeSpelling {
    private let module: String

    /// What stands around everything: nothing, or the namespace.
    let root: [Identifier]

    /// The names that lead to each type, outermost first.
    private let paths: [TypeID: [Identifier]]

    /// The names of the types that stand in each scope, by the names that lead to the scope.
    private let members: [[String]: Set<String>]

    init(bindings: Bindings) {
        module = bindings.module
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

    /// What stands in the module, or in the namespace, as it is called from anywhere.
    func source(for name: Identifier) -> SwiftSource {
        "\((root + [name]).map { "\($0)" }, separator: .dot)"
    }

    /// - Parameter scope: The names of the types around the place where the source stands, outermost first.
    func source(for type: TypeReference, in scope: [Identifier] = []) -> SwiftSource {
        switch type {
        case .builtin(let builtin): SwiftSource(verbatim: builtin.name)
        case .named(let id): SwiftSource(verbatim: name(of: id, in: scope))
        case .array(let element): "[\(source(for: element, in: scope))]"
        case .dictionary(let value): "[String: \(source(for: value, in: scope))]"
        case .optional(let wrapped): "\(source(for: wrapped, in: scope))?"
        case .multipartForm(let fields): "MultipartForm<\(source(for: fields, in: scope))>"
        case .patch(let wrapped): "Patch<\(source(for: wrapped, in: scope))>"
        case .events(let data): "EventStream<\(source(for: data, in: scope))>"
        case .lines(let value): "JSONLines<\(source(for: value, in: scope))>"
        }
    }

    /// As short as Swift's lookup from the scope allows.
    private func name(of id: TypeID, in scope: [Identifier]) -> String {
        guard let path = paths[id] else { return BuiltinType.jsonValue.name }
        let scopeNames = scope.map(\.name)
        let names = path.map(\.name)
        for start in names.indices.reversed() {
            let container = Array(names[..<start])
            // An extension of what stands in the namespace does not see what else stands there.
            guard scopeNames.starts(with: container), container.isEmpty || start != root.count else { continue }
            // Nothing nearer has the first name.
            let isHidden = (container.count..<scopeNames.count).contains { depth in members[Array(scopeNames[...depth])]?.contains(names[start]) == true }
            if !isHidden { return path[start...].map(\.declared).joined(separator: ".") }
        }
        return ([module] + path.map(\.declared)).joined(separator: ".")
    }
}
