import BinderyBindings
import BinderySwiftSource

/// The one place that turns a type reference into source.
struct TypeSpelling {
    private let module: String

    private let paths: TypePaths

    private let kinds: [TypeID: TypeDeclaration.Kind]

    init(bindings: Bindings) {
        module = bindings.module
        paths = TypePaths(bindings: bindings)
        kinds = Dictionary(bindings.declarations.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
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

    /// What a property of the type can hold until its value is read; nil where nothing does at next to no cost.
    func placeholder(for type: TypeReference) -> SwiftSource? {
        switch type {
        case .builtin(let builtin): placeholder(for: builtin)
        case .named(let id): placeholder(for: id)
        case .array: "[]"
        case .dictionary: "[:]"
        case .optional: "nil"
        case .patch: ".absent"
        case .events, .lines, .multipartForm: nil
        }
    }

    private func placeholder(for builtin: BuiltinType) -> SwiftSource? {
        switch builtin {
        case .string: #""""#
        case .int, .int64, .uint64, .double, .float, .decimal: "0"
        case .bool: "false"
        case .date: ".distantPast"
        case .data: "Data()"
        case .jsonValue: ".null"
        case .calendarDate, .uuid, .url, .jsonNull, .body, .typedBody, .multipartPart, .custom: nil
        }
    }

    private func placeholder(for id: TypeID) -> SwiftSource? {
        switch kinds[id] {
        case .alias(let target): placeholder(for: target)
        case .enumeration(let enumeration): enumeration.style == .struct ? nil : enumeration.cases.first.map { ".\(member: $0.name)" }
        case .structure, .union, .tuple, .wrapper, .contentChoice, .responseChoice, .responseHeaders, .multipart, nil: nil
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
