import BinderyBindings
import BinderySwiftSource
import BinderyThreads

/// Which file holds what, and what stands at the head of each.
struct FileLayout {
    /// What is never torn apart.
    struct Piece {
        enum Content {
            case types([TypeDeclaration])

            /// A protocol, a client, a router, a test double.
            case surface(FixedFileNames.Part)
            case operations
        }

        let content: Content

        /// The name of its file, where it has one to itself.
        let name: String

        /// What stands in the namespace, where there is one.
        var declarations: [SwiftSource] = []

        /// What stands outside of any.
        var extensions: [SwiftSource] = []
    }

    struct OperationGroup {
        let fileName: String

        /// `addPets`: adds the routes of the group to the router.
        let routesName: Identifier
        let operations: [Identifier]
    }

    let bindings: Bindings

    /// The operations by their first tag, in the order of the document.
    static func groups(of operations: [OperationBinding]) -> [OperationGroup] {
        var tags: [String] = []
        var named: [String: [Identifier]] = [:]
        for operation in operations {
            let tag = operation.tag ?? untagged
            if named[tag] == nil { tags.append(tag) }
            named[tag, default: []].append(operation.name)
        }
        return zip(tags, fileNames(of: tags)).map { tag, name in
            OperationGroup(fileName: name.name, routesName: Identifier("add" + name.name), operations: named[tag] ?? [])
        }
    }

    /// - Parameter pieces: In the order in which they stand where a file holds several.
    func files(of pieces: [Piece]) -> [GeneratedFile] {
        let all = namespace.map { [$0] + pieces } ?? pieces
        // Those of a fixed number are there even when nothing is in them.
        var order = fixedNames?.all ?? []
        var files = Dictionary(order.map { ($0, Content()) }, uniquingKeysWith: { first, _ in first })
        for (piece, path) in zip(all, toldApart(paths(of: all))) {
            if files[path] == nil { order.append(path) }
            files[path, default: Content()].declarations += piece.declarations
            files[path, default: Content()].extensions += piece.extensions
        }
        let contents = order.compactMap { path in files[path].map { (path: path, content: $0) } }
        return ThreadedWork(inputsPerThread: 50) { (file: (path: String, content: Content)) in self.file(file.path, file.content) }.results(for: contents)
    }

    private struct Content {
        var declarations: [SwiftSource] = []
        var extensions: [SwiftSource] = []
    }

    // MARK: Paths

    private func paths(of pieces: [Piece]) -> [String] {
        switch bindings.files {
        case .type: pieces.map(ownPath)
        case .tag: pathsByTag(of: pieces)
        case .single: pieces.map { _ in bindings.namespace?.name ?? bindings.module }
        case .fixed(let count): pieces.map { fixedName(of: $0, among: FixedFileNames(count: count)) }
        }
    }

    private var fixedNames: FixedFileNames? {
        if case .fixed(let count) = bindings.files { FixedFileNames(count: count) } else { nil }
    }

    private func fixedName(of piece: Piece, among names: FixedFileNames) -> String {
        switch piece.content {
        case .surface(let part): names.name(of: part)
        case .types, .operations: names.name(forHash: StableHash.value(of: prefix + piece.name))
        }
    }

    private func ownPath(of piece: Piece) -> String {
        switch piece.content {
        case .types: "Models/" + prefix + piece.name
        case .surface: piece.name == bindings.namespace?.name ? piece.name : prefix + piece.name
        case .operations: "Operations/" + prefix + piece.name
        }
    }

    private func pathsByTag(of pieces: [Piece]) -> [String] {
        let operations = bindings.surfaces.flatMap(\.operations)
        let tags = TypeTags(bindings: bindings, operations: operations)
        var known: [String] = []
        for operation in operations where !known.contains(operation.tag ?? Self.untagged) { known.append(operation.tag ?? Self.untagged) }
        let fileNames = Dictionary(zip(known, Self.fileNames(of: known)), uniquingKeysWith: { first, _ in first })
        return pieces.map { piece in
            guard case .types(let types) = piece.content else { return ownPath(of: piece) }
            let users = Set(types.map { tags.tag(of: $0) })
            guard users.count == 1, case let tag?? = users.first, let name = fileNames[tag] else { return "Models/\(prefix)Models" }
            return "Models/\(prefix)Models+\(name.name)"
        }
    }

    private static let untagged = "Untagged"

    private static func fileNames(of tags: [String]) -> [Identifier] {
        var scope = NameScope(.type)
        return scope.names(for: tags).names
    }

    /// A module cannot have two files of one name, whatever folders they lie in.
    private var prefix: String { bindings.namespace.map { $0.name + "+" } ?? "" }

    /// Paths that differ only in case are one file on some disks: `Pet` beside `pet` → `Pet_1h2p3q`, `pet_4r5s6t`
    private func toldApart(_ paths: [String]) -> [String] {
        let counts = Dictionary(Set(paths).map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        return paths.map { path in counts[path.lowercased(), default: 0] > 1 ? path + "_" + String(StableHash.value(of: path), radix: 36) : path }
    }

    // MARK: Text

    private var namespace: Piece? {
        bindings.namespace.map { name in
            let declaration: SwiftSource = """
                \(documentation: bindings.documentation)
                \(bindings.access)enum \(name) {}
                """
            return Piece(content: .surface(.api), name: name.name, extensions: [declaration])
        }
    }

    private func file(_ path: String, _ content: Content) -> GeneratedFile {
        GeneratedFile(
            path: path + ".swift", documents: [bindings.documentName], imports: Set(["BinderyRuntime"] + bindings.imports),
            code: "\(enclosed(content.declarations) + content.extensions, separator: .blankLine)")
    }

    private func enclosed(_ declarations: [SwiftSource]) -> [SwiftSource] {
        guard let namespace = bindings.namespace, !declarations.isEmpty else { return declarations }
        return [
            """
            extension \(namespace) {
                \(declarations, separator: .blankLine)
            }
            """
        ]
    }
}
