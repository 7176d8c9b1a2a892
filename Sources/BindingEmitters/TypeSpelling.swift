import BinderyBindings
import BinderySwiftSource

/// The one place that turns a type reference into source.
struct TypeSpelling {
    private let module: String

    private let paths: TypePaths

    init(bindings: Bindings) {
        module = bindings.module
        paths = TypePaths(bindings: bindings)
    }

    /// What stands around everything: nothing, or the namespace.
    var root: [Identifier] { paths.root }

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
            let isHidden = (container.count..<scopeNames.count).contains { depth in paths.contains(names[start], in: scopeNames[...depth]) }
            if !isHidden { return path[start...].map(\.declared).joined(separator: ".") }
        }
        return ([module] + path.map(\.declared)).joined(separator: ".")
    }
}
